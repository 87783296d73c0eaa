import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../src/api/failure.ts';
import { isEntry } from '../../src/outbox/entry.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { withSenderLock } from '../../src/outbox/sender-lock.ts';
import { writeText } from '../session/scene.ts';
import { customerId, house, log, outbox, sending } from './house.ts';

const refused = { status: 404, type: 'not-found' };

test('what was added is there for the next process, in order, with the key of its first try', async () => {
  const { box, again } = outbox();
  const first = box.add(log('一'), 'key-of-the-first-try');
  const second = box.add({ operation: 'completeTask', taskId: 'tsk_1' });
  expect(again().list()).toEqual([first, second]);
  expect(first).toMatchObject({
    id: expect.stringMatching(/^out_[0-9a-z]{12}$/),
    operation: 'createInteraction',
    body: { customerId, kind: 'call', note: '一' },
    idempotencyKey: 'key-of-the-first-try',
    keptAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
  });
  expect(again().add(log('again'), 'key-of-the-first-try')).toEqual(first);
  expect(again().list().length).toBe(2);
});

test('all four operations are sent to their paths, in order, and leave nothing', async () => {
  const { box } = outbox();
  const server = house();
  box.add(log('a'));
  box.add({ operation: 'createTask', body: { customerId, title: 'b', dueAt: '2026-12-01' } });
  box.add({ operation: 'snoozeTask', taskId: 'tsk_1', body: { until: '2026-12-02' } });
  box.add({ operation: 'completeTask', taskId: 'tsk_1' });
  const keys = box.list().map(({ idempotencyKey }) => idempotencyKey);
  expect(await box.send(server.api, sending)).toEqual({ sent: 4, stuck: 0, waiting: 0 });
  expect(server.done).toEqual(['a', 'b', 'tsk_1 snooze', 'tsk_1 done']);
  expect(server.seen.map(({ key }) => key)).toEqual(keys);
  expect(box.list()).toEqual([]);
});

test.each([
  ['nobody listens', 'not delivered'],
  ['the answer is lost', 'answer lost'],
  ['not signed in', { status: 401, type: 'not-signed-in' }],
  ['too many requests', { status: 429, type: 'too-many-requests' }],
  ['the server fails', { status: 500, type: 'server-error' }],
] as const)('%s: it stops there, the rest waits in its order', async (_, fate) => {
  const { box } = outbox();
  const server = house();
  for (const note of ['a', 'b', 'c']) box.add(log(note));
  server.fates = ['answered', fate];
  const report = await box.send(server.api, sending);
  expect(report).toMatchObject({ sent: 1, stuck: 0, waiting: 2 });
  expect(report.stoppedBy).toBeInstanceOf(Failure);
  expect(await box.send(server.api, sending)).toEqual({ sent: 2, stuck: 0, waiting: 0 });
  expect(server.done).toEqual(['a', 'b', 'c']);
});

test('a refused one is stuck with its problem, and the next is sent', async () => {
  const { box, again } = outbox();
  const server = house();
  for (const note of ['a', 'b', 'c']) box.add(log(note));
  server.fates = ['answered', refused];
  expect(await box.send(server.api, sending)).toEqual({ sent: 2, stuck: 1, waiting: 0 });
  expect(server.done).toEqual(['a', 'c']);
  expect(again().list()).toMatchObject([
    { body: { note: 'b' }, problem: { title: 'not-found', status: 404 } },
  ]);
  expect(await again().send(server.api, sending)).toEqual({ sent: 0, stuck: 1, waiting: 0 });
  expect(server.seen.length).toBe(3);
  expect(await again().send(server.api, { ...sending, stuckToo: true })).toEqual({
    sent: 1,
    stuck: 0,
    waiting: 0,
  });
  expect(server.done).toEqual(['a', 'c', 'b']);
});

test('one at which the server fails time and again does not hold the others up for ever', async () => {
  const { box } = outbox();
  const server = house();
  box.add(log('poison'));
  box.add(log('good'));
  const fails = { status: 500, type: 'server-error' };
  for (let time = 1; time <= 3; time++) {
    server.fates = [fails];
    await box.send(server.api, sending);
  }
  expect(server.done).toEqual(['good']);
  expect(box.list()).toMatchObject([{ body: { note: 'poison' }, problem: { title: 'server-error' } }]);
});

test('a customer named by an identifier is found when it is sent; nobody found is stuck', async () => {
  const { box } = outbox();
  const server = house();
  box.add({ operation: 'createInteraction', customer: 'nobody', body: { kind: 'call', note: 'x' } });
  box.add({ operation: 'createInteraction', customer: 'C100001', body: { kind: 'call', note: 'y' } });
  expect(await box.send(server.api, sending)).toEqual({ sent: 1, stuck: 1, waiting: 0 });
  expect(server.seen).toMatchObject([{ text: 'y', customerId }]);
  expect(box.list()).toMatchObject([
    { customer: 'nobody', problem: { detail: 'Nobody in your book matches nobody.' } },
  ]);
});

