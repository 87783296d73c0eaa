import { Args, Flags } from '@oclif/core';
import { dueForms, parseDue } from '../../program/when.ts';
import { queueFlags, WritingCommand } from '../../program/writing-command.ts';
import { renderLines } from '../../text/lines.ts';
import { snoozedLine } from '../../views/task.ts';

export default class TaskSnooze extends WritingCommand {
  static override summary = 'Put a follow-up off.';
  static override description = 'When the server is away it waits in the outbox: see "tong help log".';
  static override examples = [
    '<%= config.bin %> task snooze tsk_sandbox000148 --until +3d',
    '<%= config.bin %> task snooze tsk_sandbox000148 --until "2026-12-01 14:30"',
  ];
  static override args = {
    task: Args.string({ required: true, description: 'Id of the task, from tong tasks.' }),
  };
  static override flags = {
    until: Flags.string({
      required: true,
      helpValue: '<when>',
      summary: `Until: ${dueForms}. A day means 09:00.`,
    }),
    ...queueFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(TaskSnooze);
    const now = this.clock();
    const body = { until: parseDue(flags.until, '--until', { lang: this.lang, now }) };
    const task = await this.write(
      { operation: 'snoozeTask', taskId: args.task, body },
      { noQueue: flags['no-queue'] },
    );
    if (!task) return;
    await this.result(task, () => renderLines([snoozedLine(task, { lang: this.lang, now })]));
  }
}
