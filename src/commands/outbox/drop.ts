import { Args } from '@oclif/core';
import { Failure, problemType } from '../../api/failure.ts';
import { TongCommand } from '../../base-command.ts';
import { flagValue } from '../../program/argv.ts';
import { loud } from '../../program/loud.ts';
import { outboxHere } from '../../program/outbox.ts';
import { spokenLanguage } from '../../program/spoken-language.ts';
import { resolvePlace } from '../../session/resolve.ts';
import { renderLines } from '../../text/lines.ts';
import { messages } from '../../text/messages/messages.ts';
import { whatWaits } from '../../views/outbox.ts';

export default class OutboxDrop extends TongCommand {
  static override summary = 'Throw away something that waits, unsent.';
  static override examples = [
    '<%= config.bin %> outbox drop out_5k2m9x0c7q1a',
    '<%= config.bin %> outbox drop out_5k2m9x0c7q1a --yes --json',
  ];
  static override args = {
    id: Args.string({ required: true, description: 'Id of the entry, from tong outbox list.' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(OutboxDrop);
    const lang = spokenLanguage(this.argv);
    const says = messages(lang).outbox;
    const note = (text: string) => this.note(text);
    const outbox = outboxHere({ profileFlag: flagValue(this.argv, 'profile'), lang, note });
    const entry = outbox.list().find(({ id }) => id === args.id);
    if (!entry) throw refuse('not-found', 'no-such-entry', 404, says.noSuchEntry(args.id));
    const what = whatWaits(entry, lang);
    if (!flags.yes) {
      const { askToConfirm, canAsk } = await import('../../program/ask.ts');
      if (!canAsk(this.terminal)) throw refuse('usage', 'not-confirmed', 400, says.dropNeedsYes(args.id));
      const { profile } = resolvePlace({ profileFlag: flagValue(this.argv, 'profile'), env: process.env });
      const where = { kind: profile?.kind, profile: profile?.name };
      if (!(await askToConfirm(loud(says.askDrop(args.id, what), where, lang), lang))) return;
    }
    outbox.drop(args.id);
    const { schemaVersion: _, ...dropped } = entry;
    await this.result(dropped, () => renderLines([says.dropped(args.id, what)]));
  }
}

function refuse(
  kind: 'not-found' | 'usage',
  name: string,
  status: number,
  text: { title: string; detail: string; nextSteps: string[] },
): Failure {
  return new Failure(kind, { type: problemType(name), status, ...text });
}
