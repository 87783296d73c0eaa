import { distance } from 'fastest-levenshtein';

/** A slip of the finger changes, adds or drops a letter or two; more, or more than half of a short one, is another word. */
const mostEdits = 2;

/** The candidates that `typed` may stand for: begun with it or nearly it; the nearest first, three at most. */
export function closest(typed: string, candidates: readonly string[]): string[] {
  if (typed === '') return [];
  return candidates
    .map((candidate) => ({ candidate, edits: distance(typed, candidate) }))
    .filter(
      ({ candidate, edits }) => candidate.startsWith(typed) || edits <= Math.min(mostEdits, typed.length / 2),
    )
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
