import type { Problem } from '../../api/failure.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { wrap } from '../../text/wrap.ts';
import type { Around, Size } from '../state/desk-state.ts';
import { themeOf } from '../theme.ts';

/** What went wrong and what to do about it, where the answer would stand; nothing while there is no problem. */
export function problemLines(problem: Problem | undefined, around: Around, { columns }: Size): string[] {
  if (problem === undefined) return [];
  const theme = themeOf(around);
  const width = columns - 6;
  const arrow = around.ascii ? '>' : '→';
  const steps = [...problem.nextSteps, messages(around.lang).desk.retry];
  return [
    '',
    ...wrap(sanitise(problem.detail ?? problem.title), width).map((line) => `  ${theme.bad(line)}`),
    '',
    ...steps.flatMap((step) =>
      wrap(sanitise(step), width).map((line, index) => `  ${index === 0 ? arrow : ' '} ${line}`),
    ),
  ];
}
