import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Decision,
  MomentSubject,
  SharedItem,
  ShareSubject,
} from '../../../src/domain/contact-policy/decision.ts';
import { deliveryOf } from '../../../src/domain/contact-policy/delivery.ts';
import { evaluate } from '../../../src/domain/contact-policy/evaluate.ts';
import type { PolicyDocument } from '../../../src/domain/contact-policy/policy-document.ts';
import { wallTimeAt } from '../../../src/domain/dates/zoned-time.ts';
import { defaultPolicy } from './default-policy.ts';

const NOON = new Date('2026-11-24T12:00:00+08:00');
const article: SharedItem = { kind: 'article', approval: 'approved' };
const fund: SharedItem = { kind: 'product', line: 'investment', riskLevel: 'R3', approval: 'approved' };
const customer = {
  riskTolerance: 'C3',
  riskAssessedOn: '2026-06-01',
  consent: true,
  optedOut: false,
} as const;

const share = (parts: Partial<ShareSubject>): ShareSubject => ({
  kind: 'share',
  channel: 'single',
  item: article,
  customer,
  sentToday: 0,
  sentThisMonth: 0,
  now: NOON,
  ...parts,
});
const moment = (parts: Partial<MomentSubject>): MomentSubject => ({
  kind: 'moment',
  item: article,
  text: '新年快乐',
  pictures: 0,
  links: 0,
  now: NOON,
  ...parts,
});

/** `send`, `schedule <at> <rule>` or `hold <rules>`. */
const short = (decision: Decision): string => {
  if (decision.outcome === 'hold') return ['hold', ...decision.rules.map(({ id }) => id)].join(' ');
  return decision.outcome === 'schedule' ? `schedule ${decision.at} ${decision.rule.id}` : 'send';
};
const decide = (subject: ShareSubject | MomentSubject) => short(evaluate(defaultPolicy, subject));

describe('an item', () => {
  test.each<[Partial<SharedItem>, string]>([
    [{}, 'send'],
    [{ approval: 'pending' }, 'hold item_approval'],
    [{ approval: 'rejected' }, 'hold item_approval'],
    [{ validFrom: '2026-11-24', validUntil: '2026-11-24' }, 'send'],
    [{ validUntil: '2026-11-23' }, 'hold item_validity'],
    [{ validFrom: '2026-11-25' }, 'hold item_validity'],
    [{ approval: 'pending', validUntil: '2026-11-23' }, 'hold item_approval item_validity'],
  ])('%j: %s', (parts, expected) => {
    expect(decide(share({ item: { ...article, ...parts } }))).toBe(expected);
    expect(decide(moment({ item: { ...article, ...parts } }))).toBe(expected);
  });
});

describe('a customer', () => {
  const { riskTolerance: _, riskAssessedOn: __, ...unassessed } = customer;
  test.each<[string, SharedItem, ShareSubject['customer'], string]>([
    ['as tolerant as the product is risky', fund, customer, 'send'],
    ['less tolerant', fund, { ...customer, riskTolerance: 'C2' }, 'hold suitability'],
    ['never assessed', fund, unassessed, 'hold suitability assessment_lapsed'],
    ['never assessed, offered news', { ...article, line: 'investment' }, unassessed, 'send'],
    [
      'never assessed, offered a deposit',
      { ...article, kind: 'product', line: 'banking' },
      unassessed,
      'send',
    ],
    [
      'assessed a year ago yesterday',
      fund,
      { ...customer, riskAssessedOn: '2025-11-23' },
      'hold assessment_lapsed',
    ],
    [
      'assessed a year ago today',
      fund,
      { ...customer, riskAssessedOn: '2025-11-24' },
      'hold assessment_lapsed',
    ],
    ['assessed a year ago tomorrow', fund, { ...customer, riskAssessedOn: '2025-11-25' }, 'send'],
    ['assessed in the future', fund, { ...customer, riskAssessedOn: '2026-11-25' }, 'hold assessment_lapsed'],
    ['who opted out', article, { ...customer, optedOut: true }, 'hold opted_out'],
    ['who never agreed', article, { ...customer, consent: false }, 'hold consent_missing'],
    [
      'who never agreed and opted out',
      fund,
      { ...customer, consent: false, optedOut: true, riskTolerance: 'C1' },
      'hold opted_out consent_missing suitability',
    ],
  ])('%s', (_, item, whom, expected) => {
    expect(decide(share({ item, customer: whom }))).toBe(expected);
  });
});

