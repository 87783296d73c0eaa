import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import contract from '../../../openapi/tong.json' with { type: 'json' };
import { schemaFaults } from '../../checked-yaml/schema-fault.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import type { Operation, ResponseText } from './operations.ts';
import { pointerPart, pointerTo } from './pointer.ts';

export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A place where an answer is not as the contract has it. */
export interface Violation {
  /** A JSON pointer (RFC 6901) into the body; empty for all of it. */
  readonly pointer: string;
  readonly message: string;
}

/** Formats are checked too, and every object of the contract is closed. */
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true, verbose: true }));
ajv.addSchema(contract, 'contract');

/**
 * Holds an answer against the contract: its status is one that the operation has, its content type too, and its body
 * fits the whole schema.
 * @returns what does not fit, and the body where it is JSON
 */
export function checkAnswer(
  operation: Operation,
  { status, headers, text }: Answer,
  say: Smoke,
): { violations: Violation[]; body: unknown } {
  const { method, template, responses } = operation;
  const body = parse(text);
  const wrong = (message: string) => ({ violations: [{ pointer: '', message }], body });
  // `default` stands for faults of the server; anything else is to be named.
  const documented = responses[status] ? String(status) : 'default';
  if (documented === 'default' && status < 500) return wrong(say.contract.status(status));
  const place = `#/paths/${pointerPart(template)}/${method.toLowerCase()}/responses/${documented}`;
  const response = responseAt(responses[documented], place);
  const type = headers.get('content-type') ?? '';
  const mediaType = type.split(';')[0]?.trim() ?? '';
  const described = response.text.content;
  if (described === undefined) return { violations: [], body };
  if (!described[mediaType]) return wrong(say.contract.mediaType(type, Object.keys(described)));
  if (body === undefined) return wrong(say.contract.notJson);
  const fits = validator(`${response.pointer}/content/${pointerPart(mediaType)}/schema`);
  if (fits(body)) return { violations: [], body };
  const faults = schemaFaults(fits.errors, say.faults);
  const violations = faults.map(({ path, fault, missing }) => ({
    pointer: pointerTo(missing === undefined ? path : [...path, missing]),
    message: fault,
  }));
  return { violations, body };
}

function responseAt(text: ResponseText | undefined, pointer: string) {
  const name = text?.$ref?.replace('#/components/responses/', '');
  if (text === undefined || name === undefined) return { text: text ?? {}, pointer };
  const shared: Readonly<Record<string, ResponseText>> = contract.components.responses;
  return { text: shared[name] ?? {}, pointer: `#/components/responses/${name}` };
}

function validator(pointer: string): ValidateFunction {
  const found = ajv.getSchema(`contract${pointer}`);
  if (!found) throw new Error(`the contract has no schema at ${pointer}`);
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
