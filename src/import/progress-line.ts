import { bar } from '../text/bar.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { sanitise } from '../text/sanitise.ts';
import { padEnd, truncate } from '../text/width.ts';
import type { Progress } from './record-reader.ts';
import { groupDigits } from './summary-table.ts';

const barWidth = 24;

/** How far an import has come, on one line of at most `width` columns: `████▌    37 %  loans, 250 rows`. */
export function progressLine(progress: Progress | 'committing', width: number, say: Imports): string {
  const percent = progress === 'committing' ? 100 : Math.min(100, Math.floor(progress.fraction * 100));
  const what =
    progress === 'committing'
      ? say.committing
      : say.progress(sanitise(progress.entry), groupDigits(progress.rows));
  const line = `${padEnd(bar(percent, barWidth), barWidth)} ${String(percent).padStart(3)} %  ${what}`;
  return truncate(line, width);
}
