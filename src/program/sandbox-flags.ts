import { Flags } from '@oclif/core';

/** From what the sandbox's data is made. */
export const originFlags = {
  seed: Flags.integer({
    min: 0,
    max: 2_147_483_647,
    summary: 'Another seed makes other people. [default: 1]',
  }),
  customers: Flags.integer({ min: 1, max: 1_000_000, summary: 'How many customers. [default: 300]' }),
};

export const rateLimitFlag = Flags.integer({
  min: 1,
  summary: 'Requests a minute for each adviser. [default: no limit]',
});

export const portFlag = Flags.integer({
  min: 0,
  max: 65_535,
  summary: 'Port on 127.0.0.1; any free one when it is taken. [default: 4180]',
});
