import { Flags } from '@oclif/core';
import { exitCodes } from '../api/failure.ts';
import { unwrap } from '../api/unwrap.ts';
import { TongCommand } from '../base-command.ts';
import { checkOwner } from '../bulk/plan/open-plan.ts';
import type { Plan } from '../bulk/plan/read-plan.ts';
import { Pace } from '../bulk/run/pace.ts';
import { performRun, type RunOrder } from '../bulk/run/perform-run.ts';
import type { RunFolder } from '../bulk/run/run-folder.ts';
import { outcomeOf, type RunResult } from '../bulk/run/run-result.ts';
import { type RunState, settledRows } from '../bulk/run/run-state.ts';
import { renderCard } from '../text/card.ts';
import { formatDateTime } from '../text/dates.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import type { Bulk } from '../text/messages/en/bulk.ts';
import { runCard } from '../views/bulk-run.ts';
import { bulkApi } from './bulk-api.ts';
import { RunDisplay } from './bulk-display.ts';
import { resultOf } from './bulk-ending.ts';
import { interruption } from './interruption.ts';
import { spokenLanguage } from './spoken-language.ts';
import { endTimeOf } from './time-of-day.ts';

/** Flags of commands that send a run's rows. */
export const sendingFlags = {
  rate: Flags.integer({
    min: 1,
    max: 100_000,
    helpValue: '<n>',
    summary: 'Customers a second, at the most.',
  }),
  until: Flags.string({
    helpValue: '<HH:MM>',
    summary: "Send until then, by the house's clock (Asia/Shanghai); what is left waits for a resume.",
  }),
  patience: Flags.integer({
    min: 0,
    max: 1_440,
    helpValue: '<minutes>',
    summary: 'How long a server that is down is waited for. [default: 15]',
  }),
};

interface SendingWishes {
  readonly rate: number | undefined;
  /** Milliseconds since 1970. */
  readonly until: number | undefined;
  readonly patienceMs: number;
}

const batchRows = 100;
/** A run that is held to a rate sends so often a second, in batches that are as much smaller. */
const batchesASecond = 5;
const mostCalls = 8;
const usualPatienceMinutes = 15;

/** A command about a run: to look at it, to send it or to undo it. */
export abstract class BulkRunCommand extends TongCommand {
  protected get says(): Bulk {
    return bulkMessages(spokenLanguage(this.argv));
  }

  /** @throws Failure where the plan is for another house or adviser */
  protected async checkOwner(plan: Pick<Plan, 'head'>): Promise<void> {
    checkOwner(plan, await unwrap((await this.api()).GET('/session')), this.says);
  }

  /** What the flags ask for. To be read before anything is begun. @throws Failure `invalid-value` (2) */
  protected wishes({
    rate,
    until,
    patience = usualPatienceMinutes,
  }: {
    rate?: number | undefined;
    until?: string | undefined;
    patience?: number | undefined;
  }): SendingWishes {
    const typing = { now: this.clock(), lang: this.lang };
    return {
      rate,
      until: until === undefined ? undefined : endTimeOf(until, '--until', typing),
      patienceMs: patience * 60_000,
    };
  }

  /** Goes on with the run until it ends, telling how far it is. @throws Failure for every end before the end */
  protected async perform(
    folder: RunFolder,
    plan: Plan,
    what: RunOrder['what'],
    { rate, until, patienceMs }: SendingWishes = this.wishes({}),
  ): Promise<RunResult> {
    const clock = () => this.clock().getTime();
    const pace = new Pace({ most: mostCalls, rate, clock, random: Math.random });
    const display = new RunDisplay(this.terminal, { json: this.format === 'json', say: this.says });
    const { signal, forget } = interruption();
    const { api, close } = await bulkApi(await this.connect(), pace, {
      mostCalls,
      checkOwner: (session) => checkOwner(plan, session, this.says),
    });
    try {
      const outcome = await performRun({
        folder,
        plan,
        api,
        pace,
        batchRows: rate === undefined ? batchRows : batchOf(rate),
        what,
        clock,
        until,
        patienceMs,
        signal,
        onBegin: (state) => {
          this.tellBeginning(folder.run, plan, state, what, display);
          if (until !== undefined)
            display.say(this.says.run.until(formatDateTime(new Date(until), { now: this.clock() })));
          display.begin(folder.run, plan.summary, state, { pace, undoes: what === 'undo', clock });
        },
      });
      return resultOf(outcome, folder, { undoes: what === 'undo', lang: this.lang });
    } finally {
      display.end();
      forget();
      await close();
    }
  }

  /** Prints the result and leaves the exit code that it means. */
  protected async tell(result: RunResult): Promise<void> {
    // One line: whoever reads a stream of lines has the result in its last.
    if (this.format === 'json') process.stdout.write(`${JSON.stringify(result)}\n`);
    else {
      const viewpoint = { lang: this.lang, now: this.clock() };
      process.stdout.write(renderCard(runCard(result, viewpoint), this.rendering));
      this.tellNext(result);
    }
    const outcome = outcomeOf(result);
    if (outcome) process.exitCode = exitCodes[outcome];
  }

  private tellNext({ run, state, failed, pending, undo }: RunResult): void {
    const { goOn, undoGoesOn, retry, report } = this.says.run;
    if (undo) this.note(state === 'undone' ? report(run) : undoGoesOn(run));
    else if (state === 'stopped' && pending > 0) this.note(goOn(run));
    else if (failed > 0) this.note(`${report(run)}\n${retry(run)}`);
  }

  private tellBeginning(
    run: string,
    { summary }: Plan,
    state: RunState,
    what: RunOrder['what'],
    display: RunDisplay,
  ): void {
    const { begun, resumed, undoing, damaged } = this.says.run;
    const left = summary.will - settledRows(state);
    if (what === 'undo') display.say(undoing(run, summary.will));
    else display.say(state.startedAt === undefined ? begun(run, summary.will) : resumed(run, left));
    if (state.damaged > 0) display.say(damaged(state.damaged));
  }
}

function batchOf(rate: number): number {
  return Math.max(1, Math.min(batchRows, Math.floor(rate / batchesASecond)));
}
