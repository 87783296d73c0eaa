/** A problem the terminal wing finds itself; those the server finds come in the right language already. */
export interface ErrorText {
  title: string;
  detail: string;
  /** What to do, one sentence a step. */
  nextSteps: string[];
}

export const errors = {
  nobodyFound: (query: string): ErrorText => ({
    title: 'No such customer',
    detail: `Nobody in your book matches ${query}.`,
    nextSteps: ['Run tong find with a part of the name, the pinyin or the last four digits of a number.'],
  }),
  ambiguous: (query: string, count: number): ErrorText => ({
    title: 'More than one customer',
    detail: `${count} customers match ${query}.`,
    nextSteps: ['Name the one you mean by id: or no:, as in tong show no:C100001.'],
  }),
  /** `retryAfter` is the header's value: seconds, or an HTTP date. */
  waitFirst: (retryAfter?: string): string => {
    if (retryAfter === undefined) return 'Wait a little and run the command again.';
    const wait = /^\d+$/.test(retryAfter) ? `Wait ${retryAfter} s` : `Wait until ${retryAfter}`;
    return `${wait}, then run the command again.`;
  },
};

export type Errors = typeof errors;
