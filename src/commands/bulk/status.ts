import { Args } from '@oclif/core';
import { BulkRunCommand } from '../../program/bulk-run-command.ts';
import { findRun } from '../../program/bulk-runs.ts';

export default class BulkStatus extends BulkRunCommand {
  static override summary = 'Say how a run stands.';
  static override description =
    'Without a run it is the last. Exit 7 when rows failed, 5 when the contact policy held all of them back.';
  static override examples = [
    '<%= config.bin %> bulk status',
    '<%= config.bin %> bulk status run_5f2c81ab90de --json',
  ];
  static override args = { run: Args.string({ description: 'The run, from "bulk list".' }) };

  async run(): Promise<void> {
    const { args } = await this.parse(BulkStatus);
    const { result, damaged } = await findRun(args.run, this.says);
    if (damaged > 0) this.note(this.says.run.damaged(damaged));
    await this.tell(result);
  }
}
