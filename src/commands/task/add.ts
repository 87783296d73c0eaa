import { Args, Flags } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { dueForms, parseDue } from '../../program/when.ts';
import { renderLines } from '../../text/lines.ts';
import { addedLine } from '../../views/task.ts';

export default class TaskAdd extends TongCommand {
  static override summary = 'Add a follow-up with a customer.';
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
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(TaskAdd);
    const now = this.clock();
    const dueAt = parseDue(flags.due, '--due', { lang: this.lang, now });
    const api = await this.api();
    const body = { customerId: await this.customerId(args.customer), title: flags.title, dueAt };
    const task = await unwrap(api.POST('/tasks', { body }));
    await this.result(task, () => renderLines([addedLine(task, { lang: this.lang, now })]));
  }
}
