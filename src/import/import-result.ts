import type { ImportCounts, ImportSummary } from '../api/schema.d.ts';
import type { Entry } from './compile-entry.ts';
import type { Doubtful } from './doubtful-numbers.ts';
import type { EntryCount } from './record-reader.ts';
import type { RejectedFile } from './rejected-file.ts';

/** What became of the rows; `read` to `rejected` count all of them and are a promise to scripts. */
export interface ImportResult extends ImportCounts {
  persons: ImportCounts;
  holdings: ImportCounts;
  /** Malformed rows of files that are only joined; left out if there are none. */
  joined?: ImportCounts;
  customers: ImportSummary['customers'];
  /** Rows read of each entry of the mapping. */
  entries: { name: string; record: Entry['kind']; read: number }[];
  /** Identity numbers that fail their check, kept as given; left out if there are none. */
  warnings?: { identityNumbers: Doubtful };
  /** Where the rejected rows are; left out if there are none. */
  rejectedFile?: string;
}

interface OwnCounts {
  counts: readonly EntryCount[];
  rejectedJoined: number;
  rejected: RejectedFile;
  doubtful: Doubtful | undefined;
}

/** Puts together what the server counted and what never got there. */
export function importResult(
  summary: ImportSummary,
  { counts, rejectedJoined, rejected, doubtful }: OwnCounts,
): ImportResult {
  const own = (kind: Entry['kind']) =>
    rejectedOnly(sum(counts.filter(({ entry }) => entry.kind === kind).map((count) => count.rejected)));
  const persons = add(summary.persons, own('person'));
  const holdings = add(summary.holdings, own('holding'));
  const joined = rejectedOnly(rejectedJoined);
  return {
    ...add(add(persons, holdings), joined),
    persons,
    holdings,
    ...(rejectedJoined > 0 && { joined }),
    customers: summary.customers,
    entries: counts.map(({ entry, read }) => ({ name: entry.name, record: entry.kind, read })),
    ...(doubtful && { warnings: { identityNumbers: doubtful } }),
    ...(rejected.count > 0 && { rejectedFile: rejected.path }),
  };
}

function rejectedOnly(count: number): ImportCounts {
  return { read: count, created: 0, changed: 0, unchanged: 0, rejected: count };
}

function add(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    read: a.read + b.read,
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    rejected: a.rejected + b.rejected,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
