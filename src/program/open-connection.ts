import { Failure, problemType } from '../api/failure.ts';
import { messages } from '../text/messages/messages.ts';
import { askToConfirm, canAsk } from './ask.ts';
import { type Connection, connect } from './connection.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  profileFlag: string | undefined;
  langFlag: string | undefined;
}

/** Opens the connection; whoever has no profile yet and can be asked is offered the sandbox first. */
export async function openConnection(
  flags: Flags,
  terminal: Terminal,
  note: (text: string) => void,
): Promise<Connection> {
  const { retries } = messages(terminal.lang);
  const wishes = { ...flags, onRetry: (retry: Parameters<typeof retries>[0]) => note(retries(retry)) };
  try {
    return connect(wishes);
  } catch (error) {
    const noProfile = error instanceof Failure && error.problem.type === problemType('no-profile');
    if (!noProfile || !canAsk(terminal)) throw error;
    if (!(await askToConfirm(messages(terminal.lang).prompts.startSandbox, terminal.lang))) throw error;
    const { startSandbox } = await import('./sandbox.ts');
    await startSandbox({ lang: terminal.lang, note });
    return connect(wishes);
  }
}
