import { describe, expect, test } from 'vitest';
import type { RiskLevel } from '../../src/api/schema.d.ts';
import { evaluate } from '../../src/domain/contact-policy/evaluate.ts';
import { addDays } from '../../src/domain/dates/plain-date.ts';
import { loadPolicy } from '../../src/server/policy/load-policy.ts';
import { generateSandbox } from '../../src/server/sandbox/generate/generate-sandbox.ts';
import { records } from '../support/sandbox-records.ts';

const TODAY = '2026-11-23';
const sandbox = generateSandbox({ seed: 1, customers: 300, today: TODAY });
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

describe('the feed', () => {
  const current = sandbox.feedItems.filter(
    ({ approval, validFrom = TODAY, validUntil = TODAY }) =>
      approval === 'approved' && validFrom <= TODAY && validUntil >= TODAY,
  );

  test('can share something of every risk class, kind and line now', () => {
    const levels: RiskLevel[] = ['R1', 'R2', 'R3', 'R4', 'R5'];
    expect(new Set(current.map(({ riskLevel }) => riskLevel))).toEqual(new Set([undefined, ...levels]));
    expect(new Set(current.map(({ kind }) => kind))).toEqual(
      new Set(['article', 'promotion', 'product', 'service']),
    );
    expect(new Set(current.map(({ line }) => line))).toEqual(
      new Set([undefined, 'insurance', 'banking', 'investment']),
    );
  });

  test('has forty items and more, some over, some not begun, some not approved, all of the last sixty days', () => {
    expect(sandbox.feedItems.length).toBeGreaterThanOrEqual(40);
    expect(sandbox.feedItems.some(({ validUntil = TODAY }) => validUntil < TODAY)).toBe(true);
    expect(sandbox.feedItems.some(({ validFrom = TODAY }) => validFrom > TODAY)).toBe(true);
    expect(new Set(sandbox.feedItems.map(({ approval }) => approval))).toEqual(
      new Set(['approved', 'pending', 'rejected']),
    );
    const days = sandbox.feedItems.map(({ publishedAt }) => publishedAt.slice(0, 10)).sort();
    expect([days[0] && days[0] >= addDays(TODAY, -60), days.at(-1)]).toEqual([true, addDays(TODAY, -1)]);
  });
});

describe('contacts', () => {
  const items = new Map(sandbox.feedItems.map((item) => [item.id, item]));
  const people = new Map(records(sandbox, 'sandbox-bank').persons.map((person) => [person.key, person]));
  const policy = loadPolicy();

  test('were made in working hours of the last four months, with somebody who was a customer', () => {
    for (const { occurredAt, customer } of sandbox.interactions) {
      const day = occurredAt.slice(0, 10);
      expect([day >= addDays(TODAY, -125), day < TODAY, [0, 6].includes(noon(day).getUTCDay())]).toEqual([
        true,
        true,
        false,
      ]);
      expect(occurredAt.slice(10)).toMatch(/^T(09|1[0134567]):[0-5]\d:00\+08:00$/);
      expect(day >= addDays(people.get(customer.key)?.since ?? '', -2)).toBe(true);
    }
    expect(Math.round(sandbox.interactions.length / people.size)).toBe(3);
    expect(sandbox.interactions.filter(({ note }) => /[{}]/.test(note))).toEqual([]);
    expect(new Set(sandbox.interactions.map(({ note }) => note)).size).toBeGreaterThan(100);
  });

  test('tasks are done after they were set, and before today', () => {
    const states = new Set(sandbox.tasks.map(({ status }) => status));
    expect(states).toEqual(new Set(['open', 'done', 'snoozed']));
    for (const { status, createdAt, doneAt = '' } of sandbox.tasks) {
      if (status === 'done') expect(createdAt < doneAt && doneAt < TODAY).toBe(true);
      else expect(doneAt).toBe('');
      expect(createdAt < TODAY).toBe(true);
    }
  });

  test('nothing was sent that the contact policy holds back', () => {
    const verdicts = sandbox.shares.map(({ itemId, customer, sentAt }) => {
      const item = items.get(itemId);
      const person = people.get(customer.key);
      if (item === undefined || person === undefined) return 'unknown';
      const { consent = false, optedOut = false, riskTolerance, riskAssessedOn } = person;
      const known = {
        consent,
        optedOut,
        ...(riskTolerance && { riskTolerance }),
        ...(riskAssessedOn && { riskAssessedOn }),
      };
      const subject = {
        kind: 'share',
        channel: 'single',
        item,
        customer: known,
        sentToday: 0,
        sentThisMonth: 0,
      } as const;
      return sentAt > item.publishedAt && evaluate(policy, { ...subject, now: new Date(sentAt) }).outcome;
    });
    expect(new Set(verdicts)).toEqual(new Set(['send']));
    expect(verdicts.length).toBeGreaterThan(100);
  });

  test('nothing was published to moments that the contact policy holds back', () => {
    const verdicts = sandbox.moments.map(({ itemId, text, publishedAt }) => {
      const item = items.get(itemId);
      if (item === undefined) return 'unknown';
      const { pictures, links } = item;
      const subject = { kind: 'moment', item, text, pictures, links, now: new Date(publishedAt) } as const;
      return publishedAt > item.publishedAt && evaluate(policy, subject).outcome;
    });
    expect(verdicts).toEqual(Array(24).fill('send'));
  });
});
