import { Failure, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

/** A field of a request as it was given: `customerIds[]=cus_1` is the key `customerIds[]` and its value. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
}

type Tree = Map<string, unknown>;

const keyShape = /^([^[\]]+)((?:\[[^[\]]+\])*)(\[\])?$/;

/** Takes `key=value` apart. @throws Failure `invalid-field` (2) */
export function parseField(typed: string, lang: Language): { key: string; value: string } {
  const at = typed.indexOf('=');
  const key = typed.slice(0, at);
  if (at > 0 && keyShape.test(key)) return { key, value: typed.slice(at + 1) };
  throw invalid(messages(lang).actions.api.wrongField(typed));
}

/**
 * The value that a typed field means: `true`, `false`, `null`, a number, `@file` for the text of a file, else the text
 * itself. A number stays text where JavaScript's numbers would change it: `1.50`, a card number.
 */
export async function typedValue(
  text: string,
  readFile: (file: string) => Promise<string>,
): Promise<unknown> {
  if (text.startsWith('@')) return readFile(text.slice(1));
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}

/**
 * The JSON object that the fields make together: `a[b]=1` nests, `a[]=1` gathers an array.
 * @throws Failure `invalid-field` (2) where two of them contradict each other
 */
export function toBody(fields: readonly Field[], lang: Language): object {
  const body: Tree = new Map();
  for (const { key, value } of fields) {
    const clash = () => invalid(messages(lang).actions.api.clashingField(key));
    const [, first = '', inner = '', many] = keyShape.exec(key) ?? [];
    const path = [first, ...inner.slice(1, -1).split('][').filter(Boolean)];
    const last = path.pop() ?? '';
    const place = path.reduce((tree, name) => inside(tree, name, clash), body);
    const before = place.get(last);
    if (many === undefined ? place.has(last) : before !== undefined && !Array.isArray(before)) throw clash();
    place.set(last, many === undefined ? value : [...(Array.isArray(before) ? before : []), value]);
  }
  return toObject(body);
}

function inside(tree: Tree, name: string, clash: () => Failure): Tree {
  const found = tree.get(name) ?? new Map();
  if (!(found instanceof Map)) throw clash();
  tree.set(name, found);
  return found;
}

/** Maps become objects without a prototype, so that no key means anything to JavaScript. */
function toObject(tree: Tree): object {
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, value] of tree) object[name] = value instanceof Map ? toObject(value) : value;
  return object;
}

function invalid(text: { title: string; detail: string; nextSteps: string[] }): Failure {
  return new Failure('usage', { type: problemType('invalid-field'), status: 400, ...text });
}
