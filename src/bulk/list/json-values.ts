import { readFile, stat } from 'node:fs/promises';
import { fileFailure } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import { elementLines } from './element-lines.ts';
import type { ListText } from './list-text.ts';
import { textLines } from './text-lines.ts';

/** A value of a list in JSON. */
export interface JsonValue {
  readonly line: number;
  /** Undefined for what is not JSON. */
  readonly value: unknown;
  /** Its text where it is not JSON, or the beginning of that. */
  readonly text: string;
  readonly isCut: boolean;
}

/** Of one document, which is held in memory, in bytes. */
const largestDocument = 64 * 2 ** 20;

/**
 * The values of a list in JSON, to be read as often as is needed: a line each (NDJSON), or those of one document, which
 * is an array, an object with a list of `items`, or one object.
 * @throws Failure (2) `damaged-file` for a document that is not JSON or too large, or `unreadable-file`
 */
export async function jsonValues(text: ListText): Promise<() => AsyncGenerator<JsonValue>> {
  if (await isLines(text)) return () => valuesByLine(text);
  const values = await documentValues(text);
  return async function* () {
    yield* values;
  };
}

/**
 * Whether each line is a value of its own. A document has a bracket or a brace alone in its first line, or no second
 * line; of the lines one may be damaged, also the first.
 */
async function isLines(text: ListText): Promise<boolean> {
  const first: { text: string; value: unknown }[] = [];
  for await (const value of valuesByLine(text)) {
    first.push(value);
    if (first.length === 2) break;
  }
  const [one, two] = first;
  if (one === undefined || two === undefined || !one.text.trimStart().startsWith('{')) return false;
  return one.value !== undefined || two.text.trimStart().startsWith('{');
}

async function* valuesByLine({ file, encoding, say }: ListText): AsyncGenerator<JsonValue> {
  try {
    for await (const { line, text, isCut } of textLines(file.path, encoding))
      yield { line, value: isCut ? undefined : parse(text), text, isCut };
  } catch (error) {
    throw fileFailure(file.name, error, say.problems);
  }
}

async function documentValues({ file, encoding, say }: ListText): Promise<JsonValue[]> {
  const unreadable = (error: unknown) => {
    throw fileFailure(file.name, error, say.problems);
  };
  const { size } = await stat(file.path).catch(unreadable);
  if (size > largestDocument)
    throw usageFailure('damaged-file', say.problems.documentTooLarge(file.name, largestDocument / 2 ** 20));
  const bytes = await readFile(file.path).catch(unreadable);
  const text = new TextDecoder(encoding).decode(bytes);
  const document = parse(text);
  if (document === undefined) throw usageFailure('damaged-file', say.problems.notJson(file.name));
  const items = itemsOf(document);
  const lines = items === undefined ? [] : elementLines(text);
  return (items ?? [document]).map((value, index) => ({
    line: lines[index] ?? 1,
    value,
    text: '',
    isCut: false,
  }));
}

function itemsOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  const items =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'items') : undefined;
  // A page is one of objects; a customer may have `items` too.
  return Array.isArray(items) && items.every((item) => typeof item === 'object') ? items : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
