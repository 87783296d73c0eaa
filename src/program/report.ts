import type { Failure, Problem } from '../api/failure.ts';
import { paint } from '../text/colour.ts';
import type { Language } from '../text/language.ts';
import { sanitise } from '../text/sanitise.ts';
import { outputFormat } from './argv.ts';
import { localise } from './localise.ts';
import { frameMessages, type Messages } from './messages.ts';
import { hasColour } from './terminal.ts';

/**
 * Says what went wrong, in the form that `argv` asked for: one problem object on stdout (RFC 9457), or text on stderr,
 * what was wrong first and then what to do.
 */
export function report(failure: Failure, argv: readonly string[], lang: Language): void {
  const problem = localise(failure.problem, lang);
  const format = outputFormat(argv);
  if (format === 'json') process.stdout.write(`${JSON.stringify(problem, null, 2)}\n`);
  else if (format === 'ndjson') process.stdout.write(`${JSON.stringify(problem)}\n`);
  else process.stderr.write(problemText(problem, frameMessages(lang), hasColour(2, argv)));
}

function problemText(
  { title, detail, nextSteps, status, requestId }: Problem,
  say: Messages,
  colour: boolean,
): string {
  const steps = nextSteps.map((step) => `${paint('→', 'dim', colour)} ${sanitise(step)}\n`);
  const said = sanitise(detail ?? title);
  // The id finds the request in the server's log; a problem of the terminal's own names it already, or has none.
  const id =
    status >= 500 && typeof requestId === 'string' && !said.includes(requestId) ? ` (${requestId})` : '';
  return `${paint(say.error, 'bad', colour)}${said}${sanitise(id)}\n${steps.join('')}`;
}
