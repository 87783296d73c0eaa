import type { HoldingRecord, Money, Payment } from '../../../../api/schema.d.ts';
import { addMonths, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import { type Fen, money, YUAN } from '../amounts.ts';
import { addDays } from '../calendar.ts';
import { dueSoon } from '../days.ts';
import { childrenOf, type Person, spouseOf } from '../people/person.ts';
import type { World } from '../world.ts';
import { ENDOWMENT, type InsuranceProduct } from './insurance-products.ts';
import { ACTIVE, SCALE } from './portfolio.ts';

/** What a policy whose cash value is near to what was paid is bought for: saving, of which the rich do more. */
const SAVING = 80;

/** The insurer's own key of a person. */
export function insurerKey(person: Person): string {
  return person.key.replace('C', 'PH');
}

/** A policy in its second year or later. One that is paid up has no premium any more. */
export function runningPolicy(
  world: World,
  person: Person,
  product: InsuranceProduct,
  soon: boolean,
): HoldingRecord {
  const { random, today } = world;
  const { payYears = Number.POSITIVE_INFINITY, termYears = Number.POSITIVE_INFINITY } = product;
  const longest = Math.min(15, person.age - 20, termYears - 1, soon ? payYears - 1 : payYears + 2);
  const years = random.int(1, longest);
  const anniversary = soon ? dueSoon(random, today) : addDays(today, random.int(15, 364));
  const premium = drawPremium(world, person, product);
  const payment = { amount: money(premium), every: 'yearly', nextOn: anniversary } as const;
  return {
    ...policy(world, person, product, addMonths(anniversary, -12 * years)),
    position: cashValue(product, premium, Math.min(years, payYears)),
    ...(years < payYears && { payment: !soon && random.chance(0.15) ? byMonth(world, premium) : payment }),
  };
}

/** An endowment, long paid up, that is paid out within two weeks. */
export function endingPolicy(world: World, person: Person): HoldingRecord {
  const openedOn = addMonths(dueSoon(world.random, world.today), -12 * ENDOWMENT.termYears);
  return {
    ...policy(world, person, ENDOWMENT, openedOn),
    position: cashValue(ENDOWMENT, drawPremium(world, person, ENDOWMENT), ENDOWMENT.payYears),
  };
}

/** A policy as such, worth nothing yet. */
function policy(
  world: World,
  person: Person,
  { type, product, assured, termYears, life }: InsuranceProduct,
  openedOn: PlainDate,
): HoldingRecord {
  const { random, numbers, today } = world;
  const number = numbers.policy(openedOn);
  return {
    record: 'holding',
    key: `policy/${number}`,
    line: 'insurance',
    type,
    product,
    side: 'asset',
    position: money(0),
    valuedOn: today,
    openedOn,
    ...(termYears !== undefined && { maturesOn: addMonths(openedOn, 12 * termYears) }),
    ...(assured && { sumAssured: money(random.int(...assured) * 10_000 * YUAN) }),
    status: ACTIVE,
    identifiers: [{ type: 'policy_number', value: number }],
    parties: life ? parties(world, person) : [{ person: insurerKey(person), role: 'policyholder' }],
  };
}

/**
 * The policyholder is the insured, unless it is the spouse or a child; then somebody else of the family may benefit.
 * Nobody stands in one policy twice.
 */
function parties({ random }: World, person: Person): HoldingRecord['parties'] {
  const spouse = spouseOf(person);
  const family = [...(spouse ? [spouse] : []), ...childrenOf(person)].filter(
    ({ onlyAccount }) => !onlyAccount,
  );
  const insured = family.length > 0 && random.chance(0.4) ? random.pick(family) : undefined;
  const others = family.filter((member) => member !== insured);
  const beneficiary = others.length > 0 && random.chance(0.6) ? random.pick(others) : undefined;
  return [
    { person: insurerKey(person), role: 'policyholder' },
    ...(insured ? [{ person: insurerKey(insured), role: 'insured' as const }] : []),
    ...(beneficiary ? [{ person: insurerKey(beneficiary), role: 'beneficiary' as const }] : []),
  ];
}

function drawPremium({ random }: World, { wealth }: Person, { premium, cashValue }: InsuranceProduct): Fen {
  const [from, to] = premium;
  const yuan = random.skewed(from, to) * (cashValue > SAVING ? Math.min(SCALE[wealth], 6) : 1);
  return Math.round(yuan / 10) * 10 * YUAN;
}

function cashValue(product: InsuranceProduct, premium: Fen, premiumsPaid: number): Money {
  return money(Math.round((premium * premiumsPaid * product.cashValue) / 100));
}

/** The same premium in twelve parts, the next one within a month. */
function byMonth({ random, today }: World, premium: Fen): Payment {
  return {
    amount: money(Math.round(premium / 12)),
    every: 'monthly',
    nextOn: addDays(today, random.int(0, 27)),
  };
}
