import type { SourceRecord } from '../../../api/schema.d.ts';
import { insurerKey } from './holdings/policies.ts';
import type { Portfolio } from './holdings/portfolio.ts';
import { BRANCHES } from './house.ts';
import { bankRecord, insurerRecord, wealthRecord } from './people/person-records.ts';
import type { SandboxImport, SandboxSource } from './types.ts';
import type { World } from './world.ts';

/** What the three core systems deliver, book by book; the bank's first, because it knows everybody. */
export function importsOf(world: World, portfolios: readonly Portfolio[]): SandboxImport[] {
  const deliver: Record<SandboxSource, (book: readonly Portfolio[]) => SourceRecord[]> = {
    'sandbox-bank': (book) => bankRecords(world, book),
    'sandbox-insurer': (book) => insurerRecords(world, book),
    'sandbox-wealth': (book) => wealthRecords(world, book),
  };
  const sources = ['sandbox-bank', 'sandbox-insurer', 'sandbox-wealth'] as const;
  return sources
    .flatMap((source) =>
      BRANCHES.map(({ adviser }) => {
        const book = portfolios.filter(({ person }) => person.adviser === adviser);
        return { source, bookId: adviser.bookId, adviserId: adviser.id, records: deliver[source](book) };
      }),
    )
    .filter(({ records }) => records.length > 0);
}

function bankRecords({ today }: World, book: readonly Portfolio[]): SourceRecord[] {
  return [
    ...book.map((portfolio) => bankRecord(portfolio, today)),
    ...book.flatMap(({ banking }) => banking),
  ];
}

/** The insurer knows whoever stands in a policy; families lie within one book. */
function insurerRecords(world: World, book: readonly Portfolio[]): SourceRecord[] {
  const policies = book.flatMap(({ insurance }) => insurance);
  const known = new Set(policies.flatMap(({ parties }) => parties.map(({ person }) => person)));
  const people = book.map(({ person }) => person).filter((person) => known.has(insurerKey(person)));
  return [...people.map((person) => insurerRecord(world, person)), ...policies];
}

function wealthRecords(world: World, book: readonly Portfolio[]): SourceRecord[] {
  const people = book.map(({ person }) => person).filter(({ atWealthPlatform }) => atWealthPlatform);
  return [
    ...people.map((person) => wealthRecord(world, person)),
    ...book.flatMap(({ investment }) => investment),
  ];
}