describe('the quota', () => {
  test.each<[Partial<ShareSubject>, string]>([
    [{ channel: 'bulk', sentToday: 0, sentThisMonth: 29 }, 'send'],
    [{ channel: 'bulk', sentToday: 1, sentThisMonth: 1 }, 'hold bulk_daily_quota'],
    [{ channel: 'bulk', sentToday: 0, sentThisMonth: 30 }, 'hold bulk_monthly_quota'],
    [{ channel: 'single', sentToday: 9, sentThisMonth: 99 }, 'send'],
  ])('%j: %s', (parts, expected) => {
    expect(decide(share(parts))).toBe(expected);
  });
});

describe('a moment', () => {
  test.each<[string, Partial<MomentSubject>, string]>([
    ['2,000 characters, some outside the first plane', { text: '😀𠮷'.repeat(1000) }, 'send'],
    ['2,001 characters', { text: '字'.repeat(2001) }, 'hold moment_text_length'],
    ['nine pictures', { pictures: 9 }, 'send'],
    ['ten pictures', { pictures: 10 }, 'hold moment_media'],
    ['a link', { links: 1 }, 'send'],
    ['two links', { links: 2 }, 'hold moment_media'],
    ['a picture and a link', { pictures: 1, links: 1 }, 'hold moment_media'],
    ['at night', { now: new Date('2026-11-24T23:00:00+08:00') }, 'send'],
    ['of a risky product', { item: { ...fund, riskLevel: 'R5' } }, 'send'],
  ])('%s', (_, parts, expected) => {
    expect(decide(moment(parts))).toBe(expected);
  });
});

