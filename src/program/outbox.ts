import type { ApiClient } from '../api/client.ts';
import { Failure, problemType } from '../api/failure.ts';
import { isAway } from '../api/outcome.ts';
import { outboxFolder, waitingElsewhere } from '../outbox/folder.ts';
import { type Outbox, openOutbox, type Sending, type SendReport } from '../outbox/outbox.ts';
import { outboxesFolder } from '../outbox/waiting.ts';
import { stateFolder } from '../session/folders.ts';
import { resolveWriter } from '../session/resolve.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { resolveCustomer } from './resolve-customer.ts';

interface Surroundings {
  readonly profileFlag: string | undefined;
  readonly lang: Language;
  readonly note: (text: string) => void;
}

/** The outbox of whom the flags, the environment and the profiles name. @throws Failure without a profile or a token */
export function outboxHere({ profileFlag, lang, note }: Surroundings): Outbox {
  const writer = resolveWriter({ profileFlag, env: process.env });
  const onSetAside = (file: string) => note(messages(lang).outbox.setAside(file));
  return openOutbox(outboxFolder(stateFolder(process.env), writer), { onSetAside });
}

/** Says what an outbox list leaves out: what waits for others, perhaps under a token that was renewed. */
export function tellElsewhere({ profileFlag, lang, note }: Surroundings): void {
  const stateDir = stateFolder(process.env);
  const count = waitingElsewhere(stateDir, resolveWriter({ profileFlag, env: process.env }));
  if (count > 0) note(messages(lang).outbox.elsewhere(count, outboxesFolder(stateDir)));
}

/** How the outbox finds the customers whom an adviser named while the server was away; nobody is asked then. */
export function findCustomerBy(api: ApiClient, lang: Language): Sending['findCustomer'] {
  return (typed) => resolveCustomer(api, typed, { lang, ask: undefined });
}

/** Says on stderr what a sending did that was not asked for. */
export function tellSent(
  { sent }: SendReport,
  refused: number,
  { lang, note }: Omit<Surroundings, 'profileFlag'>,
): void {
  const says = messages(lang).outbox;
  if (sent > 0) note(says.sentWaiting(sent));
  if (refused > 0) note(says.nowStuck(refused));
}

/** Sends what waits after a command that reached the server. Whatever happens, it is not that command's failure. */
export async function sendAfterwards(api: ApiClient, surroundings: Surroundings): Promise<void> {
  try {
    const outbox = outboxHere(surroundings);
    if (!outbox.list().some(({ problem }) => problem === undefined)) return;
    let refused = 0;
    const report = await outbox.send(api, {
      findCustomer: findCustomerBy(api, surroundings.lang),
      onSettled: (_, outcome) => {
        if ('refused' in outcome) refused++;
      },
    });
    tellSent(report, refused, surroundings);
  } catch (error) {
    // What waits still waits; `tong outbox send` says what is wrong.
    if (process.env.TONG_DEBUG) surroundings.note(String(error));
  }
}

/** Whether a write may wait behind others that this failure holds up. */
export function holdsUp(failure: Failure): boolean {
  return isAway(failure) || failure.kind === 'failed';
}

/** For a write that found neither the server nor room on the disk; what the disk did not say passes as it is. */
export function notKept(error: unknown, lang: Language): unknown {
  const { code, path = '' } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined) return error;
  const text = messages(lang).outbox.notKept(path, code);
  return new Failure('failed', { type: problemType('not-kept'), status: 500, ...text });
}
