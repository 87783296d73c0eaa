import type { HoldingRecord } from '../../../../api/schema.d.ts';
import { addMonths } from '../../../../domain/dates/plain-date.ts';
import { money, YUAN } from '../amounts.ts';
import { addDays, daysBetween } from '../calendar.ts';
import { dueSoon, someDay } from '../days.ts';
import type { Person } from '../people/person.ts';
import type { World } from '../world.ts';
import type { LoanProduct } from './banking-products.ts';
import { ACTIVE } from './portfolio.ts';

/** Repaid in equal parts of the principal (等额本金), the interest of a month on top; undefined where somebody came too lately. */
export function loan(
  world: World,
  person: Person,
  products: readonly LoanProduct[],
  soon: boolean,
): HoldingRecord | undefined {
  const { random, numbers, today } = world;
  const { type, product, months, rate, thousands } = random.weighted(
    products.map((value) => ({ weight: value.weight, value })),
  );
  const longest = Math.min(months - 2, Math.floor(daysBetween(person.since, today) / 31) - 1);
  if (longest < 1) return undefined;
  const paid = random.int(1, longest);
  const nextOn = soon ? dueSoon(random, today) : someDay(random, today, addDays(today, 27));
  const openedOn = addMonths(nextOn, -paid - 1);
  const principal = random.skewed(...thousands) * (person.wealth === 'mass' ? 1 : 2) * 1000 * YUAN;
  const instalment = Math.round(principal / months);
  const owed = principal - instalment * paid;
  const interest = Math.round((owed * Number(rate)) / 1200);
  const number = numbers.contract();
  return {
    record: 'holding',
    key: `loan/${number}`,
    line: 'banking',
    type,
    product,
    side: 'liability',
    position: money(owed),
    valuedOn: today,
    openedOn,
    maturesOn: addMonths(openedOn, months),
    annualRate: rate,
    payment: { amount: money(instalment + interest), every: 'monthly', nextOn },
    status: ACTIVE,
    identifiers: [{ type: 'account_number', value: number }],
    parties: [{ person: person.key, role: 'borrower' }],
  };
}
