import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Failure } from '../../api/failure.ts';
import { codeOf } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { harmlessCell } from './cell.ts';

/** Why a row is in the list; the last column. */
const reasonColumn = 'reason';
const bufferedRows = 500;
/** How a list begins that was written here: the names of its columns, `reason` the last. */
const headerOfOurs = /^\uFEFF(?:.*,)?reason\r\n/s;
/** Of a list that is looked at before it is replaced, in bytes. */
const longestHeader = 1 << 16;
/** A line break that the library would not quote, what else may be taken for a delimiter, and how JSON begins. */
const quotedToo = /[\r\n\t;|]|^[{[]/;

/**
 * Rows written out again as a list that `openList` reads: CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, so that
 * Excel reads it too, no cell of which a spreadsheet runs as a formula. Why each row is there comes last, as `reason`;
 * what a column of that name held before is dropped. The file is for its owner alone (mode 0600), made aside, and put
 * in its place by `finish()`.
 */
export class ListWriter {
  readonly #path: string;
  readonly #target: string;
  readonly #making: string;
  readonly #file: FileHandle;
  readonly #columns: readonly string[];
  readonly #say: BulkList;
  #waiting: string[][];
  #count = 0;

  private constructor(
    { path, target, making }: { path: string; target: string; making: string },
    file: FileHandle,
    columns: readonly string[],
    say: BulkList,
  ) {
    this.#path = path;
    this.#target = target;
    this.#making = making;
    this.#file = file;
    this.#columns = columns;
    this.#say = say;
    this.#waiting = [[...columns, reasonColumn]];
  }

  /**
   * It may take the place of a list that was written before, and of nothing else: the name may be a slip.
   * @throws Failure (2) `unwritable-file`, also where the name is that of something other than a file, or `in-the-way`
   */
  static async begin(path: string, columns: readonly string[], say: BulkList): Promise<ListWriter> {
    const target = await targetOf(path).catch((error) => {
      throw unwritable(path, error, say);
    });
    if (!(await isReplaceable(target))) throw usageFailure('in-the-way', say.problems.listInTheWay(path));
    try {
      const making = `${target}.${process.pid}-${Math.random().toString(36).slice(2)}.writing`;
      const file = await open(making, 'wx', 0o600);
      await file.appendFile('\uFEFF');
      const others = columns.filter((column) => column !== reasonColumn);
      return new ListWriter({ path, target, making }, file, others, say);
    } catch (error) {
      throw unwritable(path, error, say);
    }
  }

  /** How many rows are in it. */
  get count(): number {
    return this.#count;
  }

  /**
   * @param columns by name; what is missing is left empty
   * @throws Failure (2) `unwritable-file`
   */
  async add(columns: Readonly<Record<string, string>>, reason: string): Promise<void> {
    const cells = this.#columns.map((name) => (Object.hasOwn(columns, name) ? (columns[name] ?? '') : ''));
    this.#waiting.push([...cells, reason]);
    this.#count += 1;
    if (this.#waiting.length >= bufferedRows) await this.#write(() => this.#flush());
  }

  /** Puts the file in its place. @throws Failure (2) `unwritable-file`; nothing is left behind then */
  async finish(): Promise<void> {
    await this.#write(async () => {
      await this.#flush();
      await this.#file.sync();
      await this.#file.close();
      await rename(this.#making, this.#target);
    });
  }

  /** Leaves nothing behind; what is there under the name stays as it is. */
  async giveUp(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#making, { force: true });
  }

  async #flush(): Promise<void> {
    const rows = this.#waiting.map((cells) => cells.map(harmlessCell));
    this.#waiting = [];
    await this.#file.appendFile(stringify(rows, { record_delimiter: 'windows', quoted_match: quotedToo }));
  }

  async #write(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      await this.giveUp();
      throw unwritable(this.#path, error, this.#say);
    }
  }
}

/** Where the name is a link, the file that it leads to is replaced, and the link stays. */
async function targetOf(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path);
  const isOther = await stat(target).then(
    (stats) => !stats.isFile(),
    () => false,
  );
  if (isOther) throw Object.assign(new Error('no file'), { code: 'EEXIST' });
  return target;
}

/** Nothing is there, or a list of ours: its first line ends with why each row is there. */
async function isReplaceable(target: string): Promise<boolean> {
  const file = await open(target).catch(() => undefined);
  if (file === undefined) return true;
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    const beginning = buffer.toString('utf8', 0, bytesRead);
    return size === 0 || headerOfOurs.test(beginning);
  } finally {
    await file.close();
  }
}

function unwritable(path: string, error: unknown, say: BulkList): Failure {
  return usageFailure('unwritable-file', say.problems.unwritable(path, codeOf(error)), error);
}
