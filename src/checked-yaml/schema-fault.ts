import type { ErrorObject } from 'ajv';
import type { Faults } from '../text/messages/en/faults.ts';
import type { Path } from './path.ts';

interface SchemaFault {
  path: Path;
  fault: string;
  /** The member that should be there, where one is missing. */
  missing?: string;
}

/**
 * ajv's errors in words: where, what is there and what would do. ajv compiles with `verbose`, which adds the value, and
 * `allErrors`.
 */
export function schemaFaults(errors: readonly ErrorObject[] | null | undefined, say: Faults): SchemaFault[] {
  // `if` and `propertyNames` only say that the part named by another error does not fit.
  const telling = (errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
  return telling.map((error) => ({
    path: pathOf(error),
    fault: faultOf(error, say),
    ...(error.keyword === 'required' && { missing: error.params.missingProperty }),
  }));
}

function pathOf({ keyword, instancePath, params }: ErrorObject): Path {
  const path = stepsOf(instancePath);
  return keyword === 'additionalProperties' ? [...path, params.additionalProperty] : path;
}

/** The steps of a JSON pointer (RFC 6901). */
function stepsOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function faultOf(error: ErrorObject, say: Faults): string {
  const { keyword, params, data, message = '' } = error;
  switch (keyword) {
    case 'required':
      return say.required(params.missingProperty);
    case 'additionalProperties':
      return say.unknown(Object.keys(error.parentSchema?.properties ?? {}));
    case 'enum':
      return say.notOneOf(shown(data), allowedValues(params.allowedValues));
    case 'type':
      return wrongType(data, [params.type].flat(), say);
    case 'pattern':
      return say.wrongForm(shown(data), params.pattern);
    case 'maxLength':
      return say.tooLong(params.limit);
    case 'maxItems':
      return say.tooMany(params.limit);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return say.empty;
    default:
      return say.other(message);
  }
}

function allowedValues(allowed: readonly unknown[]): string[] {
  return allowed.map(String);
}

function wrongType(data: unknown, types: readonly string[], say: Faults): string {
  const isScalar = typeof data !== 'object' || data === null;
  if (isScalar && types.includes('string')) return say.notText(String(data));
  return say.wrongKind(JSON.stringify(data), types);
}

function shown(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}
