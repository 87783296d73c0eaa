import { Args, Flags } from '@oclif/core';
import { bulkFailure } from '../../bulk/failures.ts';
import { openPlan } from '../../bulk/plan/open-plan.ts';
import type { Plan } from '../../bulk/plan/read-plan.ts';
import { lookAtRun } from '../../bulk/run/look-at-run.ts';
import { makeRunFolder, type RunFolder, runOf } from '../../bulk/run/run-folder.ts';
import { BulkRunCommand, sendingFlags } from '../../program/bulk-run-command.ts';
import { stateFolder } from '../../session/folders.ts';

export default class BulkApply extends BulkRunCommand {
  static override summary = 'Do what a plan says, each customer exactly once.';
  static override description =
    `A terminal asks for the number of customers to be typed; a script confirms the very plan by its digest.
What changed since the plan (an opt-out, the policy, an item that expired) is checked again at sending.
Whatever ends it before its end, "bulk resume" goes on: nobody is contacted twice and nobody forgotten.
Exit 7 when some rows failed, 5 when the contact policy held all of them back.`;
  static override examples = [
    '<%= config.bin %> bulk apply plan.jsonl',
    '<%= config.bin %> bulk apply plan.jsonl --until 20:30 --rate 50',
    '<%= config.bin %> bulk apply plan.jsonl --confirm "$(tail -1 plan.jsonl | jq -r .digest)" --json',
  ];
  static override args = {
    plan: Args.string({ required: true, description: 'The plan, from "bulk plan".' }),
  };
  static override flags = {
    confirm: Flags.string({
      helpValue: '<digest>',
      summary: 'The digest of the plan, in the place of the question.',
    }),
    ...sendingFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(BulkApply);
    await this.connect();
    const wishes = this.wishes(flags);
    const plan = await openPlan(args.plan, this.says);
    this.checkDigest(plan, flags.confirm);
    await this.checkOwner(plan);
    await this.refuseSecond(plan);
    if (flags.confirm === undefined && plan.summary.will > 0 && !(await this.isTyped(plan))) {
      this.note(this.says.run.notTyped);
      return;
    }
    const folder = await this.newRun(plan);
    await this.tell(await this.perform(folder, { ...plan, path: folder.plan }, 'send', wishes));
  }

  private checkDigest({ summary }: Plan, given: string | undefined): void {
    if (
      given === undefined ||
      given
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '') === summary.digest
    )
      return;
    throw bulkFailure('ambiguous', 'wrong-digest', this.says.problems.wrongDigest(given));
  }

  /** Whether the number of customers was typed. @throws Failure where nobody can be asked */
  private async isTyped({ summary: { will, digest } }: Plan): Promise<boolean> {
    const { askForText, canAsk } = await import('../../program/ask.ts');
    if (!canAsk(this.terminal)) {
      throw bulkFailure('usage', 'not-confirmed', this.says.problems.notConfirmed(will, digest), {
        members: { will, digest },
      });
    }
    const typed = await askForText(this.loud(this.says.run.askCount(will)));
    return typed.normalize('NFKC').replaceAll(/[\s,]/g, '') === String(will);
  }

  private async refuseSecond(plan: Plan): Promise<void> {
    const run = runOf(plan);
    const seen = await lookAtRun(stateFolder(process.env), run);
    if (seen === undefined) return;
    const { alreadyApplied, unfinishedRun } = this.says.problems;
    const isOver = seen.result.state === 'done' || seen.result.state === 'undone';
    const text = isOver ? alreadyApplied(run) : unfinishedRun(run);
    const name = isOver ? 'already-applied' : 'already-begun';
    throw bulkFailure('ambiguous', name, text, { members: seen.result as object as Record<string, unknown> });
  }

  private async newRun(plan: Plan): Promise<RunFolder> {
    const folder = await makeRunFolder(stateFolder(process.env), plan);
    if (folder) return folder;
    // Another process has begun it since.
    const run = runOf(plan);
    throw bulkFailure('ambiguous', 'already-begun', this.says.problems.unfinishedRun(run), {
      members: { run },
    });
  }
}
