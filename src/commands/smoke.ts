import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Flags } from '@oclif/core';
import { exitCodes } from '../api/failure.ts';
import { codeOf } from '../api/file-failure.ts';
import { tokenNow } from '../api/living-token.ts';
import { usageFailure } from '../api/usage-failure.ts';
import { TongCommand } from '../base-command.ts';
import { clientOf } from '../program/connection.ts';
import { interruption } from '../program/interruption.ts';
import { localise } from '../program/localise.ts';
import { spokenLanguage } from '../program/spoken-language.ts';
import { annotations } from '../smoke/report/github.ts';
import { endText, p95Text, scenarioText } from '../smoke/report/pretty.ts';
import { Caller } from '../smoke/run/caller.ts';
import { endingOf } from '../smoke/run/ending.ts';
import { checkTarget } from '../smoke/run/may-run.ts';
import { type RunResult, resultJson } from '../smoke/run/result.ts';
import { runSmoke } from '../smoke/run/run-smoke.ts';
import { readScenarios } from '../smoke/scenario/scenario-file.ts';
import { selectSteps } from '../smoke/scenario/select-steps.ts';
import { parseAssignments } from '../smoke/scenario/variables.ts';
import type { Smoke as Says } from '../text/messages/en/smoke.ts';
import { smokeMessages } from '../text/messages/smoke.ts';

export default class Smoke extends TongCommand {
  static override summary = 'Try the server out, step by step, and tell what is not as it should be.';
  static override description =
    `Scenarios are data: "readonly" and "journey" come with tong, your own are YAML files (docs/smoke.md). Every answer is held \
against the contract. What a scenario does it undoes at its end, after a failure too.
Exit 1 when a step failed, 8 when the server cannot be reached. A production profile is refused, but for readonly with --yes-production.`;
  static override examples = [
    '<%= config.bin %> smoke',
    '<%= config.bin %> smoke --profile staging --junit smoke.xml --max-p95 500',
    '<%= config.bin %> smoke --only readonly/holdings --json',
    '<%= config.bin %> smoke --scenarios tests/smoke --var phone=13800001234',
  ];
  static override flags = {
    only: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<scenario[/step]>',
      summary: 'Only this scenario, or this step with what it needs; may be given several times.',
    }),
    scenarios: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<file or folder>',
      summary: 'Run these instead of those that come with tong; may be given several times.',
    }),
    var: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<name=value>',
      summary: 'Value of a variable of the scenarios.',
    }),
    repeat: Flags.integer({ min: 1, max: 10_000, helpValue: '<n>', default: 1, summary: 'How often.' }),
    parallel: Flags.integer({
      min: 1,
      max: 64,
      helpValue: '<n>',
      default: 1,
      summary: 'How many scenarios at once; those that write run one at a time.',
    }),
    'max-p95': Flags.integer({
      min: 1,
      helpValue: '<ms>',
      summary: 'Fail unless 95 % of the answers come within so many milliseconds.',
    }),
    junit: Flags.string({ helpValue: '<file>', summary: 'Write a JUnit report to this file.' }),
    tap: Flags.string({ helpValue: '<file>', summary: 'Write a TAP report (version 14) to this file.' }),
    'yes-production': Flags.boolean({ summary: 'Run readonly against a production profile.' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Smoke);
    const early = smokeMessages(spokenLanguage(this.argv));
    const shipped = flags.scenarios === undefined;
    const paths = flags.scenarios ?? [join(this.config.root, 'smoke')];
    const known = await readScenarios(paths, { shipped, say: early });
    const scenarios = selectSteps(known, flags.only ?? [], early);
    const assigned = parseAssignments(flags.var ?? [], known, early);
    const { session, lang } = await this.connect();
    const say = smokeMessages(lang);
    checkTarget(scenarios, { ...session, yesProduction: flags['yes-production'] ?? false }, say);

    const caller = new Caller(({ anonymous }) =>
      clientOf(anonymous ? { ...session, token: undefined } : session, lang, { retry: { maxWaitMs: 0 } }),
    );
    const { signal, forget } = interruption();
    const isPretty = this.format === 'table' || this.format === 'csv';
    const { colour } = this.terminal;
    const result = await runSmoke({
      scenarios,
      repeat: flags.repeat,
      parallel: flags.parallel,
      maxP95: flags['max-p95'],
      assigned,
      env: process.env,
      token: await tokenNow(session.token),
      caller,
      say,
      explain: (failure) => localise(failure.problem, lang),
      signal,
      onScenario: (one) => {
        if (isPretty) process.stdout.write(scenarioText(one, flags.repeat, say, colour));
      },
    }).finally(forget);

    await this.write(flags, result, say);
    const ending = endingOf(result, { caller, interrupted: signal.aborted, say });
    if (isPretty) process.stdout.write(endText(result, say, colour));
    else if (!ending) await this.result(resultJson(result), () => '');
    if (process.env.GITHUB_ACTIONS) {
      const stream = isPretty ? process.stdout : process.stderr;
      stream.write(annotations(result, process.cwd(), p95Text(result, say)));
    }
    if (ending) throw ending;
    if (!result.ok) process.exitCode = exitCodes.failed;
  }

  /** Writes the reports that were asked for. @throws Failure (2) `unwritable-file` */
  private async write(
    { junit, tap }: { junit?: string | undefined; tap?: string | undefined },
    result: RunResult,
    say: Says,
  ): Promise<void> {
    const write = async (path: string, text: string) =>
      writeFile(path, text).catch((error: unknown) => {
        throw usageFailure('unwritable-file', say.problems.unwritable(path, codeOf(error)), error);
      });
    if (junit !== undefined) {
      await write(junit, (await import('../smoke/report/junit.ts')).junitText(result, say));
    }
    if (tap !== undefined) await write(tap, (await import('../smoke/report/tap.ts')).tapText(result, say));
  }
}
