import type { Json } from './scenario.ts';

/** The values of variables by name; one without a value is not there. */
export type Values = ReadonlyMap<string, Json>;

/** A variable has no value: the step that would make it has failed. */
export class UnknownVariable extends Error {
  override readonly name = 'UnknownVariable';
  readonly variable: string;

  constructor(variable: string) {
    super(variable);
    this.variable = variable;
  }
}

/** `${name}`; `$${` stands for `${`. */
const placeholder = /\$\$\{|\$\{([A-Za-z][A-Za-z0-9]*)\}/g;
const whole = /^\$\{([A-Za-z][A-Za-z0-9]*)\}$/;

/**
 * The value with its placeholders filled in. A text that is one placeholder becomes the value as it is, a list or a
 * number too; in a longer text it becomes text.
 * @throws UnknownVariable
 */
export function filled(value: Json, values: Values): Json {
  if (typeof value === 'string') return filledText(value, values);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => filled(item, values));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, values)]));
}

/** The JSON path with its placeholders filled in, each safe within a quoted text. @throws UnknownVariable */
export function filledPath(path: string, values: Values): string {
  return filledWith(path, values, (text) => text.replaceAll(/[\\'"\p{Cc}]/gu, asEscape));
}

/** The one form of an escape that RFC 9535 has between quotes of either kind. */
function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The regular expression with its placeholders filled in, each standing for itself. @throws UnknownVariable */
export function filledForm(form: string, values: Values): RegExp {
  return new RegExp(
    filledWith(form, values, (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')),
    'u',
  );
}

/** Names of the variables that stand in a value. */
export function variablesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [...value.matchAll(placeholder)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(variablesIn) : [];
}

export function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function filledText(text: string, values: Values): Json {
  const only = whole.exec(text)?.[1];
  if (only !== undefined) return valueNamed(only, values);
  return filledWith(text, values, (value) => value);
}

function filledWith(text: string, values: Values, safe: (value: string) => string): string {
  return text.replaceAll(placeholder, (_, name) =>
    name === undefined ? '${' : safe(asText(valueNamed(name, values))),
  );
}

function valueNamed(name: string, values: Values): Json {
  const value = values.get(name);
  if (value === undefined) throw new UnknownVariable(name);
  return value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
