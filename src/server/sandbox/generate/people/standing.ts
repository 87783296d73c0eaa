import type { RiskTolerance } from '../../../../api/schema.d.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Seat } from './households.ts';
import type { Assessment, Person, Wealth } from './person.ts';

type Standing = Pick<
  Person,
  'wealth' | 'since' | 'consent' | 'optedOut' | 'assessment' | 'onlyAccount' | 'atWealthPlatform' | 'scenes'
>;

type Part = Seat['part'];

/** For how many days the cast have been customers: longer than any deposit runs, so that each can mature. */
const CAST_DAYS = [1200, 2500] as const;

const TOLERANCES: readonly { weight: number; value: RiskTolerance }[] = [
  { weight: 12, value: 'C1' },
  { weight: 26, value: 'C2' },
  { weight: 34, value: 'C3' },
  { weight: 20, value: 'C4' },
  { weight: 8, value: 'C5' },
];

/** Ages of an assessment in days: an assessment counts for a year, which lies well between. */
const VALID = 340;
const LAPSED = 380;

/** What somebody is to the house: how rich, since when, what they allow, how much risk they bear. */
export function drawStanding(
  { random, today }: World,
  { seat, foreign }: { readonly seat: Seat; readonly foreign: boolean },
): Standing {
  const { part, age } = seat;
  const days = part === undefined ? drawDaysAsCustomer(random, age) : random.int(...CAST_DAYS);
  const scenes = new Set(part?.scenes);
  const onlyAccount = part === undefined ? random.chance(0.1) : part.onlyAccount === true;
  const invests = scenes.has('all_lines') || scenes.has('product_matures') || random.chance(0.46);
  const atWealthPlatform = invests && !onlyAccount && !foreign;
  const assessed = part?.assessment !== undefined || atWealthPlatform || random.chance(0.8);
  const consent = part === undefined ? drawConsent(random) : part.consent;
  return {
    wealth: part?.wealth ?? drawWealth(random, age),
    since: addDays(today, -days),
    ...(consent !== 'missing' && { consent }),
    optedOut: part === undefined ? random.chance(0.04) : part.optedOut === true,
    ...(assessed && { assessment: drawAssessment(random, today, days, part) }),
    onlyAccount,
    atWealthPlatform,
    scenes,
  };
}

/** A few came lately. Nobody became a customer as a child. */
function drawDaysAsCustomer(random: Random, age: number): number {
  return random.chance(0.08) ? random.int(30, 170) : random.int(171, Math.min(20, age - 18) * 365);
}

function drawConsent(random: Random): boolean | 'missing' {
  return random.weighted([
    { weight: 85, value: true },
    { weight: 7, value: false },
    { weight: 8, value: 'missing' },
  ] as const);
}

function drawWealth(random: Random, age: number): Wealth {
  return random.weighted([
    { weight: 65, value: 'mass' },
    { weight: age < 30 ? 12 : 27, value: 'affluent' },
    { weight: age < 30 ? 2 : 8, value: 'private' },
  ] as const);
}

function drawAssessment(random: Random, today: PlainDate, daysAsCustomer: number, part: Part): Assessment {
  const lapsed =
    part === undefined ? daysAsCustomer > LAPSED && random.chance(0.17) : part.assessment?.lapsed === true;
  const [from, to] = lapsed ? [LAPSED, 900] : [1, VALID];
  const tolerances = part?.assessment?.tolerances;
  return {
    tolerance: tolerances === undefined ? random.weighted(TOLERANCES) : random.pick(tolerances),
    assessedOn: addDays(today, -random.int(from, Math.min(to, daysAsCustomer))),
    lapsed,
  };
}
