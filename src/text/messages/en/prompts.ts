export const prompts = {
  number: (count: number) => `Number (1–${count}): `,
  confirm: (question: string) => `${question} [y/N] `,
  /** What counts as a yes, in lower case. */
  yes: ['y', 'yes'],
  whichCustomer: 'Which one?',
  startSandbox: 'There is no profile yet. Start the sandbox, with made-up customers on this machine?',
  resetSandbox: 'Throw away everything in the sandbox and make it anew?',
};

export type Prompts = typeof prompts;
