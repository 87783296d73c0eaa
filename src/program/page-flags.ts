import { Flags } from '@oclif/core';

/** Flags of lists that come page by page. */
export const pageFlags = {
  limit: Flags.integer({
    min: 1,
    max: 200,
    helpValue: '<1–200>',
    summary: 'Items a page at the most. [default: 50]',
  }),
  cursor: Flags.string({
    helpValue: '<cursor>',
    summary: 'The page that begins there, from the end of the one before.',
  }),
};
