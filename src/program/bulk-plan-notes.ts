import { bulkFailure } from '../bulk/failures.ts';
import { bulkListMessages } from '../bulk/list/messages.ts';
import { ListWriter } from '../bulk/list/write-list.ts';
import type { PlanRow } from '../bulk/plan/plan.ts';
import type { RowSource } from '../bulk/plan/rows-to-plan.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
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
    await this.#writer?.finish();
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
    if (this.#writer && flags.rejected !== undefined)
      note(say.rejectedFile(this.#writer.count, flags.rejected));
  }

  /** Leaves nothing half-written, whatever happened. */
  async close(): Promise<void> {
    this.#clear();
    await this.#writer?.giveUp();
  }

  async #reject(row: PlanRow, example: { line: number; detail: string }): Promise<void> {
    const { flags, source, lang } = this.#noting;
    this.#rejected++;
    this.#firstRejected ??= example;
    if (flags.rejected === undefined) return;
    this.#writer ??= await ListWriter.begin(flags.rejected, source.columns, bulkListMessages(lang));
    await this.#writer.add(row.columns ?? { [source.customerColumn]: row.customer }, example.detail);
  }

  #clear(): void {
    if (this.#isDrawn) process.stderr.write('\r\x1b[2K');
    this.#isDrawn = false;
  }
}
