import { Args, Flags } from '@oclif/core';
import { codeOf } from '../../api/file-failure.ts';
import { bulkFailure } from '../../bulk/failures.ts';
import { openPlan } from '../../bulk/plan/open-plan.ts';
import type { Plan } from '../../bulk/plan/read-plan.ts';
import { lookAtRun } from '../../bulk/run/look-at-run.ts';
import { makeRunFolder, type RunFolder, runOf } from '../../bulk/run/run-folder.ts';
import { BulkRunCommand, sendingFlags } from '../../program/bulk-run-command.ts';
import { stateFolder } from '../../session/folders.ts';
import type { ErrorText } from '../../text/messages/en/errors.ts';
import { actionText } from '../../views/bulk-action.ts';

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
    if (flags.confirm === undefined && plan.summary.will > 0) await this.askForCount(plan);
    const folder = await this.newRun(plan);
    await this.tell(await this.perform(folder, { ...plan, path: folder.plan }, 'send', wishes));
  }

  private checkDigest({ summary }: Plan, given: string | undefined): void {
    if (given === undefined) return;
    const digest = given
      .trim()
      .toLowerCase()
      .replace(/^sha256:/, '');
    if (digest === summary.digest) return;
    throw bulkFailure('ambiguous', 'wrong-digest', this.says.problems.wrongDigest(given));
  }

  /** Has the number of customers typed. @throws Failure `not-confirmed` (2) for another, and where nobody can be asked */
  private async askForCount({ head, summary }: Plan): Promise<void> {
    const { askForText, canAsk } = await import('../../program/ask.ts');
    const { will, heldBack, rejected, digest } = summary;
    const { problems, run } = this.says;
    const refuse = (text: ErrorText) =>
      bulkFailure('usage', 'not-confirmed', text, { members: { will, digest } });
    if (!canAsk(this.terminal)) throw refuse(problems.notConfirmed(will, digest));
    const what = actionText(head.action, head.about, { lang: this.lang, now: this.clock() });
    this.note(run.about(what, will, heldBack, rejected));
    const typed = await askForText(this.loud(run.askCount(will)));
    if (typed.normalize('NFKC').replaceAll(/[\s,]/g, '') !== String(will))
      throw refuse(problems.notTyped(typed, will));
  }

  private async refuseSecond(plan: Plan): Promise<void> {
    const run = runOf(plan);
    const seen = await lookAtRun(stateFolder(process.env), run);
    if (seen === undefined) return;
    const { alreadyApplied, unfinishedRun } = this.says.problems;
    const isOver = seen.result.state === 'done' || seen.result.state === 'undone';
    const text = isOver ? alreadyApplied(run) : unfinishedRun(run);
    const name = isOver ? 'already-applied' : 'already-begun';
    throw bulkFailure('ambiguous', name, text, { members: { ...seen.result } });
  }

  private async newRun(plan: Plan): Promise<RunFolder> {
    const { problems } = this.says;
    const run = runOf(plan);
    const state = stateFolder(process.env);
    const folder = await makeRunFolder(state, plan).catch((cause: unknown) => {
      throw bulkFailure('failed', 'disk-refused', problems.noRunFolder(state, codeOf(cause)), { cause });
    });
    if (folder === 'changed') throw bulkFailure('ambiguous', 'plan-changed', problems.planChanged(plan.path));
    if (folder !== 'taken') return folder;
    // Another process has begun it since.
    throw bulkFailure('ambiguous', 'already-begun', problems.unfinishedRun(run), { members: { run } });
  }
}
