import { randomUUID } from 'node:crypto';
import { Flags } from '@oclif/core';
import type { ApiClient } from '../api/client.ts';
import { Failure, problemType } from '../api/failure.ts';
import { isAway } from '../api/outcome.ts';
import { TongCommand } from '../base-command.ts';
import type { Answers, Entry, Operation, Outbox, Write } from '../outbox/outbox.ts';
import { perform } from '../outbox/perform.ts';
import { somethingWaits } from '../outbox/waiting.ts';
import { addressed, unresolved } from '../outbox/write.ts';
import { stateFolder } from '../session/folders.ts';
import type { Language } from '../text/language.ts';
import { renderLines } from '../text/lines.ts';
import { messages } from '../text/messages/messages.ts';
import { queuedLine } from '../views/outbox.ts';
import { flagValue } from './argv.ts';
import { localise } from './localise.ts';
import { findCustomerBy, holdsUp, notKept, outboxHere, tellSent } from './outbox.ts';
import { spokenLanguage } from './spoken-language.ts';

/** Flags of commands whose write waits in the outbox when the server is away. */
export const queueFlags = {
  'no-queue': Flags.boolean({ summary: 'Fail with exit 8 when the server is away, keep nothing.' }),
};

/** How long a write waits for another tong that sends what waits, before it is kept behind it. */
const PATIENCE_MS = 10_000;

interface Wishes {
  readonly noQueue: boolean;
  /** The time of the interaction was taken from this machine's clock. */
  readonly justNow?: boolean;
}

/** A command that writes: after what waits in the outbox, and into the outbox when the server is away. */
export abstract class WritingCommand extends TongCommand {
  /**
   * Sends the write. When the server is away it is kept, which is said, and there is no answer.
   * @throws Failure for everything else
   */
  protected async write<O extends Operation>(
    write: Write & { readonly operation: O },
    wishes: Wishes,
  ): Promise<Answers[O] | undefined> {
    return this.writeAny(write, wishes) as Promise<Answers[O] | undefined>;
  }

  /** The write itself comes in order, and what it finds in the outbox goes with it. */
  protected override async afterwards(): Promise<void> {}

  private async writeAny(
    write: Write,
    { noQueue, justNow = false }: Wishes,
  ): Promise<Answers[Operation] | undefined> {
    let ready = write;
    const key = randomUUID();
    try {
      const { api } = await this.connect();
      const typed = unresolved(write);
      if (typed !== undefined) ready = addressed(write, await this.customerId(typed));
      const outbox = this.busyOutbox();
      if (outbox && noQueue) await this.sendFirst(outbox, api);
      const written =
        outbox && !noQueue ? this.writeBehind(outbox, api, ready, key) : perform(api, ready, key);
      return await written.catch((error) => {
        if (justNow && isInvalid(error)) return perform(api, untimed(ready), key);
        throw error;
      });
    } catch (error) {
      if (noQueue || !(error instanceof Failure) || !isAway(error)) throw error;
      await this.keep(ready, key, localise(error.problem, this.spoken).detail ?? error.message);
      return undefined;
    }
  }

  private get spoken(): Language {
    return spokenLanguage(this.argv);
  }

  private openOutbox(): Outbox {
    const note = (text: string) => this.note(text);
    return outboxHere({ profileFlag: flagValue(this.argv, 'profile'), lang: this.spoken, note });
  }

  /** The outbox, if anything is to be sent before. */
  private busyOutbox(): Outbox | undefined {
    if (!somethingWaits(stateFolder(process.env))) return undefined;
    const outbox = this.openOutbox();
    return outbox.list().some(({ problem }) => problem === undefined) ? outbox : undefined;
  }

  private async sendFirst(outbox: Outbox, api: ApiClient): Promise<void> {
    const { stoppedBy } = await this.send(outbox, api);
    if (stoppedBy instanceof Failure) throw stoppedBy;
  }

  /** Puts the write behind those that wait and sends them all; its own fate is this command's. */
  private async writeBehind(
    outbox: Outbox,
    api: ApiClient,
    write: Write,
    key: string,
  ): Promise<Answers[Operation] | undefined> {
    const own = outbox.add(write, key);
    const { answer, refused, stoppedBy } = await this.send(outbox, api, own);
    if (answer) return answer;
    const now = outbox.list().find(({ id }) => id === own.id);
    if (!refused && (now === undefined || now.problem !== undefined)) {
      // Another tong has sent it meanwhile: the same key gets the same answer.
      outbox.drop(own.id);
      return perform(api, write, key);
    }
    const failure = refused ?? (stoppedBy instanceof Failure && !holdsUp(stoppedBy) ? stoppedBy : undefined);
    if (failure) {
      outbox.drop(own.id);
      throw failure;
    }
    const why = stoppedBy instanceof Failure ? localise(stoppedBy.problem, this.spoken).detail : undefined;
    await this.tellKept(own, outbox, why ?? messages(this.spoken).outbox.otherSender);
    return undefined;
  }

  private async send(outbox: Outbox, api: ApiClient, own?: Entry) {
    let answer: Answers[Operation] | undefined;
    let refused: Failure | undefined;
    let others = 0;
    const report = await outbox.send(api, {
      patienceMs: PATIENCE_MS,
      findCustomer: findCustomerBy(api, this.lang),
      onSettled: (entry, outcome) => {
        if (entry.id !== own?.id) others += 'refused' in outcome ? 1 : 0;
        else if ('refused' in outcome) refused = outcome.refused;
        else answer = outcome.answer;
      },
    });
    const note = (text: string) => this.note(text);
    tellSent({ ...report, sent: report.sent - (answer ? 1 : 0) }, others, { lang: this.lang, note });
    return { ...report, answer, refused };
  }

  private async keep(write: Write, key: string, why: string): Promise<void> {
    const outbox = this.openOutbox();
    let entry: Entry;
    try {
      entry = outbox.add(write, key);
    } catch (error) {
      throw notKept(error, this.spoken);
    }
    await this.tellKept(entry, outbox, why);
  }

  private async tellKept(entry: Entry, outbox: Outbox, why: string): Promise<void> {
    const waiting = outbox.list().filter(({ problem }) => problem === undefined).length;
    this.note(why);
    this.note(messages(this.spoken).outbox.kept(waiting));
    const { schemaVersion: _, ...shown } = entry;
    await this.result({ status: 'queued', ...shown }, () => renderLines([queuedLine(entry, this.spoken)]));
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof Failure && error.problem.type === problemType('invalid-value');
}

/**
 * A clock ahead of the server's makes a contact of this moment one of the future: without a time the server sets it.
 * The key stays, as the server keeps none of a refused write: kept after all, it cannot happen a second time.
 */
function untimed<W extends Write>(write: W): W {
  if (write.operation !== 'createInteraction') return write;
  const { occurredAt: _, ...body } = write.body;
  return { ...write, body };
}
