export const quoted = (text: string) => JSON.stringify(text);
export const either = (values: readonly string[]) => values.map((value) => value || "''").join(', ');
export const count = (number: number, thing: string) => `${number} ${number === 1 ? thing : `${thing}s`}`;

/** JSON's kinds of values as YAML's writers know them. */
const kinds: Readonly<Record<string, string>> = { object: 'map', array: 'list', string: 'text' };

/** What is wrong with a value in a YAML file, or with a record, by its schema. */
export const faults = {
  at: (file: string, line: number, path: string, fault: string) =>
    `${file}:${line} ${path === '' ? '' : `${path}: `}${fault}`,
  required: (name: string) => `${name} is missing`,
  unknown: (known: readonly string[]) => `not known here; known are ${either(known)}`,
  notOneOf: (value: string, allowed: readonly string[]) => `${quoted(value)} is none of ${either(allowed)}`,
  notText: (value: string) => `${value} is not text; put it in quotes`,
  wrongKind: (value: string, wanted: readonly string[]) =>
    `${value} is no ${wanted.map((kind) => kinds[kind] ?? kind).join(' or ')}`,
  wrongForm: (value: string, form: string) => `${quoted(value)} does not have the form ${form}`,
  tooLong: (length: number) => `longer than ${count(length, 'character')}`,
  empty: 'nothing in it',
  tooMany: (number: number) => `more than ${number}`,
  other: (message: string) => message,
};

export type Faults = typeof faults;
