import { Args, Flags } from '@oclif/core';
import { exitCodes } from '../../api/failure.ts';
import { TongCommand } from '../../base-command.ts';
import { type ReportRow, reportedOutcomes, reportRows } from '../../bulk/report/report-rows.ts';
import { outcomeOf } from '../../bulk/run/run-result.ts';
import { findRun, planOfRun } from '../../program/bulk-runs.ts';
import { spokenLanguage } from '../../program/spoken-language.ts';
import { bulkMessages } from '../../text/messages/bulk.ts';
import { renderTable } from '../../text/table.ts';
import { reportCases, reportTable } from '../../views/bulk-report.ts';
import { contractTable } from '../../views/contract-table.ts';

const csvColumns =
  'row line customer customerId customerNumber name outcome id scheduledFor reason detail source'.split(' ');

export default class BulkReport extends TongCommand {
  static override summary = 'Show what became of each row of a run.';
  static override description =
    `Without a run it is the last. --failed writes the rows that failed as a list for "bulk plan --from", the reason in its last column.
Exit 7 when rows failed, 5 when the contact policy held all of them back.`;
  static override examples = [
    '<%= config.bin %> bulk report',
    '<%= config.bin %> bulk report run_5f2c81ab90de --only failed --only held_back',
    '<%= config.bin %> bulk report run_5f2c81ab90de --output junit > bulk.xml',
    '<%= config.bin %> bulk report run_5f2c81ab90de --failed again.csv',
  ];
  static override args = { run: Args.string({ description: 'The run, from "bulk list".' }) };
  static override flags = {
    output: Flags.option({ options: ['table', 'json', 'ndjson', 'csv', 'junit'] as const })({
      helpValue: '<table|json|ndjson|csv|junit>',
      summary: 'Form of the report; --json is the same as --output json.',
      exclusive: ['json'],
    }),
    only: Flags.option({ options: reportedOutcomes, multiple: true, multipleNonGreedy: true })({
      helpValue: '<outcome>',
      summary: 'Only rows with this outcome; may be given several times.',
    }),
    failed: Flags.string({
      helpValue: '<file>',
      summary: 'Write the rows that failed to this file, as a list for the next plan.',
    }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(BulkReport);
    const lang = spokenLanguage(this.argv);
    const say = bulkMessages(lang);
    const { result } = await findRun(args.run, say);
    const { folder } = await planOfRun(result.run, say);
    const only = flags.only && new Set<string>(flags.only);
    const items: ReportRow[] = [];
    for await (const row of reportRows(folder)) if (!only || only.has(row.outcome)) items.push(row);

    const viewpoint = { lang, now: this.clock() };
    if (flags.output === 'junit') {
      const { renderJunit } = await import('../../text/junit.ts');
      process.stdout.write(renderJunit(`tong bulk ${result.run}`, reportCases(items, viewpoint)));
    } else if (this.format === 'table') {
      process.stdout.write(renderTable(reportTable(items, viewpoint), this.rendering));
    } else await this.list({ run: result.run, items }, () => contractTable(items, csvColumns));

    if (flags.failed !== undefined) {
      const { writeFailed } = await import('../../bulk/report/failed-list.ts');
      const written = await writeFailed(folder, flags.failed, lang);
      this.note(say.run.failedFile(written, flags.failed));
    }
    const outcome = outcomeOf(result);
    if (outcome) process.exitCode = exitCodes[outcome];
  }
}
