import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type PlanHead, type PlanRow, type PlanSummary, PlanTally } from './plan.ts';

const bufferedCharacters = 1 << 18;

/**
 * Writes a plan, a line a row, for its owner alone: it holds names and messages. It is made aside and put in its place
 * when it is whole. Errors of the disk are Node's own.
 */
export class PlanWriter {
  readonly #path: string;
  readonly #making: string;
  readonly #file: FileHandle;
  readonly #digest = createHash('sha256');
  readonly #tally = new PlanTally();
  #waiting = '';

  private constructor(path: string, making: string, file: FileHandle) {
    this.#path = path;
    this.#making = making;
    this.#file = file;
  }

  static async begin(path: string, head: PlanHead): Promise<PlanWriter> {
    const making = `${path}.${process.pid}.making`;
    const writer = new PlanWriter(path, making, await open(making, 'w', 0o600));
    writer.#write(head);
    return writer;
  }

  async add(row: PlanRow): Promise<void> {
    this.#tally.add(row);
    this.#write(row);
    if (this.#waiting.length > bufferedCharacters) await this.#flush();
  }

  /** Puts the plan in its place. */
  async finish(): Promise<PlanSummary> {
    const { counts } = this.#tally;
    const digest = this.#digest.update(JSON.stringify(counts)).digest('hex');
    const summary = { ...counts, digest };
    this.#waiting += `${JSON.stringify(summary)}\n`;
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    await rename(this.#making, this.#path);
    return summary;
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#making, { force: true });
  }

  #write(value: PlanHead | PlanRow): void {
    const line = `${JSON.stringify(value)}\n`;
    this.#digest.update(line);
    this.#waiting += line;
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    await this.#file.appendFile(text);
  }
}
