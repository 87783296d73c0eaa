import type { Problem } from '../api/failure.ts';
import type { Answers, Operation } from '../outbox/outbox.ts';

export type { Write } from '../outbox/outbox.ts';

/** What is kept on this machine for the house: what waits, and what the house did not take. */
export interface KeptHere {
  readonly waiting: number;
  readonly stuck: number;
}

/** What came of something that was written down: the house has it, or does not take it. */
export type Written =
  | {
      readonly [O in Operation]: { readonly type: 'wrote'; readonly operation: O; readonly data: Answers[O] };
    }[Operation]
  | { readonly type: 'refused'; readonly operation: Operation; readonly problem: Problem };
