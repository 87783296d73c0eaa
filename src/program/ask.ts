import type { CustomerMatch } from '../api/schema.d.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { candidateText } from './resolve-customer.ts';
import type { Terminal } from './terminal.ts';

/** Whether there is somebody to ask: a question needs the keyboard and a screen. */
export function canAsk({ stdinIsTTY, stderrIsTTY }: Terminal): boolean {
  return stdinIsTTY && stderrIsTTY;
}

const streams = () => ({ input: process.stdin, output: process.stderr });

/** Lets the user choose one of several customers; undefined where nobody can be asked. */
export function askForCandidate(
  terminal: Terminal,
  lang: Language,
  loud: (question: string) => string = (question) => question,
) {
  if (!canAsk(terminal)) return undefined;
  return async (candidates: readonly CustomerMatch[]): Promise<CustomerMatch> => {
    const { choose } = await import('../text/prompt.ts');
    const { prompts } = messages(lang);
    const choices = candidates.map((value) => ({ text: candidateText(value, lang), value }));
    return choose(loud(prompts.whichCustomer), choices, streams(), prompts);
  };
}

/** Asks a yes-or-no question. Only where `canAsk`. */
export async function askToConfirm(question: string, lang: Language): Promise<boolean> {
  const { confirm } = await import('../text/prompt.ts');
  return confirm(question, streams(), messages(lang).prompts);
}

/** Asks what is at a server that no profile knows yet. Only where `canAsk`. */
export async function askForKind(lang: Language): Promise<'staging' | 'production'> {
  const { choose } = await import('../text/prompt.ts');
  const { signInMessages } = await import('../text/messages/sign-in.ts');
  const { whichKind, kinds } = signInMessages(lang);
  const choices = (['staging', 'production'] as const).map((value) => ({ text: kinds[value], value }));
  return choose(whichKind, choices, streams(), messages(lang).prompts);
}

/** Asks for a text, on one line. Only where `canAsk`. */
export async function askForText(question: string): Promise<string> {
  const { askText } = await import('../text/prompt.ts');
  return askText(question, streams());
}
