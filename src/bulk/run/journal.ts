import { type FileHandle, open } from 'node:fs/promises';
import { encodeRecord, type JournalRecord } from './journal-record.ts';

/** The disk did not take a record; `cause` is Node's own error. */
export class JournalFailure extends Error {
  override readonly name = 'JournalFailure';
}

/**
 * What a run means to do and has done, a line a record, only ever appended. Records that come while the disk is busy go
 * out together in one write and one flush.
 */
export class Journal {
  readonly #file: FileHandle;
  #waiting = '';
  #flushing: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Opens it for appending, or makes it. @throws JournalFailure */
  static async open(path: string): Promise<Journal> {
    try {
      const file = await open(path, 'a', 0o600);
      const journal = new Journal(file);
      // A process that was killed may have left half a line: what comes now begins on a line of its own.
      if ((await file.stat()).size > 0) journal.#waiting = '\n';
      return journal;
    } catch (cause) {
      throw failure(cause);
    }
  }

  /** On the disk itself once it resolves. @throws JournalFailure */
  append(record: JournalRecord): Promise<void> {
    this.#waiting += encodeRecord(record);
    this.#next ??= (this.#flushing ?? Promise.resolve()).catch(() => undefined).then(() => this.#flush());
    return this.#next;
  }

  async close(): Promise<void> {
    await (this.#next ?? this.#flushing)?.catch(() => undefined);
    await this.#file.close();
  }

  #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    this.#flushing = this.#next;
    this.#next = undefined;
    return this.#write(text);
  }

  async #write(text: string): Promise<void> {
    try {
      await this.#file.appendFile(text);
      await this.#file.datasync();
    } catch (cause) {
      // Half a line may be there by now.
      this.#waiting = `\n${this.#waiting}`;
      throw failure(cause);
    }
  }
}

function failure(cause: unknown): JournalFailure {
  return new JournalFailure(cause instanceof Error ? cause.message : String(cause), { cause });
}
