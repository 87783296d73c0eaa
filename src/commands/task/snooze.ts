import { Args, Flags } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { dueForms, parseDue } from '../../program/when.ts';
import { renderLines } from '../../text/lines.ts';
import { snoozedLine } from '../../views/task.ts';

export default class TaskSnooze extends TongCommand {
  static override summary = 'Put a follow-up off.';
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
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(TaskSnooze);
    const now = this.clock();
    const body = { until: parseDue(flags.until, '--until', { lang: this.lang, now }) };
    const path = { taskId: args.task };
    const task = await unwrap((await this.api()).POST('/tasks/{taskId}/snooze', { params: { path }, body }));
    await this.result(task, () => renderLines([snoozedLine(task, { lang: this.lang, now })]));
  }
}
