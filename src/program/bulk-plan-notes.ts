import { bulkFailure } from '../bulk/failures.ts';
import { bulkListMessages } from '../bulk/list/messages.ts';
import { ListWriter } from '../bulk/list/write-list.ts';
import type { PlanRow } from '../bulk/plan/plan.ts';
import type { RowSource } from '../bulk/plan/rows-to-plan.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { sanitiseBlock } from '../text/sanitise.ts';
import type { Terminal } from './terminal.ts';

interface Noting {
  readonly flags: { readonly strict: boolean; readonly rejected?: string | undefined };
  readonly source: RowSource;
  readonly terminal: Terminal;
  readonly lang: Language;
}

/** What is told of a plan beside its counts, noted while its rows go by. */
export class PlanNotes {
  /** By reason, the first row that it was given for. */
  readonly examples = new Map<string, { line: number; detail: string }>();
  /** The first text that will be sent. */
  sample: string | undefined;
  readonly #noting: Noting;
  #duplicates = 0;
  #rejected = 0;
  #firstRejected: { line: number; detail: string } | undefined;
  #writer: ListWriter | undefined;
  #isDrawn = false;

  constructor(noting: Noting) {
    this.#noting = noting;
  }

  async add(row: PlanRow): Promise<void> {
    if (row.outcome === 'duplicate') this.#duplicates++;
    else if (row.outcome === 'will') this.sample ??= row.text;
    else {
      const example = { line: row.line, detail: row.detail };
      if (!this.examples.has(row.reason)) this.examples.set(row.reason, example);
      if (row.outcome === 'rejected') await this.#reject(row, example);
    }
  }

  /** @throws Failure `rows-rejected` (2) where every row has to do */
  async end(): Promise<void> {
    const { flags, lang } = this.#noting;
    // Also where none was rejected: an older list would be taken for this one.
    if (flags.rejected !== undefined) await (await this.#list(flags.rejected)).finish();
    if (!flags.strict || this.#firstRejected === undefined) return;
    const { line, detail } = this.#firstRejected;
    throw bulkFailure(
      'usage',
      'rows-rejected',
      bulkMessages(lang).problems.strict(this.#rejected, line, detail),
    );
  }

  /** Draws how many rows are planned, in a terminal alone. */
  progress(rows: number): void {
    const { terminal, lang } = this.#noting;
    if (!terminal.stderrIsTTY) return;
    process.stderr.write(`\r\x1b[2K${bulkMessages(lang).plan.progress(rows)}`);
    this.#isDrawn = true;
  }

  tell(note: (text: string) => void): void {
    const { flags, lang } = this.#noting;
    const say = bulkMessages(lang).plan;
    this.#clear();
    if (this.#duplicates > 0) note(say.duplicates(this.#duplicates));
    if (this.#rejected > 0 && flags.rejected !== undefined) {
      note(say.rejectedFile(this.#rejected, flags.rejected));
    }
  }

  /** Leaves nothing half-written, whatever happened. */
  async close(): Promise<void> {
    this.#clear();
    await this.#writer?.giveUp();
  }

  async #reject(row: PlanRow, example: { line: number; detail: string }): Promise<void> {
    const { flags, source } = this.#noting;
    this.#rejected++;
    this.#firstRejected ??= example;
    if (flags.rejected === undefined) return;
    await (await this.#list(flags.rejected)).add(
      row.columns ?? { [source.customerColumn]: row.customer },
      sanitiseBlock(example.detail),
    );
  }

  async #list(path: string): Promise<ListWriter> {
    const { source, lang } = this.#noting;
    this.#writer ??= await ListWriter.begin(path, source.columns, bulkListMessages(lang));
    return this.#writer;
  }

  #clear(): void {
    if (this.#isDrawn) process.stderr.write('\r\x1b[2K');
    this.#isDrawn = false;
  }
}
