import { Args, Flags } from '@oclif/core';
import { exitCodes } from '../api/failure.ts';
import { TongCommand } from '../base-command.ts';
import type { ImportOptions } from '../import/import-by-mapping.ts';
import type { ImportResult } from '../import/import-result.ts';
import { formatDay } from '../text/dates.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { sanitise } from '../text/sanitise.ts';

/** Rows that are named on stderr; `--json` names more. */
const NAMED_ROWS = 10;

export default class Import extends TongCommand {
  static override summary = "Load a bank's own extracts by a mapping, all at once or not at all.";
  static override description = [
    'The mapping, a YAML file, says which columns of which files become persons and holdings; docs/import.md explains it.',
    'Rows that do not fit are written to a file with the reason, the others are imported.',
    'Importing the same files again changes nothing.',
  ].join(' ');
  static override examples = [
    '<%= config.bin %> import examples/pkdd99/mapping.yaml --data ~/pkdd99',
    '<%= config.bin %> import bank.yaml --data /srv/extracts --dry-run',
  ];
  static override args = {
    mapping: Args.string({ required: true, description: 'the mapping, a YAML file' }),
  };
  static override flags = {
    data: Flags.string({
      required: true,
      helpValue: '<dir>',
      summary: 'Folder with the files of the mapping.',
    }),
    rejected: Flags.string({
      helpValue: '<file>',
      summary: 'File for the rows that do not fit; <mapping>-rejected.csv unless told.',
    }),
    'dry-run': Flags.boolean({ summary: 'Read and check everything, send nothing.' }),
  };

  private lineIsDrawn = false;

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(Import);
    const api = flags['dry-run'] ? undefined : await this.api();
    const { importMessages } = await import('../import/messages.ts');
    const say = importMessages(this.lang);
    const result = await this.importUntilInterrupted({
      mapping: args.mapping,
      data: flags.data,
      rejected: flags.rejected,
      api,
      onProgress: await this.progress(say),
      today: formatDay(this.clock()),
      say,
    });
    this.comment(result, flags['dry-run'], say.summary);
    await this.result(result, async () => {
      const { summaryTable } = await import('../import/summary-table.ts');
      const { renderTable } = await import('../text/table.ts');
      return renderTable(summaryTable(result, say.summary), this.rendering);
    });
    if (result.rejected > 0) process.exitCode = exitCodes['partly-failed'];
  }

  private async importUntilInterrupted(options: Omit<ImportOptions, 'signal'>): Promise<ImportResult> {
    const { importByMapping } = await import('../import/import-by-mapping.ts');
    const interrupted = new AbortController();
    const interrupt = () => interrupted.abort();
    // Once: a second Ctrl-C ends the process at once, as in every command.
    process.once('SIGINT', interrupt);
    try {
      return await importByMapping({ ...options, signal: interrupted.signal });
    } finally {
      process.off('SIGINT', interrupt);
      this.clearLine();
    }
  }

  /** Draws the progress on one line of stderr, in a terminal alone. */
  private async progress(say: Imports): Promise<ImportOptions['onProgress']> {
    if (!this.terminal.stderrIsTTY) return () => undefined;
    const { progressLine } = await import('../import/progress-line.ts');
    return (progress) => {
      this.clearLine();
      process.stderr.write(progressLine(progress, (process.stderr.columns || 80) - 1, say));
      this.lineIsDrawn = true;
    };
  }

  private comment(
    { rejected, rejectedFile, customers, warnings }: ImportResult,
    dryRun: boolean,
    say: Imports['summary'],
  ) {
    if (dryRun) this.note(say.dryRun);
    else this.note(say.customers(customers.created, customers.joined));
    if (warnings) {
      const { count, rows } = warnings.identityNumbers;
      const named = rows.slice(0, NAMED_ROWS).map(({ file, line }) => `${sanitise(file)}:${line}`);
      this.note(say.doubtfulNumbers(count, named));
    }
    if (rejectedFile !== undefined) this.note(say.rejectedRows(rejected, rejectedFile));
  }

  protected override note(text: string): void {
    this.clearLine();
    super.note(text);
  }

  private clearLine(): void {
    if (this.lineIsDrawn) process.stderr.write('\r\x1b[2K');
    this.lineIsDrawn = false;
  }
}
