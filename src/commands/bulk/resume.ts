import { Args, Flags } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { bulkFailure } from '../../bulk/failures.ts';
import { checkOwner } from '../../bulk/plan/open-plan.ts';
import { BulkRunCommand, sendingFlags } from '../../program/bulk-run-command.ts';
import { planOfRun, runToResume } from '../../program/bulk-runs.ts';

export default class BulkResume extends BulkRunCommand {
  static override summary = 'Go on with a run that stopped before its end.';
  static override description =
    'Without a run it is the one that is unfinished. Rows whose answer was lost are asked for under their keys: nobody is contacted twice. Of a finished run it says how it ended.';
  static override examples = [
    '<%= config.bin %> bulk resume',
    '<%= config.bin %> bulk resume run_5f2c81ab90de --until 20:30',
    '<%= config.bin %> bulk resume run_5f2c81ab90de --retry-failed --json',
  ];
  static override args = { run: Args.string({ description: 'The run, from "bulk list".' }) };
  static override flags = {
    'retry-failed': Flags.boolean({ summary: 'Try again also the rows that failed.' }),
    ...sendingFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(BulkResume);
    await this.connect();
    const wishes = this.wishes(flags);
    const session = await unwrap((await this.api()).GET('/session'));
    const { result } = await runToResume(args.run, session, this.says);
    const { run, state, pending, failed } = result;
    if (state === 'undone' || state === 'undoing' || result.undo) {
      throw bulkFailure('ambiguous', 'run-undone', this.says.problems.undone(run));
    }
    const isLeft = pending > 0 || (flags['retry-failed'] && failed > 0);
    if (!isLeft && state !== 'running') {
      this.note(this.says.run.nothingLeft(run));
      return this.tell(result);
    }
    const { folder, plan } = await planOfRun(run, this.says);
    checkOwner(plan, session, this.says);
    const what = flags['retry-failed'] ? 'retry' : 'send';
    await this.tell(await this.perform(folder, plan, what, wishes));
  }
}
