import document from '../../openapi/tong.json' with { type: 'json' };
import type { operations } from '../api/schema.d.ts';
import type { Scope } from './sign-in/trust.ts';

/** The contract, bundled from openapi/ by `npm run generate`. */
export const contract = document;

export type OperationId = keyof operations;

interface OperationSpec {
  operationId: OperationId;
  security?: readonly unknown[];
  parameters?: readonly { $ref?: string }[];
}

const specs = new Map<OperationId, OperationSpec>();
const routes: { path: RegExp; method: string }[] = [];
for (const [template, path] of Object.entries(contract.paths)) {
  for (const [method, spec] of Object.entries(path)) {
    if (spec && typeof spec === 'object' && 'operationId' in spec) {
      const operation = spec as OperationSpec;
      specs.set(operation.operationId, operation);
      routes.push({
        path: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        method: method.toUpperCase(),
      });
    }
  }
}

function spec(id: OperationId): OperationSpec {
  const found = specs.get(id);
  if (!found) throw new Error(`the contract has no operation ${id}`);
  return found;
}

/** The methods that the contract has at a path; none where it does not have the path. */
export function methodsAt(path: string): string[] {
  return routes.filter((route) => route.path.test(path)).map(({ method }) => method);
}

/** Operations with `security: []` answer without a token. */
export function isPublic(id: OperationId): boolean {
  return spec(id).security?.length === 0;
}

/** What a token has to be for. */
export function scopeOf(id: OperationId): Scope {
  return isWrite(id) ? 'tong.write' : 'tong.read';
}

/** Operations that take an `Idempotency-Key` write; all others only read. */
export function isWrite(id: OperationId): boolean {
  return spec(id).parameters?.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey')) ?? false;
}
