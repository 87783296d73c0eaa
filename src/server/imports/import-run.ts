import { createHash } from 'node:crypto';
import type { ImportCounts, Rejection, SourceRecord } from '../../api/schema.d.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Executor } from '../database/database.ts';
import type { MakeId } from '../house/ids.ts';

const MOST_REJECTIONS = 10_000;

/** What the parts of one commit share. */
export interface ImportRun {
  readonly db: Executor;
  readonly importId: string;
  readonly source: string;
  readonly bookId: string;
  readonly now: Date;
  readonly today: PlainDate;
  readonly newId: MakeId;
  readonly rejections: Rejection[];
}

export function noCounts(): ImportCounts {
  return { read: 0, created: 0, changed: 0, unchanged: 0, rejected: 0 };
}

export function reject(
  run: ImportRun,
  counts: ImportCounts,
  { record, key }: SourceRecord,
  reason: string,
): void {
  counts.rejected += 1;
  if (run.rejections.length < MOST_REJECTIONS) run.rejections.push({ record, key, reason });
}

/** The same for two records that say the same, in whatever order their members come. */
export function recordDigest(record: SourceRecord): string {
  return createHash('sha256').update(canonical(record)).digest('base64url');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
