import type { Desk } from '../desk.ts';
import { underWay } from '../state/answers.ts';
import type { State } from '../state/desk-state.ts';
import { isAway } from '../state/live.ts';

/** Milliseconds after which it is said that something is asked. */
const slowAfterMs = 1_000;
/** The longest that a write is waited for that somebody else's sending holds up. */
const writeLimitMs = 10_000;

/**
 * Waits until nothing is under way: what was asked is answered or given up, and what was written since is with the
 * house, refused, or left waiting as the house is away.
 * @param waitedBefore writes that waited before, of which nobody expects news
 */
export function settled(desk: Desk, waitedBefore: number, onSlow: () => void): Promise<void> {
  return new Promise((resolve) => {
    let isWritten = false;
    let isPatient = true;
    const slow = setTimeout(onSlow, slowAfterMs);
    const limit = setTimeout(() => {
      isPatient = false;
      look();
    }, writeLimitMs);
    const unsubscribe = desk.subscribe(look);

    function look(): void {
      const state = desk.state();
      isWritten ||= state.waiting > waitedBefore;
      if (isAsking(state) || (isWritten && isPatient && isSending(state))) return;
      clearTimeout(slow);
      clearTimeout(limit);
      unsubscribe();
      resolve();
    }

    look();
  });
}

function isAsking({ answers }: State): boolean {
  const { asked, written } = underWay(answers);
  return asked || written;
}

function isSending(state: State): boolean {
  return state.waiting > 0 && state.trouble === undefined && !isAway(state);
}
