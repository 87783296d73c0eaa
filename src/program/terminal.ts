import { isatty } from 'node:tty';
import { wantsColour } from '../text/colour.ts';
import { chooseLanguage, type Language } from '../text/language.ts';
import { flagValue, hasFlag } from './argv.ts';

/** What a command may know about the place it runs in. */
export interface Terminal {
  readonly stdinIsTTY: boolean;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  /** Width of stdout in cells; 80 when it is not a terminal. */
  readonly columns: number;
  /** Whether stdout takes colour. */
  readonly colour: boolean;
  readonly lang: Language;
}

/** Looks at the standard streams without opening them: an open stdin is read ahead, and opening costs time. */
export function describeTerminal(argv: readonly string[]): Terminal {
  const stdoutIsTTY = isatty(1);
  return {
    stdinIsTTY: isatty(0),
    stdoutIsTTY,
    stderrIsTTY: isatty(2),
    columns: (stdoutIsTTY && process.stdout.columns) || 80,
    colour: hasColour(1, argv),
    lang: languageOf(argv),
  };
}

/** Whether there is a keyboard and a screen that can be drawn on. */
export function hasScreen({ stdinIsTTY, stdoutIsTTY }: Terminal): boolean {
  return stdinIsTTY && stdoutIsTTY && process.env.TERM !== 'dumb';
}

/** Whether the stream of this descriptor (1: stdout, 2: stderr) is to be coloured. */
export function hasColour(descriptor: 1 | 2, argv: readonly string[]): boolean {
  return wantsColour({ noColour: hasFlag(argv, 'no-color'), env: process.env, tty: isatty(descriptor) });
}

/** The language asked for by `--lang`, the environment or the system; a profile may say otherwise later. */
export function languageOf(argv: readonly string[]): Language {
  return chooseLanguage({ flag: flagValue(argv, 'lang'), env: process.env });
}
