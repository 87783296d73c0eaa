import { Ajv, type ErrorObject } from 'ajv';
import { isTimeZone } from '../dates/zoned-time.ts';
import type { PolicyDocument } from './policy-document.ts';
import { policySchema } from './policy-schema.ts';

/** A contact policy that cannot be used; `path` is a JSON pointer into the document. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path === '' ? '/' : path}: ${problem}`);
    this.path = path;
  }
}

/** Checks a parsed YAML or JSON document. Throws PolicyError at the first part that doesn't fit. */
export function parsePolicy(document: unknown): PolicyDocument {
  const fits = new Ajv({ discriminator: true }).compile<PolicyDocument>(policySchema);
  if (!fits(document)) throw errorOf(fits.errors?.[0]);
  if (!isTimeZone(document.timeZone)) throw new PolicyError('/timeZone', 'no such time zone');
  document.rules.forEach((rule, index) => {
    if (document.rules.findIndex(({ id }) => id === rule.id) !== index) {
      throw new PolicyError(`/rules/${index}/id`, `${rule.id} is there twice`);
    }
    if (rule.id === 'quiet_hours' && rule.parameters.from === rule.parameters.until) {
      throw new PolicyError(`/rules/${index}/parameters/until`, 'must not be the same time as from');
    }
  });
  return document;
}

function errorOf(error: ErrorObject | undefined): PolicyError {
  const surplus: unknown = error?.params.additionalProperty;
  const path = [error?.instancePath ?? '', ...(typeof surplus === 'string' ? [surplus] : [])].join('/');
  return new PolicyError(path, error?.message ?? 'does not fit');
}
