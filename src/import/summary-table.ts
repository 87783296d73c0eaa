import type { ImportCounts } from '../api/schema.d.ts';
import type { Imports } from '../text/messages/en/import.ts';
import type { Column, Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import type { ImportResult } from './import-result.ts';

const counted = ['read', 'created', 'changed', 'unchanged', 'rejected'] as const;

/** The result by kind of record; where a kind has several entries, what was read of each below it. */
export function summaryTable(result: ImportResult, say: Imports['summary']): Table {
  const columns: Column[] = [
    { key: 'records', title: '', priority: 1 },
    ...counted.map((key) => ({ key, title: say[key], align: 'right' as const, whole: true })),
  ];
  return {
    columns,
    rows: [
      countsRow(say.persons, result.persons),
      ...entryRows(result, 'person'),
      countsRow(say.holdings, result.holdings),
      ...entryRows(result, 'holding'),
      ...(result.joined ? [countsRow(say.joined, result.joined)] : []),
      countsRow(say.total, result).map((cell): Cell => ({ tone: 'strong', ...cell })),
    ],
  };
}

function countsRow(label: string, counts: ImportCounts): Cell[] {
  return [
    { text: label },
    ...counted.map((key): Cell => {
      const cell = numberCell(counts[key]);
      return key === 'rejected' && counts.rejected > 0 ? { ...cell, tone: 'warn' } : cell;
    }),
  ];
}

function entryRows({ entries }: ImportResult, record: 'person' | 'holding'): Cell[][] {
  const ofKind = entries.filter((entry) => entry.record === record);
  if (ofKind.length < 2) return [];
  return ofKind.map(({ name, read }) => [
    { text: `  ${name}`, tone: 'dim' },
    { ...numberCell(read), tone: 'dim' },
  ]);
}

function numberCell(number: number): Cell {
  return { text: groupDigits(number), data: String(number) };
}

/** `12,844`, the same in both languages. */
export function groupDigits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
