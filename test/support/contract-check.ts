import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { contract } from '../../src/server/contract.ts';

interface RawAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** An answer that the contract doesn't know; the message says of which operation, and what is wrong. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

interface ResponseSpec {
  $ref?: string;
  content?: Record<string, unknown>;
}

type OperationSpec = { operationId: string; responses: Record<string, ResponseSpec> };

/** Sends and takes the same bytes as a client, so formats (dates, times) are checked too. */
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(contract, 'contract');

const paths = Object.entries(contract.paths).map(([template, methods]) => ({
  pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  template,
  methods: methods as Record<string, OperationSpec>,
}));

/**
 * Holds an answer against the contract: the status is documented for the operation, the content type too, and the body
 * fits its schema, in which every object is closed. Gives the body. Throws ContractViolation.
 */
export function checkAnswer(method: string, url: string, { status, contentType, text }: RawAnswer): unknown {
  const { operation, pointer } = operationAt(method, url);
  const violation = (problem: string) =>
    new ContractViolation(`${operation.operationId} answered ${status}: ${problem}\n${text.slice(0, 2000)}`);

  // `default` stands for faults of the server; anything else is to be named.
  const documented = operation.responses[status] ? String(status) : 'default';
  if (documented === 'default' && status < 500) throw violation('a status that is not in the contract');
  const at = responseAt(operation.responses[documented], `${pointer}/responses/${documented}`);
  const mediaType = contentType.split(';')[0]?.trim() ?? '';
  if (!at.response.content?.[mediaType]) throw violation(`content of type ${contentType || '(none)'}`);

  const fits = validator(`${at.pointer}/content/${pointerPart(mediaType)}/schema`);
  const body: unknown = parse(text, violation);
  if (!fits(body)) throw violation(ajv.errorsText(fits.errors, { dataVar: 'body', separator: '\n' }));
  return body;
}

function operationAt(method: string, url: string): { operation: OperationSpec; pointer: string } {
  const path = url.split('?')[0] ?? '';
  for (const { pattern, template, methods } of paths) {
    const operation = methods[method.toLowerCase()];
    if (operation && pattern.test(path)) {
      return { operation, pointer: `#/paths/${pointerPart(template)}/${method.toLowerCase()}` };
    }
  }
  throw new ContractViolation(`the contract has no ${method} ${path}`);
}

function responseAt(response: ResponseSpec | undefined, pointer: string) {
  const name = response?.$ref?.replace('#/components/responses/', '');
  if (response === undefined || name === undefined) return { response: response ?? {}, pointer };
  const shared: Record<string, ResponseSpec> = contract.components.responses;
  return { response: shared[name] ?? {}, pointer: `#/components/responses/${name}` };
}

function validator(pointer: string): ValidateFunction {
  const found = ajv.getSchema(`contract${pointer}`);
  if (!found) throw new ContractViolation(`the contract has no schema at ${pointer}`);
  return found;
}

function parse(text: string, violation: (problem: string) => ContractViolation): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw violation('a body that is not JSON');
  }
}

/** A part of a JSON pointer in a URI fragment (RFC 6901). */
function pointerPart(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
