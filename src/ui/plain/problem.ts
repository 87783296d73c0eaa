import type { Problem } from '../../api/failure.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Around } from '../state/desk-state.ts';

/** What went wrong where an answer would stand, and what to do about it. */
export function problemTexts(problem: Problem | undefined, { lang }: Around): string[] {
  if (problem === undefined) return [];
  return [...troubleTexts(problem), messages(lang).desk.retry];
}

/** The same of something that is not asked again. */
export function troubleTexts({ title, detail, nextSteps }: Problem): string[] {
  return [detail ?? title, ...nextSteps].map(sanitise);
}
