import type { HoldingRecord } from '../../../../api/schema.d.ts';
import { addMonths, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import { type Fen, money, YUAN } from '../amounts.ts';
import { addDays } from '../calendar.ts';
import { dueSoon, later, someDay } from '../days.ts';
import type { Person } from '../people/person.ts';
import type { World } from '../world.ts';
import { type DepositProduct, LARGE_DEPOSITS, ONE_YEAR_DEPOSIT, TERM_DEPOSITS } from './banking-products.ts';
import { ACTIVE, SCALE } from './portfolio.ts';

interface Term {
  readonly openedOn: PlainDate;
  readonly maturesOn: PlainDate;
}

export function termDeposit(world: World, person: Person, soon: boolean): HoldingRecord {
  const { random } = world;
  const product = random.pick(TERM_DEPOSITS);
  const amount = random.skewed(5, 120) * SCALE[person.wealth] * 1000 * YUAN;
  return deposit(world, person, product, amount, drawTerm(world, person, product, soon));
}

export function largeDeposit(world: World, person: Person): HoldingRecord {
  const { random } = world;
  const product = random.pick(LARGE_DEPOSITS);
  const amount = random.skewed(20, 60) * (person.wealth === 'private' ? 3 : 1) * 10_000 * YUAN;
  const term = drawTerm(world, person, product, random.chance(0.12));
  return { ...deposit(world, person, product, amount, term), type: 'large_deposit' };
}

/** One that was paid out in the past: the bank keeps the record, with nothing left on it. */
export function maturedDeposit(world: World, person: Person): HoldingRecord | undefined {
  const maturesOn = addMonths(world.today, -world.random.int(1, 8));
  const openedOn = addMonths(maturesOn, -ONE_YEAR_DEPOSIT.months);
  if (openedOn < person.since) return undefined;
  return { ...deposit(world, person, ONE_YEAR_DEPOSIT, 0, { openedOn, maturesOn }), status: '已到期支取' };
}

/** Within two weeks or later. For somebody who came after it would have been opened, it is always later. */
function drawTerm(
  { random, today }: World,
  { since }: Person,
  { months }: DepositProduct,
  soon: boolean,
): Term {
  const maturesOn = dueSoon(random, today);
  const openedOn = addMonths(maturesOn, -months);
  if (soon && openedOn >= since) return { openedOn, maturesOn };
  const earliest = later(addDays(addMonths(today, -months), 20), since);
  const opened = someDay(random, earliest, addDays(today, -1));
  return { openedOn: opened, maturesOn: addMonths(opened, months) };
}

function deposit(
  { numbers, today }: World,
  person: Person,
  { product, rate }: DepositProduct,
  amount: Fen,
  term: Term,
): HoldingRecord {
  const number = numbers.contract();
  return {
    record: 'holding',
    key: `account/${number}`,
    line: 'banking',
    type: 'term_deposit',
    product,
    side: 'asset',
    position: money(amount),
    valuedOn: today,
    ...term,
    annualRate: rate,
    status: ACTIVE,
    identifiers: [{ type: 'account_number', value: number }],
    parties: [{ person: person.key, role: 'owner' }],
  };
}
