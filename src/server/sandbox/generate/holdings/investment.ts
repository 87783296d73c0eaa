import type { HoldingRecord } from '../../../../api/schema.d.ts';
import { money, YUAN } from '../amounts.ts';
import { addDays } from '../calendar.ts';
import { dueSoon } from '../days.ts';
import type { Person } from '../people/person.ts';
import { bears } from '../suitability.ts';
import type { World } from '../world.ts';
import { INVESTMENT_PRODUCTS, type InvestmentProduct } from './investment-products.ts';
import { ACTIVE, SCALE } from './portfolio.ts';

const POSITIONS = [
  { weight: 35, value: 1 },
  { weight: 35, value: 2 },
  { weight: 20, value: 3 },
  { weight: 10, value: 4 },
];

/** For how long somebody may have held what has no end. */
const LONGEST_HELD = 1000;

/** The wealth platform's own key of a person. */
export function wealthKey(person: Person): string {
  return person.key.replace('C', 'W');
}

/** What a person holds on the wealth platform: nothing above the own tolerance, no product twice. */
export function investmentOf(world: World, person: Person): HoldingRecord[] {
  const { random } = world;
  const { assessment, atWealthPlatform, wealth, scenes } = person;
  if (!atWealthPlatform || assessment === undefined) return [];
  const suitable = INVESTMENT_PRODUCTS.filter(
    (product) => bears(assessment.tolerance, product.riskLevel) && (wealth === 'private' || !product.private),
  );
  const matures = scenes.has('product_matures');
  // Every tolerance bears a product that runs out: the treasury bond at least.
  const first = random.pick(matures ? suitable.filter(({ days }) => days !== undefined) : suitable);
  const choices = suitable.map((value) => ({ weight: value.weight, value }));
  const further = Array.from({ length: random.weighted(POSITIONS) - 1 }, () => random.weighted(choices));
  return [...new Set([first, ...further])].map((product, index) =>
    position(world, person, product, `${wealthKey(person)}-${index + 1}`, matures && product === first),
  );
}

function position(
  world: World,
  person: Person,
  { type, product, riskLevel, thousands, currency, days, rate }: InvestmentProduct,
  key: string,
  soon: boolean,
): HoldingRecord {
  const { random, today } = world;
  const term = drawTerm(world, days, soon);
  const put = random.skewed(...thousands) * SCALE[person.wealth] * 1000 * YUAN;
  // What is priced every day is never round.
  const gained = days === undefined ? random.int(0, 1000 * YUAN) : 0;
  return {
    record: 'holding',
    key,
    line: 'investment',
    type,
    product: product.replace('{year}', term.openedOn.slice(0, 4)),
    side: 'asset',
    position: money(put + gained, currency),
    valuedOn: today,
    riskLevel,
    ...term,
    ...(rate !== undefined && { annualRate: rate }),
    status: ACTIVE,
    parties: [{ person: wealthKey(person), role: 'owner' }],
  };
}

/** What runs for some days ends within two weeks or later; what has no end was bought some time ago. */
function drawTerm({ random, today }: World, days: number | undefined, soon: boolean) {
  if (days === undefined) return { openedOn: addDays(today, -random.int(20, LONGEST_HELD)) };
  const maturesOn =
    soon || random.chance(0.15) ? dueSoon(random, today) : addDays(today, random.int(15, days));
  return { openedOn: addDays(maturesOn, -days), maturesOn };
}
