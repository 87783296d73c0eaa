import { join } from 'node:path';
import { bulkFailure } from '../bulk/failures.ts';
import { configFolder } from '../session/folders.ts';
import { type KeptFiles, keptFiles } from '../session/kept-files.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import type { TypedFilter } from './book-filter.ts';

interface SavedQuery {
  readonly schemaVersion: 1;
  readonly filter: TypedFilter;
}

const namePattern = /^\w[\w.-]{0,59}$/;

/** The filters that were saved under a name, a file each beside the profiles. */
export function savedQueries(): KeptFiles<SavedQuery> {
  return keptFiles(join(configFolder(process.env), 'queries'), isSavedQuery);
}

/** @throws Failure `invalid-value` (2) */
export function checkedQueryName(name: string, lang: Language): string {
  if (namePattern.test(name)) return name;
  throw bulkFailure('usage', 'invalid-value', bulkMessages(lang).problems.queryName(name));
}

/** @throws Failure `no-such-query` (3) */
export function savedQuery(name: string, lang: Language): TypedFilter {
  const kept = savedQueries()
    .list()
    .find((query) => query.name === name);
  if (kept) return kept.value.filter;
  throw bulkFailure('not-found', 'no-such-query', bulkMessages(lang).problems.noSuchQuery(name));
}

function isSavedQuery(value: unknown): value is SavedQuery {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, filter } = value as Partial<SavedQuery>;
  if (schemaVersion !== 1 || typeof filter !== 'object' || filter === null) return false;
  return Object.values(filter).every((part) => typeof part === 'string');
}
