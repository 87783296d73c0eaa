import { createInterface } from 'node:readline';
import type { Prompts } from './messages/en/prompts.ts';
import { sanitise } from './sanitise.ts';

/**
 * Questions in a terminal. Loaded and called only where input and output are both terminals; the output is stderr, for
 * stdout holds the result.
 */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** The user pressed Ctrl-C or Ctrl-D, or the terminal went away, instead of answering. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Interrupted before an answer');
  }
}

export interface Choice<T> {
  readonly text: string;
  readonly value: T;
}

/**
 * Lists the choices with numbers and asks until one of the numbers is typed.
 * @throws Interrupted
 */
export async function choose<T>(
  question: string,
  choices: readonly Choice<T>[],
  streams: PromptStreams,
  prompts: Prompts,
): Promise<T> {
  const digits = String(choices.length).length;
  const list = choices.map(
    ({ text }, index) => `  ${String(index + 1).padStart(digits)}  ${sanitise(text)}\n`,
  );
  streams.output.write(`${sanitise(question)}\n${list.join('')}`);
  for (;;) {
    const answer = (await ask(prompts.number(choices.length), streams)).normalize('NFKC').trim();
    const chosen = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (chosen) return chosen.value;
  }
}

/**
 * Asks yes or no; anything but a clear yes is no.
 * @throws Interrupted
 */
export async function confirm(question: string, streams: PromptStreams, prompts: Prompts): Promise<boolean> {
  const answer = await ask(prompts.confirm(sanitise(question)), streams);
  return prompts.yes.includes(answer.normalize('NFKC').trim().toLowerCase());
}

/**
 * Asks for a text on one line; Enter alone is an empty one.
 * @throws Interrupted
 */
export async function askText(question: string, streams: PromptStreams): Promise<string> {
  return ask(`${sanitise(question)} `, streams);
}

async function ask(question: string, { input, output }: PromptStreams): Promise<string> {
  const terminal = createInterface({ input, output, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      const gone = () => {
        output.write('\n');
        reject(new Interrupted());
      };
      // Without a SIGINT listener readline answers Ctrl-C, like Ctrl-D, by closing.
      terminal.once('close', gone);
      terminal.question(question, (answer) => {
        terminal.off('close', gone);
        resolve(answer);
      });
    });
  } finally {
    terminal.close();
  }
}
