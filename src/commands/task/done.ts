import { Args } from '@oclif/core';
import { queueFlags, WritingCommand } from '../../program/writing-command.ts';
import { renderLines } from '../../text/lines.ts';
import { doneLine } from '../../views/task.ts';

export default class TaskDone extends WritingCommand {
  static override summary = 'Mark a follow-up as done.';
  static override description =
    'Done twice is done once. When the server is away it waits in the outbox: see "tong help log".';
  static override examples = [
    '<%= config.bin %> task done tsk_sandbox000148',
    '<%= config.bin %> task done tsk_sandbox000148 --json',
  ];
  static override args = {
    task: Args.string({ required: true, description: 'Id of the task, from tong tasks.' }),
  };
  static override flags = { ...queueFlags };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(TaskDone);
    const task = await this.write(
      { operation: 'completeTask', taskId: args.task },
      { noQueue: flags['no-queue'] },
    );
    if (!task) return;
    await this.result(task, () => renderLines([doneLine(task, this.lang)]));
  }
}
