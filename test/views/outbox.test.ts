import { expect, test } from 'vitest';
import { outboxTable, queuedLine } from '../../src/views/outbox.ts';
import { pipe, shown, wide } from './terminals.ts';

const now = new Date('2026-11-23T22:30:00+08:00');
const keptAt = '2026-11-23T09:30:00+08:00';
const entries = [
  { id: 'out_1', operation: 'createInteraction', keptAt, customer: 'C100001', body: { kind: 'call' } },
  {
    id: 'out_2',
    operation: 'createTask',
    keptAt,
    body: { customerId: 'cus_01h8x2k3m4n5', title: '回访' },
    problem: { title: 'Not there', detail: 'There is no customer \u001b[31mcus_01h8x2k3m4n5 in your book.' },
  },
  { id: 'out_3', operation: 'completeTask', keptAt, taskId: 'tsk_1' },
  { id: 'out_4', operation: 'snoozeTask', keptAt, taskId: 'tsk_1', body: { until: '2026-12-01' } },
] as const;

test('what waits, what is stuck and why', () => {
  expect(shown(outboxTable(entries, { lang: 'en', now }), pipe)).toEqual([
    'out_1\t11-23 09:30\tlog call\tC100001\twaiting',
    'out_2\t11-23 09:30\ttask: 回访\tcus_01h8x2k3m4n5\trefused: There is no customer cus_01h8x2k3m4n5 in your book.',
    'out_3\t11-23 09:30\tdone: tsk_1\t\twaiting',
    'out_4\t11-23 09:30\tsnooze until 2026-12-01: tsk_1\t\twaiting',
  ]);
  expect(shown(outboxTable(entries.slice(0, 1), { lang: 'zh-CN', now }), wide)).toEqual([
    '编号   保存时间     内容      客户     状态',
    'out_1  11-23 09:30  记录电话  C100001  待发',
  ]);
  expect(shown(outboxTable([], { lang: 'en', now }), wide)).toEqual(['Nothing waits in the outbox.']);
});

test('what was just queued, on a line', () => {
  expect(queuedLine(entries[0], 'en')).toBe('Queued out_1: log call, C100001');
  expect(queuedLine(entries[2], 'en')).toBe('Queued out_3: done: tsk_1');
  expect(queuedLine(entries[0], 'zh-CN')).toBe('待发 out_1：记录电话，C100001');
});
