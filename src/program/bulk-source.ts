import { join } from 'node:path';
import type { ApiClient } from '../api/client.ts';
import { bulkFailure } from '../bulk/failures.ts';
import { bulkListMessages } from '../bulk/list/messages.ts';
import { openList } from '../bulk/list/open-list.ts';
import { bookSource } from '../bulk/plan/book-source.ts';
import type { RowSource } from '../bulk/plan/rows-to-plan.ts';
import { stateFolder } from '../session/folders.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { type BookFilter, bookFilter, filterLine, type TypedFilter, typedFilter } from './book-filter.ts';
import { savedQuery } from './saved-queries.ts';

export interface SourceFlags {
  readonly from?: string | undefined;
  readonly column?: string | undefined;
  readonly encoding?: 'utf-8' | 'gb18030' | 'utf-16le' | undefined;
  readonly delimiter?: string | undefined;
  readonly query?: string | undefined;
}

interface Surroundings {
  readonly api: ApiClient;
  readonly now: Date;
  readonly lang: Language;
  readonly signal: AbortSignal;
}

/** The customers of a plan, and by which of their holdings they were chosen. */
export interface ChosenSource {
  readonly source: RowSource;
  readonly chosenBy: BookFilter;
}

/**
 * Opens the one place that the flags take customers from: a list, a saved query, or filters of the book.
 * @throws Failure (2) for none, for two, and for a list that cannot be read
 */
export async function chosenSource(
  flags: SourceFlags,
  filter: TypedFilter,
  around: Surroundings,
): Promise<ChosenSource> {
  const typed = typedFilter(filter);
  refuseTwo(flags, typed, around.lang);
  if (flags.from !== undefined) {
    return { source: { from: flags.from, ...(await listOf(flags.from, flags, around)) }, chosenBy: {} };
  }
  const chosen = flags.query === undefined ? typed : savedQuery(flags.query, around.lang);
  if (Object.keys(chosen).length === 0) {
    throw bulkFailure('usage', 'usage', bulkMessages(around.lang).problems.noCustomers());
  }
  const chosenBy = bookFilter(chosen, around);
  return { source: bookSource(around.api, chosenBy, filterLine(chosen)), chosenBy };
}

function listOf(from: string, { column, encoding, delimiter }: SourceFlags, { lang, signal }: Surroundings) {
  const spoolFolder = join(stateFolder(process.env), 'bulk', 'spool');
  return openList(from, {
    column,
    encoding,
    delimiter,
    spoolFolder,
    signal,
    stdin: process.stdin,
    say: bulkListMessages(lang),
  });
}

function refuseTwo({ from, query }: SourceFlags, typed: TypedFilter, lang: Language): void {
  const given = [
    ...(from === undefined ? [] : ['--from']),
    ...(query === undefined ? [] : ['--query']),
    ...Object.keys(typed).map((name) => `--${name}`),
  ];
  const sources =
    (from === undefined ? 0 : 1) + (query === undefined ? 0 : 1) + (Object.keys(typed).length > 0 ? 1 : 0);
  if (sources > 1) throw bulkFailure('usage', 'usage', bulkMessages(lang).problems.severalSources(given));
}
