import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePolicy } from '../../../src/domain/contact-policy/parse-policy.ts';

/** The document that the server applies unless it is given another, as parsed YAML and as a policy. */
export const defaultDocument = (): unknown =>
  parse(readFileSync(new URL('../../../src/server/policy/contact-policy.yaml', import.meta.url), 'utf8'));
export const defaultPolicy = parsePolicy(defaultDocument());
