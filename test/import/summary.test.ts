import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../src/import/import-result.ts';
import { progressLine } from '../../src/import/progress-line.ts';
import { summaryTable } from '../../src/import/summary-table.ts';
import { imports as chinese } from '../../src/text/messages/zh-CN/import.ts';
import { renderTable } from '../../src/text/table.ts';
import { say } from './importing.ts';

const terminal = { width: 80, colour: false, tty: true };

const result: ImportResult = {
  read: 11_976,
  created: 11_900,
  changed: 0,
  unchanged: 74,
  rejected: 2,
  persons: { read: 5_369, created: 5_368, changed: 0, unchanged: 0, rejected: 1 },
  holdings: { read: 6_606, created: 6_532, changed: 0, unchanged: 74, rejected: 0 },
  joined: { read: 1, created: 0, changed: 0, unchanged: 0, rejected: 1 },
  customers: { created: 5_368, joined: 0 },
  entries: [
    { name: 'clients', record: 'person', read: 5_369 },
    { name: 'accounts', record: 'holding', read: 4_500 },
    { name: 'loans', record: 'holding', read: 2_106 },
  ],
  rejectedFile: 'bank-rejected.csv',
};

describe('the summary', () => {
  test('in a terminal', () => {
    expect(renderTable(summaryTable(result, say.summary), terminal)).toBe(
      [
        '                read     new  changed  unchanged  rejected',
        'Persons        5,369   5,368        0          0         1',
        'Holdings       6,606   6,532        0         74         0',
        '  accounts     4,500',
        '  loans        2,106',
        'Joined files       1       0        0          0         1',
        'Total         11,976  11,900        0         74         2',
        '',
      ].join('\n'),
    );
  });

  test('in Chinese', () => {
    const { joined: _, ...clean } = result;
    expect(renderTable(summaryTable(clean, chinese.summary), terminal)).toBe(
      [
        '              读取    新增  变更  未变  拒绝',
        '个人         5,369   5,368     0     0     1',
        '持有         6,606   6,532     0    74     0',
        '  accounts   4,500',
        '  loans      2,106',
        '合计        11,976  11,900     0    74     2',
        '',
      ].join('\n'),
    );
  });

  test('in words', () => {
    expect([1, 2].map((count) => say.summary.customers(count, count))).toEqual([
      '1 new customer; 1 record joined a known one.',
      '2 new customers; 2 records joined a known one.',
    ]);
    expect([1, 2].map((count) => say.summary.doubtfulNumbers(count, ['people.csv:4']))).toEqual([
      '1 identity number fails the check; kept as given, linking no records: people.csv:4',
      '2 identity numbers fail the check; kept as given, linking no records: people.csv:4 …',
    ]);
    expect([1, 2].map((count) => chinese.summary.doubtfulNumbers(count, ['people.csv:4']))).toEqual([
      '1 个身份证号未通过校验，按原样保留，不用于关联：people.csv:4',
      '2 个身份证号未通过校验，按原样保留，不用于关联：people.csv:4……',
    ]);
    expect(say.summary.rejectedRows(1, 'bank-rejected.csv')).toBe('1 row rejected, see bank-rejected.csv');
  });
});

describe('the progress', () => {
  test.each([
    [{ entry: 'loans', rows: 0, fraction: 0 }, '                           0 %  loans, 0 rows'],
    [{ entry: 'loans', rows: 1_250, fraction: 0.5 }, '████████████              50 %  loans, 1,250 rows'],
    ['committing' as const, '████████████████████████ 100 %  making it visible …'],
  ])('%j', (progress, line) => {
    expect(progressLine(progress, 80, say)).toBe(line);
  });

  test('never takes a second line', () => {
    const progress = { entry: 'a very long name\u001b[2J', rows: 1, fraction: 0.5 };
    expect(progressLine(progress, 40, say)).toBe('████████████              50 %  a very …');
  });
});
