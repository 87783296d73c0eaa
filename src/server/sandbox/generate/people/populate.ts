import { BRANCHES } from '../house.ts';
import type { Adviser } from '../types.ts';
import type { World } from '../world.ts';
import { CAST } from './cast.ts';
import { castHousehold, drawHousehold, type Household, type Seat } from './households.ts';
import { drawIdentity } from './identity.ts';
import type { Person } from './person.ts';
import { drawStanding } from './standing.ts';

/** The bank numbers its customers from here. */
const FIRST_NUMBER = 100_001;

/** Makes the customers, household by household. Those of one book stand together; the first book opens with the cast. */
export function populate(world: World, customers: number): Person[] {
  const people: Person[] = [];
  for (const [index, { adviser, city, part }] of BRANCHES.entries()) {
    const last = index === BRANCHES.length - 1;
    const until = last ? customers : Math.min(customers, people.length + Math.ceil(customers * part));
    const cast = index === 0 ? [...CAST] : [];
    while (people.length < until) {
      const room = until - people.length;
      const [next] = cast;
      const household =
        next !== undefined && next.length <= room
          ? castHousehold(world.random, city, next)
          : drawHousehold(world.random, city, room);
      cast.shift();
      people.push(...moveIn(world, adviser, household, FIRST_NUMBER + people.length));
    }
  }
  return people;
}

function moveIn(world: World, adviser: Adviser, { adults, child }: Household, firstNumber: number): Person[] {
  const family: { adults: Person[]; children: Person[] } = { adults: [], children: [] };
  const seats: readonly Seat[] = child === undefined ? adults : [...adults, child];
  return seats.map((seat, index) => {
    const identity = drawIdentity(world, seat);
    const person: Person = {
      key: `C${firstNumber + index}`,
      adviser,
      ...identity,
      ...drawStanding(world, { seat, foreign: identity.nationalId === undefined }),
      family,
    };
    (seat === child ? family.children : family.adults).push(person);
    return person;
  });
}
