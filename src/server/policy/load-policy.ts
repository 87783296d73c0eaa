import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePolicy } from '../../domain/contact-policy/parse-policy.ts';
import type { PolicyDocument } from '../../domain/contact-policy/policy-document.ts';

/**
 * The contact policy in a YAML file; without one the policy that comes with tong, which lies beside this module in the
 * sources and beside the bundle in a build. Throws PolicyError for a document that doesn't fit, YAMLParseError for what
 * isn't YAML, and the file system's error for a file that cannot be read.
 */
export function loadPolicy(file?: string): PolicyDocument {
  const text = readFileSync(file ?? new URL('./contact-policy.yaml', import.meta.url), 'utf8');
  return parsePolicy(parse(text));
}
