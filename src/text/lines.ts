import { ended } from './render-options.ts';
import { sanitise } from './sanitise.ts';

/** Sentences about what was done, one a line. */
export function renderLines(lines: readonly string[]): string {
  return ended(lines.map(sanitise));
}
