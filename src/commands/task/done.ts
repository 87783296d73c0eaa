import { Args } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { renderLines } from '../../text/lines.ts';
import { doneLine } from '../../views/task.ts';

export default class TaskDone extends TongCommand {
  static override summary = 'Mark a follow-up as done.';
  static override description = 'Done twice is done once.';
  static override examples = [
    '<%= config.bin %> task done tsk_sandbox000148',
    '<%= config.bin %> task done tsk_sandbox000148 --json',
  ];
  static override args = {
    task: Args.string({ required: true, description: 'Id of the task, from tong tasks.' }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(TaskDone);
    const path = { taskId: args.task };
    const task = await unwrap((await this.api()).POST('/tasks/{taskId}/done', { params: { path } }));
    await this.result(task, () => renderLines([doneLine(task, this.lang)]));
  }
}
