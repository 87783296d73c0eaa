import type { HoldingRecord } from '../../../../api/schema.d.ts';
import type { Person } from '../people/person.ts';
import type { World } from '../world.ts';
import { INSURANCE_PRODUCTS } from './insurance-products.ts';
import { endingPolicy, runningPolicy } from './policies.ts';

const POLICIES = [
  { weight: 50, value: 1 },
  { weight: 32, value: 2 },
  { weight: 14, value: 3 },
  { weight: 4, value: 4 },
];

/** The policies that a person took out. */
export function insuranceOf(world: World, person: Person): HoldingRecord[] {
  const { random } = world;
  const { scenes, onlyAccount, nationalId, age } = person;
  const due = scenes.has('premium_due');
  const ends = scenes.has('policy_matures');
  // Without an identity number nothing would tell that the insurer's person is the bank's.
  const may = !onlyAccount && nationalId !== undefined;
  if (!may || !(due || ends || scenes.has('all_lines') || random.chance(0.44))) return [];
  const products = INSURANCE_PRODUCTS.filter(({ ages: [from, to] }) => age >= from && age <= to);
  const choices = products.map((value) => ({ weight: value.weight, value }));
  const count = choices.length > 0 ? random.weighted(POLICIES) : 0;
  const running = Array.from({ length: count }, (_, index) =>
    runningPolicy(world, person, random.weighted(choices), (due && index === 0) || random.chance(0.1)),
  );
  const ending = ends || random.chance(0.02);
  return ending ? [endingPolicy(world, person), ...running] : running;
}
