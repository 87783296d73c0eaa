import { expect, test } from 'vitest';
import type { Interaction } from '../../src/api/schema.d.ts';
import { loggedLines } from '../../src/views/interaction.ts';

const now = new Date('2026-11-23T22:30:00+08:00');
const english = { lang: 'en', now } as const;
const chinese = { lang: 'zh-CN', now } as const;

const call: Interaction = {
  id: 'int_01h8x2k3m4n5p6q7r8s9',
  customerId: 'cus_01h8x2k3m4n5p6q7r8s9',
  customerName: '张伟',
  kind: 'call',
  occurredAt: '2026-11-23T09:30:00+08:00',
  adviser: { id: 'adv_0001', name: '林晓燕' },
  createdAt: '2026-11-23T09:31:00+08:00',
};

test('what was logged is one line', () => {
  expect(loggedLines(call, english)).toEqual(['Logged: call, 张伟']);
  expect(loggedLines({ ...call, kind: 'branch' }, chinese)).toEqual(['已记录：网点，张伟']);
});

test('without a name the id stands for the customer', () => {
  const { customerName: _, ...nameless } = call;
  expect(loggedLines(nameless, english)).toEqual(['Logged: call, cus_01h8x2k3m4n5p6q7r8s9']);
});

test('the follow-up is a second one', () => {
  const followUp = {
    id: 'tsk_01h8x2k3m4n5p6q7r8s9',
    title: '回访大额存单',
    customerId: call.customerId,
    customerName: '张伟',
    dueAt: '2026-11-24T09:00:00+08:00',
    status: 'open',
    createdAt: call.createdAt,
  } as const;
  expect(loggedLines({ ...call, followUp }, english)[1]).toBe(
    'Follow-up tsk_01h8x2k3m4n5p6q7r8s9: 回访大额存单, due 11-24 09:00 (tomorrow)',
  );
  expect(loggedLines({ ...call, followUp }, chinese)[1]).toBe(
    '跟进 tsk_01h8x2k3m4n5p6q7r8s9：回访大额存单，到期 11-24 09:00（明天）',
  );
});