describe('quiet hours', () => {
  const at = (now: string, parts: Partial<ShareSubject> = {}) =>
    decide(share({ now: new Date(now), ...parts }));

  test.each([
    ['2026-11-24T20:59:59+08:00', 'send'],
    ['2026-11-24T21:00:00+08:00', 'schedule 2026-11-25T08:00:00+08:00 quiet_hours'],
    ['2026-11-24T23:59:59.999+08:00', 'schedule 2026-11-25T08:00:00+08:00 quiet_hours'],
    ['2026-11-25T00:00:00+08:00', 'schedule 2026-11-25T08:00:00+08:00 quiet_hours'],
    ['2026-11-25T07:59:59+08:00', 'schedule 2026-11-25T08:00:00+08:00 quiet_hours'],
    ['2026-11-25T08:00:00+08:00', 'send'],
    ['2026-12-31T15:00:00Z', 'schedule 2027-01-01T08:00:00+08:00 quiet_hours'],
  ])('%s: %s', (now, expected) => {
    expect(at(now)).toBe(expected);
  });
  test('who is held back is not put off', () => {
    expect(at('2026-11-24T22:00:00+08:00', { customer: { ...customer, optedOut: true } })).toBe(
      'hold opted_out',
    );
  });
  test('what would arrive after its validity is held back', () => {
    const item = { ...article, validUntil: '2026-11-24' };
    expect(at('2026-11-24T20:00:00+08:00', { item })).toBe('send');
    expect(at('2026-11-24T22:00:00+08:00', { item })).toBe('hold item_validity');
  });
  test('what would be valid only when it arrives is held back too', () => {
    const item = { ...article, validFrom: '2026-11-25' };
    expect(at('2026-11-24T22:00:00+08:00', { item })).toBe('hold item_validity');
  });
  test('the assessment must still be valid when it arrives', () => {
    const whom = { ...customer, riskAssessedOn: '2025-11-25' };
    expect(at('2026-11-24T22:00:00+08:00', { item: fund, customer: whom })).toBe('hold assessment_lapsed');
  });
  test('the quota that counts is that of the day it arrives', () => {
    expect(deliveryOf(defaultPolicy, 'share', new Date('2026-11-30T22:00:00+08:00')).day).toBe('2026-12-01');
    expect(deliveryOf(defaultPolicy, 'share', NOON).day).toBe('2026-11-24');
  });

  const policyWith = (timeZone: string, from: string, until: string): PolicyDocument => ({
    ...defaultPolicy,
    timeZone,
    rules: defaultPolicy.rules.map((rule) =>
      rule.id === 'quiet_hours' ? { ...rule, parameters: { from, until } } : rule,
    ),
  });
  test('are those of the zone that the policy names', () => {
    const policy = policyWith('America/New_York', '22:00', '07:30');
    const now = new Date('2026-11-01T04:30:00Z');
    expect(short(evaluate(policy, share({ now })))).toBe('schedule 2026-11-01T07:30:00-05:00 quiet_hours');
  });
  test('may be put off by a day where the clocks skip the time between them', () => {
    // New York, 8 March 2026: 02:00 EST becomes 03:00 EDT, so the quarter of an hour from 02:00 isn't there.
    const policy = policyWith('America/New_York', '02:15', '02:00');
    const now = new Date('2026-03-08T06:59:00Z');
    expect(short(evaluate(policy, share({ now })))).toBe('schedule 2026-03-09T02:00:00-04:00 quiet_hours');
  });
  test('never put anything off into themselves, for long, or into the past', () => {
    const zones = [
      'Asia/Shanghai',
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ];
    const time = fc
      .integer({ min: 0, max: 95 })
      .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
    const instant = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2028-01-01'),
      noInvalidDate: true,
    });
    const changes = fc
      .tuple(
        fc.constantFrom(
          '2026-03-08T07:00:00Z',
          '2026-11-01T06:00:00Z',
          '2026-10-25T01:00:00Z',
          '2026-04-04T15:00:00Z',
        ),
        fc.integer({ min: -8 * 3_600_000, max: 8 * 3_600_000 }),
      )
      .map(([change, off]) => new Date(Date.parse(change) + off));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        time,
        time,
        fc.oneof(instant, changes),
        (zone, from, until, now) => {
          fc.pre(from !== until);
          const delivery = deliveryOf(policyWith(zone, from, until), 'share', now);
          const shown = wallTimeAt(delivery.at, zone).time.slice(0, 5);
          const quiet = from < until ? from <= shown && shown < until : from <= shown || shown < until;
          expect(quiet).toBe(false);
          const hours = (delivery.at.getTime() - now.getTime()) / 3_600_000;
          expect(hours >= 0 && hours <= 49).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a refusal quotes its rule', () => {
  const decision = evaluate(
    defaultPolicy,
    share({ item: fund, customer: { ...customer, riskTolerance: 'C1' } }),
  );
  expect(decision).toEqual({
    outcome: 'hold',
    rules: [
      {
        id: 'suitability',
        source: '《证券期货投资者适当性管理办法》第十八至二十二条',
        sentence: {
          'zh-CN': '不得向客户主动推介风险等级高于其风险承受能力的产品；风险承受能力不明的，视同不符。',
          en: "A product above the customer's risk tolerance is never offered; an unknown tolerance counts as too low.",
        },
        help: {
          'zh-CN': '请改选风险等级不高于客户承受能力的产品；客户尚无有效测评的，请先请其完成风险测评。',
          en: "Choose a product within the customer's tolerance, or have a customer without one take the risk assessment.",
        },
      },
    ],
  });
});

test('more tolerance never turns sending into holding', () => {
  const tolerances = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;
  const risks = ['R1', 'R2', 'R3', 'R4', 'R5'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...risks),
      fc.nat({ max: 4 }),
      fc.nat({ max: 4 }),
      fc.boolean(),
      fc.boolean(),
      (riskLevel, one, other, consent, optedOut) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const outcome = (index: number) =>
          evaluate(
            defaultPolicy,
            share({
              item: { ...fund, riskLevel },
              customer: { ...customer, riskTolerance: tolerances[index] ?? 'C1', consent, optedOut },
            }),
          ).outcome;
        expect(outcome(less) === 'send' && outcome(more) === 'hold').toBe(false);
      },
    ),
  );
});
