import { describe, expect, test } from 'vitest';
import type { BulkAction } from '../../src/api/schema.d.ts';
import { renderCard } from '../../src/text/card.ts';
import { renderTable } from '../../src/text/table.ts';
import { planCard } from '../../src/views/bulk-plan.ts';
import { reportCases, reportTable, type ShownRow } from '../../src/views/bulk-report.ts';
import { runCard, runsTable, type ShownRun } from '../../src/views/bulk-run.ts';
import { narrow, pipe, shown } from './terminals.ts';

const now = new Date('2026-11-26T02:00:00Z');
const action: BulkAction = { kind: 'share', itemId: 'itm_1' };
const plan = {
  plan: 'plan.jsonl',
  digest: 'ab'.repeat(32),
  total: 5_312,
  will: 5_000,
  scheduled: 12,
  heldBack: 300,
  rejected: 12,
  duplicates: 3,
  byReason: { not_found: 12, opted_out: 300 },
};
const extras = {
  action,
  about: '三年期大额存单',
  from: 'list.csv',
  examples: new Map([['opted_out', { line: 7, detail: '客户已退订\u001b[31m' }]]),
  sample: '张伟，您好！',
};

const run: ShownRun = {
  run: 'run_5f2c81ab90de',
  state: 'stopped',
  total: 10,
  done: 4,
  failed: 1,
  heldBack: 2,
  rejected: 1,
  pending: 2,
  action: { kind: 'task', title: '回访', dueAt: '2026-12-01' },
  about: '回访',
  startedAt: '2026-11-26T01:30:00Z',
  stoppedBy: 'interrupted',
};

describe('a plan', () => {
  test('in a terminal, in English', () => {
    expect(shown(planCard(plan, extras, { lang: 'en', now }), narrow)).toEqual([
      'Plan plan.jsonl',
      '',
      '  Action             share “三年期大额存单”',
      '  From               list.csv',
      '  Customers          5,312',
      '  Will be done       5,000',
      '  of them put off    12',
      '  Held back          300',
      '  Rejected           12',
      '  In the list again  3',
      `  Digest             ${'ab'.repeat(29)}a`,
      `                     b${'ab'.repeat(2)}`,
      '',
      'Why not',
      '  Reason        Rows  For example',
      '  opted out      300  line 7: 客户已退订',
      '  nobody found    12',
      '',
      'First text',
      '  张伟，您好！',
    ]);
  });

  test('in a pipe, in Chinese', () => {
    const text = renderCard(planCard(plan, extras, { lang: 'zh-CN', now }), pipe);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '计划 plan.jsonl',
      '动作\t分享“三年期大额存单”',
      '名单\tlist.csv',
      '客户\t5,312',
    ]);
    expect(text).toContain('客户拒收\t300\t第 7 行：客户已退订\n查无此人\t12\t\n');
  });
});

describe('a run', () => {
  test('that was stopped says why and what is left', () => {
    const text = renderCard(runCard(run, { lang: 'en', now }), pipe);
    expect(text).toBe(
      [
        'Run run_5f2c81ab90de',
        'Action\tfollow-up “回访”, due 2026-12-01',
        'State\tstopped (interrupted)',
        'Begun\t11-26 09:30',
        'Customers\t10',
        'Done\t4',
        'Failed\t1',
        'Held back\t2',
        'Rejected by the plan\t1',
        'Left\t2',
        '',
      ].join('\n'),
    );
  });

  test('that was undone says how far', () => {
    const undone = { ...run, state: 'undone', undo: { undone: 3, kept: 1, nothingDone: 2 } };
    const text = renderCard(runCard(undone, { lang: 'zh-CN', now }), pipe);
    expect(text).toContain('已撤销\t3\n无法撤销\t1\n无需撤销\t2\n');
  });

  test('in a list', () => {
    expect(renderTable(runsTable([run], { lang: 'en', now }), pipe)).toBe(
      'run_5f2c81ab90de\t11-26 09:30\tfollow-up “回访”, due 2026-12-01\tstopped (interrupted)\t10\t4\t1\t2\t2\n',
    );
    expect(renderTable(runsTable([], { lang: 'zh-CN', now }), narrow)).toBe('本机还没有批次。\n');
  });
});

const rows: ShownRow[] = [
  {
    row: 1,
    line: 2,
    customer: 'cus_1',
    customerId: 'cus_1',
    customerNumber: 'C1',
    name: '张伟',
    outcome: 'done',
  },
  { row: 2, line: 3, customer: '138', outcome: 'failed', reason: 'not_found', detail: 'Nobody <138>.' },
  {
    row: 3,
    line: 4,
    customer: 'C3',
    name: '李娜',
    outcome: 'held_back',
    reason: 'opted_out',
    detail: 'Said no.',
  },
  { row: 4, line: 5, customer: 'C4', outcome: 'pending' },
];

describe('a report', () => {
  test('says of each row what became of it and why', () => {
    expect(renderTable(reportTable(rows, { lang: 'en', now }), pipe)).toBe(
      [
        '2\tC1\t张伟\tdone\t',
        '3\t138\t\tfailed\tnobody found: Nobody <138>.',
        '4\tC3\t李娜\theld back\topted out: Said no.',
        '5\tC4\t\tleft\t',
        '',
      ].join('\n'),
    );
  });

  test('as cases: what failed has failed, what was not sent is skipped', () => {
    expect(reportCases(rows, { lang: 'en', now })).toEqual([
      { name: '2 C1 张伟' },
      { name: '3 138', failure: { type: 'not_found', message: 'nobody found: Nobody <138>.' } },
      { name: '4 C3 李娜', skipped: 'held back: opted out: Said no.' },
      { name: '5 C4', skipped: 'left' },
    ]);
  });
});
