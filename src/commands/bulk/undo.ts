import { Args } from '@oclif/core';
import { BulkRunCommand } from '../../program/bulk-run-command.ts';
import { findRun, planOfRun } from '../../program/bulk-runs.ts';

export default class BulkUndo extends BulkRunCommand {
  static override summary = 'Undo a run, as far as that can be.';
  static override description =
    `Shares that were not opened are revoked, tasks and tags it made are taken away, logged contacts are marked as withdrawn.
What was opened, answered or done since stays, and is told: exit 7. "bulk report" names each.`;
  static override examples = [
    '<%= config.bin %> bulk undo run_5f2c81ab90de',
    '<%= config.bin %> bulk undo run_5f2c81ab90de --yes --json',
  ];
  static override args = { run: Args.string({ required: true, description: 'The run, from "bulk list".' }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(BulkUndo);
    await this.connect();
    const { result } = await findRun(args.run, this.says);
    const { run } = result;
    if (result.state === 'undone' && result.undo?.kept === 0) return this.tell(result);
    const { folder, plan } = await planOfRun(run, this.says);
    await this.checkOwner(plan);
    // The run's name, typed in a script, says enough.
    const { askToConfirm, canAsk } = await import('../../program/ask.ts');
    const question = this.loud(this.says.run.askUndo(run, plan.summary.will));
    if (!flags.yes && canAsk(this.terminal) && !(await askToConfirm(question, this.lang))) return;
    await this.tell(await this.perform(folder, plan, 'undo'));
  }
}
