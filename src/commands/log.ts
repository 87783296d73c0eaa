import { Args, Flags } from '@oclif/core';
import type { NewInteraction } from '../api/schema.d.ts';
import { interactionKinds, interactionOutcomes } from '../program/interaction-words.ts';
import { longest, ofLength } from '../program/text-length.ts';
import { dueForms, instantForms, parseDue, parseInstant } from '../program/when.ts';
import { queueFlags, WritingCommand } from '../program/writing-command.ts';
import { renderLines } from '../text/lines.ts';
import { loggedLines } from '../views/interaction.ts';

export default class Log extends WritingCommand {
  static override summary = 'Write down a call, a visit or another contact with a customer.';
  static override description =
    `With --follow-up a task is made in the same stroke. It is due on a day (09:00) or at a time: \
${dueForms}.
When the server is away it is kept in the outbox on this machine, with the time of writing, and sent once the server \
is back: exit 0, and "status": "queued" in JSON.`;
  static override examples = [
    '<%= config.bin %> log C100001 --kind call --note 询问大额存单利率 --outcome interested',
    '<%= config.bin %> log C100001 --kind call --follow-up +3d --follow-up-title 回访大额存单',
    '<%= config.bin %> log C100002 --kind meeting --note - < notes.txt',
  ];
  static override args = {
    customer: Args.string({ required: true, description: 'Any identifier of the customer.' }),
  };
  static override flags = {
    kind: Flags.option({ options: interactionKinds })({
      required: true,
      summary: 'What kind of contact it was.',
    }),
    note: Flags.string({
      char: 'n',
      helpValue: '<text>',
      summary: 'What was said; - reads the standard input.',
    }),
    outcome: Flags.option({ options: interactionOutcomes })({ summary: 'What came of it.' }),
    at: Flags.string({ helpValue: '<time>', summary: `When it was: ${instantForms}. [default: now]` }),
    'follow-up': Flags.string({ helpValue: '<when>', summary: 'Make a task that is due then.' }),
    'follow-up-title': Flags.string({
      dependsOn: ['follow-up'],
      helpValue: '<text>',
      summary: 'What the task says.',
    }),
    ...queueFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Log);
    const { kind, note, outcome, at, 'follow-up': due, 'follow-up-title': title } = flags;
    const viewpoint = { lang: this.lang, now: this.clock() };
    const body: Omit<NewInteraction, 'customerId'> = {
      kind,
      ...(outcome && { outcome }),
      // Of the writing, not of the sending: it may have to wait.
      occurredAt: at === undefined ? viewpoint.now.toISOString() : parseInstant(at, '--at', viewpoint),
      ...(due !== undefined && {
        followUp: {
          dueAt: parseDue(due, '--follow-up', viewpoint),
          ...(title !== undefined && {
            title: ofLength(title, '--follow-up-title', longest.title, this.lang),
          }),
        },
      }),
      ...(note && { note: ofLength(await this.noteText(note), '--note', longest.note, this.lang) }),
    };
    const interaction = await this.write(
      { operation: 'createInteraction', customer: args.customer, body },
      { noQueue: flags['no-queue'], justNow: at === undefined },
    );
    if (!interaction) return;
    await this.result(interaction, () =>
      renderLines(loggedLines(interaction, { ...viewpoint, lang: this.lang })),
    );
  }

  private async noteText(typed: string): Promise<string> {
    if (typed !== '-') return typed;
    const { readInput } = await import('../program/read-input.ts');
    return (await readInput('-', this.lang)).trimEnd();
  }
}
