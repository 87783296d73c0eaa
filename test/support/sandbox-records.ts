import type { HoldingRecord, PersonRecord } from '../../src/api/schema.d.ts';
import type { SandboxData, SandboxSource } from '../../src/server/sandbox/generate/types.ts';

/** The records of one source, in one book or in all of them. */
export function records(data: SandboxData, source?: SandboxSource, bookId?: string) {
  const found = data.imports
    .filter((one) => (source ?? one.source) === one.source && (bookId ?? one.bookId) === one.bookId)
    .flatMap((one) => one.records);
  return {
    persons: found.filter((record): record is PersonRecord => record.record === 'person'),
    holdings: found.filter((record): record is HoldingRecord => record.record === 'holding'),
  };
}

/** The first identifier of that type. */
export const identifier = ({ identifiers = [] }: PersonRecord | HoldingRecord, type: string) =>
  identifiers.find((one) => one.type === type)?.value;
