import type { ImportIdentifier } from '../../api/schema.d.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { checkIdentifier } from '../../domain/identifiers/check-identifier.ts';
import { compact } from '../../domain/identifiers/compact.ts';

export interface KeptIdentifier {
  type: ImportIdentifier['type'];
  value: string;
  suffix: string;
  /** Passed its checks; only such an identifier links records. */
  valid: boolean;
}

const SUFFIX_LENGTH = 4;

/** The identifiers as they are kept: normalised, each once. One that fails its checks is kept as it was given. */
export function keptIdentifiers(given: readonly ImportIdentifier[], today: PlainDate): KeptIdentifier[] {
  const kept = new Map<string, KeptIdentifier>();
  for (const { type, value: typed } of given) {
    const checked = checkIdentifier(type, typed, today);
    const value = checked.ok ? checked.value : compact(typed);
    kept.set(`${type} ${value}`, { type, value, suffix: value.slice(-SUFFIX_LENGTH), valid: checked.ok });
  }
  return [...kept.values()];
}
