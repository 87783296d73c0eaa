import { Args, Flags } from '@oclif/core';
import { longest, ofLength } from '../../program/text-length.ts';
import { dueForms, parseDue } from '../../program/when.ts';
import { queueFlags, WritingCommand } from '../../program/writing-command.ts';
import { renderLines } from '../../text/lines.ts';
import { addedLine } from '../../views/task.ts';

export default class TaskAdd extends WritingCommand {
  static override summary = 'Add a follow-up with a customer.';
  static override description = 'When the server is away it waits in the outbox: see "tong help log".';
  static override examples = [
    '<%= config.bin %> task add C100001 --title 回访大额存单 --due tomorrow',
    '<%= config.bin %> task add C100001 --title 送保单 --due "2026-12-01 14:30" --json',
  ];
  static override args = {
    customer: Args.string({ required: true, description: 'Any identifier of the customer.' }),
  };
  static override flags = {
    title: Flags.string({ required: true, helpValue: '<text>', summary: 'What is to be done.' }),
    due: Flags.string({
      required: true,
      helpValue: '<when>',
      summary: `By when: ${dueForms}. A day means 09:00.`,
    }),
    ...queueFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(TaskAdd);
    const now = this.clock();
    const dueAt = parseDue(flags.due, '--due', { lang: this.lang, now });
    const task = await this.write(
      {
        operation: 'createTask',
        customer: args.customer,
        body: { title: ofLength(flags.title, '--title', longest.title, this.lang), dueAt },
      },
      { noQueue: flags['no-queue'] },
    );
    if (!task) return;
    await this.result(task, () => renderLines([addedLine(task, { lang: this.lang, now })]));
  }
}
