import { Failure, problemType } from '../api/failure.ts';
import type { RawCall } from '../api/raw-call.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { readInput } from './read-input.ts';
import { type Field, parseField, toBody, typedValue } from './request-fields.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

interface TypedArgs {
  /** The path where it stands alone. */
  method: string;
  path?: string | undefined;
}

interface TypedFlags {
  'raw-field'?: string[] | undefined;
  field?: string[] | undefined;
  header?: string[] | undefined;
  input?: string | undefined;
  method?: string | undefined;
}

/** The call that a command line of `tong api` means. @throws Failure of kind `usage` for what cannot be meant */
export async function readRequest(args: TypedArgs, flags: TypedFlags, lang: Language): Promise<RawCall> {
  const { 'raw-field': rawFields = [], field = [], header = [], input } = flags;
  const hasBody = rawFields.length > 0 || field.length > 0 || input !== undefined;
  const usual = flags.method ?? (hasBody ? 'POST' : 'GET');
  const [typedMethod, path] = args.path === undefined ? [usual, args.method] : [args.method, args.path];
  if (args.path !== undefined && flags.method !== undefined) {
    throw refuse('invalid-method', messages(lang).actions.api.twoMethods(args.method, flags.method));
  }
  const method = readMethod(typedMethod, lang);
  const headers = Object.fromEntries(header.map((typed) => readHeader(typed, lang)));
  if (input !== undefined || method === 'GET' || method === 'HEAD') {
    const query = [...rawFields, ...field].map((typed) => parseField(typed, lang));
    const body = input === undefined ? undefined : await readInput(input, lang);
    return { method, path, headers, query: query.map(({ key, value }) => [key, value] as const), body };
  }
  const fields: Field[] = rawFields.map((typed) => parseField(typed, lang));
  for (const typed of field) {
    const { key, value } = parseField(typed, lang);
    fields.push({ key, value: await typedValue(value, (file) => readInput(file, lang)) });
  }
  const body = fields.length > 0 ? JSON.stringify(toBody(fields, lang)) : undefined;
  return { method, path, headers, body };
}

/** The failure for a part of the command line that makes no sense. */
export function refuse(name: string, text: { title: string; detail: string; nextSteps: string[] }): Failure {
  return new Failure('usage', { type: problemType(name), status: 400, ...text });
}

function readMethod(typed: string, lang: Language): string {
  const method = typed.toUpperCase();
  if (methods.includes(method)) return method;
  throw refuse('invalid-method', messages(lang).actions.api.wrongMethod(typed, methods.join(', ')));
}

function readHeader(typed: string, lang: Language): [name: string, value: string] {
  const [, name = '', value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(\P{Cc}*)$/u.exec(typed) ?? [];
  if (name !== '') return [name, value.trim()];
  throw refuse('invalid-header', messages(lang).actions.api.wrongHeader(typed));
}
