import type { Doctor } from '../text/messages/en/doctor.ts';
import type { Finding } from './check.ts';

/** What is known of the terminal before it is asked anything. */
export interface Screen {
  readonly stdinIsTTY: boolean;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  readonly columns: number;
  readonly colour: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const leastColumns = 40;
const replyMs = 500;

export function lookAtTerminal(screen: Screen, env: Environment, say: Doctor): Finding {
  if (!screen.stdoutIsTTY) return { state: 'ok', found: say.noTerminal };
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const found = say.terminal(screen.columns, screen.colour, locale || say.noLocale);
  // Windows has no such variables, and its terminals write UTF-8.
  const isUtf8 = process.platform === 'win32' || /utf-?8/i.test(locale);
  if (!isUtf8) return { state: 'warning', found, help: say.notUtf8 };
  if (screen.columns < leastColumns) return { state: 'warning', found, help: say.narrow };
  if (env.TERM === 'dumb') return { state: 'warning', found, help: say.dumb };
  return { state: 'ok', found };
}

/** Prints a wide character on stderr, asks the terminal where the caret is then (ECMA-48, CPR), and wipes it away. */
export async function lookAtCharacters(screen: Screen, env: Environment, say: Doctor): Promise<Finding> {
  const canAsk = screen.stdinIsTTY && screen.stderrIsTTY && env.TERM !== 'dumb';
  if (!canAsk) return { state: 'ok', found: say.notMeasured };
  const column = await columnAfter('通');
  if (column === undefined) return { state: 'warning', found: say.silent };
  const taken = column - 1;
  if (taken === 2) return { state: 'ok', found: say.wide };
  return { state: 'warning', found: say.notWide(taken), help: say.wideHelp };
}

/** The column, from 1, in which the caret stands after a text at the line's beginning; undefined without a reply. */
async function columnAfter(text: string): Promise<number | undefined> {
  const { stdin, stderr } = process;
  let heard = '';
  stdin.setRawMode(true);
  try {
    return await new Promise<number | undefined>((resolve) => {
      setTimeout(() => resolve(undefined), replyMs).unref();
      stdin.on('data', (chunk) => {
        heard += chunk;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's reply begins with ESC
        const column = /\x1b\[\d+;(\d+)R/.exec(heard)?.[1];
        if (column !== undefined) resolve(Number(column));
      });
      stderr.write(`\r${text}\x1b[6n`);
    });
  } finally {
    stderr.write('\r\x1b[K');
    stdin.removeAllListeners('data');
    stdin.setRawMode(false);
    stdin.pause();
  }
}