test('sent again it is about the same customer, whoever the identifier names by then', async () => {
  const { box } = outbox();
  const server = house();
  box.add({ operation: 'createInteraction', customer: 'C100001', body: { kind: 'call', note: 'y' } });
  server.fates = ['answer lost'];
  await box.send(server.api, sending);
  await box.send(server.api, { findCustomer: async () => 'cus_somebodyelse' });
  expect(server.seen.map((request) => request.customerId)).toEqual([customerId, customerId]);
  expect(server.done).toEqual(['y']);
});

test('what is added while it sends goes too', async () => {
  const { box, again } = outbox();
  const server = house();
  box.add(log('a'));
  const settled: string[] = [];
  const report = await box.send(server.api, {
    ...sending,
    onSettled: (entry, outcome) => {
      settled.push('answer' in outcome ? `${entry.id} ${outcome.answer.id}` : entry.id);
      if (settled.length === 1) again().add(log('b'));
    },
  });
  expect(report).toEqual({ sent: 2, stuck: 0, waiting: 0 });
  expect(server.done).toEqual(['a', 'b']);
  expect(settled).toEqual([expect.stringMatching(/ int_0$/), expect.stringMatching(/ int_1$/)]);
});

test('dropped is gone; an unknown id drops nothing', () => {
  const { box, again } = outbox();
  const { id } = box.add(log('a'));
  box.add(log('b'));
  expect(box.drop('out_nothing')).toBeUndefined();
  expect(again().drop(id)).toMatchObject({ body: { note: 'a' } });
  expect(box.list()).toMatchObject([{ body: { note: 'b' } }]);
});

test('one sends at a time: another is told so, or waits for its turn', async () => {
  const { box, again, folder } = outbox();
  const server = house();
  box.add(log('a'));
  await withSenderLock(folder, 0, async () => {
    expect(await again().send(server.api, sending)).toEqual({
      sent: 0,
      stuck: 0,
      waiting: 1,
      stoppedBy: 'another sender',
    });
  });
  let waiting: ReturnType<typeof box.send> | undefined;
  await withSenderLock(folder, 0, async () => {
    waiting = again().send(server.api, { ...sending, patienceMs: 20_000 });
  });
  expect(await waiting).toEqual({ sent: 1, stuck: 0, waiting: 0 });
});

test('a clock that was put back does not change the order', () => {
  const { folder } = outbox();
  const times = [
    '2026-11-23T10:00:00Z',
    '2026-11-23T09:00:00Z',
    '2026-11-23T09:00:00Z',
    '2026-11-23T11:00:00Z',
  ];
  for (const [index, time] of times.entries()) {
    openOutbox(folder, { clock: () => new Date(time) }).add(log(String(index)));
  }
  expect(
    openOutbox(folder)
      .list()
      .map((entry) => 'body' in entry && 'note' in entry.body && entry.body.note),
  ).toEqual(['0', '1', '2', '3']);
});

test('an entry of a newer tong is set aside and told, the others go', async () => {
  const { box, folder } = outbox();
  const server = house();
  box.add(log('a'));
  const told: string[] = [];
  const newer = { schemaVersion: 2, id: 'out_1', operation: 'createShare' };
  writeText(join(folder, '000000000000001-out_1.json'), JSON.stringify(newer));
  const box2 = openOutbox(folder, { onSetAside: (file) => told.push(file) });
  expect(await box2.send(server.api, sending)).toEqual({ sent: 1, stuck: 0, waiting: 0 });
  expect(told.length).toBe(1);
  expect(JSON.parse(readFileSync(told[0] ?? '', 'utf8'))).toEqual(newer);
});

test.each([
  [{}],
  [[]],
  [null],
  [
    {
      schemaVersion: 1,
      id: 'out_1',
      operation: 'deleteCustomer',
      idempotencyKey: 'k',
      keptAt: 't',
      body: {},
    },
  ],
  [{ schemaVersion: 1, id: 'out_1', operation: 'createTask', idempotencyKey: 'k', keptAt: 't', body: {} }],
  [
    {
      schemaVersion: 1,
      id: 'out_1',
      operation: 'snoozeTask',
      idempotencyKey: 'k',
      keptAt: 't',
      taskId: 'tsk_1',
    },
  ],
])('%j is no entry', (value) => {
  expect(isEntry(value)).toBe(false);
});
