export const prompts = {
  number: (count: number) => `Number (1–${count}): `,
  confirm: (question: string) => `${question} [y/N] `,
  /** What counts as a yes, in lower case. */
  yes: ['y', 'yes'],
  /** Before a question about what is going to be written there. */
  production: (profile: string, question: string) => `PRODUCTION (${profile}): ${question}`,
  whichCustomer: 'Which one?',
  startSandbox: 'There is no profile yet. Start the sandbox, with made-up customers on this machine?',
  resetSandbox: 'Throw away everything in the sandbox and make it anew?',
};

export type Prompts = typeof prompts;
