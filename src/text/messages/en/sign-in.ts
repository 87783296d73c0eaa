/** Signing in and out. */
export const signIn = {
  label: 'Signed in',
  ways: {
    device: 'in the browser',
    token: 'with a token that you brought',
    service: 'as a service account',
    environment: 'with TONG_TOKEN',
    sandbox: "with the sandbox's own token",
  },
  until: (way: string, time: string) => `${way}, until ${time}`,
  renewed: (way: string, time: string) => `${way}; the token is good until ${time} and renews itself`,
  open: (server: string) => `Sign in to ${server} in any browser:`,
  link: 'Link',
  code: 'Code',
  waiting: (minutes: number) => `The code is good for ${minutes} min. Waiting for you to approve it …`,
  done: (name: string, id: string, server: string) => `Signed in to ${server} as ${name} (${id}).`,
  useProfile: (profile: string) =>
    `Profile ${profile} points there; make it the current one: tong profile use ${profile}`,
  inFile: (folder: string) =>
    `The tokens are in a file that only you may read, in ${folder}: not in a keychain.`,
  hidden: (variable: string) => `${variable} is set and goes before this sign-in.`,
  whichKind: 'What is at this server?',
  kinds: { staging: 'staging: a trial run', production: 'production: real customers' },
  out: (server: string) => `Signed out of ${server}.`,
  outHere: (server: string, why: string) =>
    `Signed out of ${server} on this machine. Its issuer could not be told, so the sign-in ends there by itself: ${why}`,
  notIn: (server: string) => `You were not signed in to ${server}.`,
  notInAnywhere: 'You were not signed in anywhere.',
};

export type SignIn = typeof signIn;
