import type { KeptFiles } from '../session/kept-files.ts';
import type { Draft } from './state/drafts.ts';

/** Brings drafts to the disk a little after they changed, so that nothing that is written is lost with the process. */
export interface DraftKeeper {
  readonly changed: (drafts: readonly Draft[]) => void;
  /** Writes at once what is not written yet. */
  readonly flush: () => void;
}

/** Milliseconds in which the key presses of a quick typist become one write. */
const gatherMs = 60;

/** @param failed told of Node's own errors of the disk; the drafts stay in the desk, and the next change tries again */
export function createDraftKeeper(
  files: KeptFiles<Draft>,
  drafts: readonly Draft[],
  failed: (error: unknown) => void,
): DraftKeeper {
  let known = drafts;
  let now = drafts;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    try {
      for (const draft of now) if (!known.includes(draft)) files.put(draft.place.id, draft);
      for (const { place } of known) {
        if (!now.some((draft) => draft.place.id === place.id)) files.remove(place.id);
      }
      known = now;
    } catch (error) {
      failed(error);
    }
  }

  return {
    changed: (next) => {
      if (next === now) return;
      now = next;
      timer ??= setTimeout(flush, gatherMs);
    },
    flush,
  };
}
