import type { HoldingRecord } from '../../../../api/schema.d.ts';
import { addMonths } from '../../../../domain/dates/plain-date.ts';
import { money, YUAN } from '../amounts.ts';
import { later, someDay } from '../days.ts';
import { type Person, spouseOf } from '../people/person.ts';
import type { World } from '../world.ts';
import {
  CREDIT_CARDS,
  CURRENT_ACCOUNTS,
  DEBIT_CARDS,
  FOREIGN_CURRENCIES,
  JOINT_ACCOUNT,
} from './banking-products.ts';
import { ACTIVE, SCALE } from './portfolio.ts';

/** What everybody has: an account for the daily money. */
export function currentAccount({ random, numbers, today }: World, person: Person): HoldingRecord {
  const number = numbers.account();
  return {
    record: 'holding',
    key: `account/${number}`,
    line: 'banking',
    type: 'current_account',
    product: random.pick(CURRENT_ACCOUNTS),
    side: 'asset',
    position: money(random.skewed(20 * YUAN, 40_000 * YUAN) * SCALE[person.wealth]),
    valuedOn: today,
    openedOn: person.since,
    annualRate: '0.05',
    status: ACTIVE,
    identifiers: [{ type: 'account_number', value: number }],
    parties: [{ person: person.key, role: 'owner' }],
  };
}

/** An account of a couple; both own it. */
export function jointAccount(world: World, person: Person, spouse: Person): HoldingRecord {
  return {
    ...currentAccount(world, person),
    type: 'savings_account',
    product: JOINT_ACCOUNT,
    openedOn: someDay(world.random, later(person.since, spouse.since), world.today),
    annualRate: '0.10',
    parties: [
      { person: person.key, role: 'owner' },
      { person: spouse.key, role: 'joint_owner' },
    ],
  };
}

/** A foreign-currency account; the dice choose the currency unless it must be dollars. */
export function foreignAccount(world: World, person: Person): HoldingRecord {
  const { random, today } = world;
  const [dollars] = FOREIGN_CURRENCIES;
  const chosen = person.scenes.has('dollars') ? dollars.value : random.weighted(FOREIGN_CURRENCIES);
  // Whole units: the yen has nothing smaller.
  const amount = random.skewed(100, 6000) * SCALE[person.wealth] * chosen.unit * YUAN;
  return {
    ...currentAccount(world, person),
    product: `${chosen.name}活期储蓄账户`,
    position: money(amount, chosen.currency),
    openedOn: someDay(random, person.since, today),
    annualRate: '0.30',
  };
}

/** A debit card has no money of its own: it spends the current account's. */
export function debitCard({ random, numbers }: World, person: Person): HoldingRecord {
  const number = numbers.debitCard();
  return {
    record: 'holding',
    key: `card/${number}`,
    line: 'banking',
    type: 'debit_card',
    product: random.pick(DEBIT_CARDS),
    side: 'asset',
    position: money(0),
    openedOn: person.since,
    status: ACTIVE,
    identifiers: [{ type: 'card_number', value: number }],
    parties: [{ person: person.key, role: 'cardholder' }],
  };
}

/** What is owed is due in full once a month. Some spouses have an additional card on the same account. */
export function creditCard({ random, numbers, today }: World, person: Person): HoldingRecord {
  const number = numbers.creditCard();
  const owed = money(random.skewed(80 * YUAN, 15_000 * YUAN) * Math.min(SCALE[person.wealth], 5));
  const spouse = spouseOf(person);
  const shared = spouse !== undefined && !spouse.onlyAccount && random.chance(0.35);
  return {
    record: 'holding',
    key: `card/${number}`,
    line: 'banking',
    type: 'credit_card',
    product: random.pick(CREDIT_CARDS),
    side: 'liability',
    position: owed,
    valuedOn: today,
    openedOn: someDay(random, person.since, today),
    payment: { amount: owed, every: 'monthly', nextOn: someDay(random, today, addMonths(today, 1)) },
    status: ACTIVE,
    identifiers: [{ type: 'card_number', value: number }],
    parties: [
      { person: person.key, role: 'cardholder' },
      ...(shared ? [{ person: spouse.key, role: 'authorised_user' as const }] : []),
    ],
  };
}
