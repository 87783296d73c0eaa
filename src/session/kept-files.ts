import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What was kept, under which name. */
export interface Kept<Value> {
  readonly name: string;
  readonly value: Value;
}

/** A folder of JSON values, a file each, that outlive the process: whatever ends it, a file is whole or not there. */
export interface KeptFiles<Value> {
  /** By name, in the order of UTF-16. A file that does not hold such a value is moved aside. */
  list(): Kept<Value>[];
  /** Writes the value to the disk itself before it returns; another of that name is replaced. */
  put(name: string, value: Value): void;
  /** Nothing happens where there is none of that name. */
  remove(name: string): void;
  has(name: string): boolean;
}

const ENDING = '.json';
const TEMPORARY = '.writing';
/** A file still in writing after this time was left by a process that was killed. */
const LEFT_BEHIND_MS = 600_000;

/**
 * Keeps values in a folder, which is made (mode 0700) when the first one comes; the files are for their owner alone.
 * Errors of the disk are thrown as Node has them.
 * @param isValue whether a file holds what this program wrote; what a newer one wrote is no such value
 * @param onSetAside told of each file that was moved aside, with its new path
 */
export function keptFiles<Value>(
  folder: string,
  isValue: (value: unknown) => value is Value,
  onSetAside: (file: string) => void = () => {},
): KeptFiles<Value> {
  const pathOf = (name: string) => join(folder, checkedName(name) + ENDING);

  function read(file: string): Kept<Value> | undefined {
    const path = join(folder, file);
    const text = unlessMissing(() => readFileSync(path, 'utf8'), undefined);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (isValue(value)) return { name: file.slice(0, -ENDING.length), value };
    const aside = freeName(`${path}.broken`);
    if (unlessMissing(() => moved(path, aside), false)) onSetAside(aside);
    return undefined;
  }

  return {
    list: () => {
      const entries = unlessMissing(() => readdirSync(folder, { withFileTypes: true }), []);
      const files = entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort();
      for (const file of files) if (file.endsWith(TEMPORARY)) removeLeftBehind(join(folder, file));
      return files.filter((file) => file.endsWith(ENDING)).flatMap((file) => read(file) ?? []);
    },
    put: (name, value) => {
      const path = pathOf(name);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}${TEMPORARY}`;
      try {
        writeFlushed(temporary, JSON.stringify(value, null, 2));
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
      flushFolder(folder);
    },
    remove: (name) => rmSync(pathOf(name), { force: true }),
    has: (name) => existsSync(pathOf(name)),
  };
}

function checkedName(name: string): string {
  if (/^[\w-][\w.-]*$/.test(name)) return name;
  throw new Error(`“${name}” cannot name a kept file`);
}

/** Undefined for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the new name last. Windows opens no folder, and flushes names by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeLeftBehind(path: string): void {
  const changed = unlessMissing(() => statSync(path).mtimeMs, Date.now());
  if (Date.now() - changed > LEFT_BEHIND_MS) rmSync(path, { force: true });
}

function moved(from: string, to: string): boolean {
  renameSync(from, to);
  return true;
}

function freeName(wanted: string): string {
  for (let count = 1; ; count++) if (!existsSync(`${wanted}-${count}`)) return `${wanted}-${count}`;
}

/** Another process may take a file away at any time. */
function unlessMissing<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
