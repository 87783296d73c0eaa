import { Flags } from '@oclif/core';
import { Failure, problemType } from '../../api/failure.ts';
import { TongCommand } from '../../base-command.ts';
import type { SendReport } from '../../outbox/outbox.ts';
import { flagValue } from '../../program/argv.ts';
import { findCustomerBy, outboxHere } from '../../program/outbox.ts';
import type { Language } from '../../text/language.ts';
import { renderLines } from '../../text/lines.ts';
import { messages } from '../../text/messages/messages.ts';

/** How long to wait for another tong that sends: as long as one slow answer may take it. */
const PATIENCE_MS = 40_000;

export default class OutboxSend extends TongCommand {
  static override summary = 'Send what waits, in order, each exactly once.';
  static override description =
    'Exit 8 when the server is away, 7 when the server refused something that waits (see "outbox list"), else 0.';
  static override examples = [
    '<%= config.bin %> outbox send',
    '<%= config.bin %> outbox send --stuck',
    '<%= config.bin %> outbox send --json',
  ];
  static override flags = {
    stuck: Flags.boolean({ summary: 'Send again also what the server refused before.' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(OutboxSend);
    const { api, lang } = await this.connect();
    const note = (text: string) => this.note(text);
    const outbox = outboxHere({ profileFlag: flagValue(this.argv, 'profile'), lang, note });
    const report = await outbox.send(api, {
      patienceMs: PATIENCE_MS,
      findCustomer: findCustomerBy(api, lang),
      stuckToo: flags.stuck,
    });
    const { sent, waiting, stuck } = report;
    const failure = unfinished(report, lang);
    // The problem holds the counts too, so that --json prints one object.
    if (!failure || !flags.json) {
      const counts = messages(lang).outbox.report(sent, waiting, stuck);
      await this.result({ sent, waiting, stuck }, () => renderLines([counts]));
    }
    if (failure) throw failure;
  }

  protected override async afterwards(): Promise<void> {}
}

function unfinished({ stoppedBy, ...counts }: SendReport, lang: Language): Failure | undefined {
  const says = messages(lang).outbox;
  if (stoppedBy instanceof Failure) {
    return new Failure(stoppedBy.kind, { ...stoppedBy.problem, ...counts }, { cause: stoppedBy });
  }
  if (stoppedBy !== undefined) {
    return new Failure('failed', {
      type: problemType('outbox-busy'),
      status: 409,
      ...says.busy(),
      ...counts,
    });
  }
  if (counts.stuck === 0) return undefined;
  const type = problemType('outbox-stuck');
  return new Failure('partly-failed', { type, status: 409, ...says.stuck(counts.stuck), ...counts });
}
