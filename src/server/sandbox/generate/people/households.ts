import type { Random } from '../random.ts';
import type { Part } from './cast.ts';
import { drawSurname } from './names.ts';
import type { Sex } from './person.ts';
import { PLACES, type Place } from './places.ts';

/** What a household decides about a member before anything else is known. */
export interface Seat {
  readonly age: number;
  readonly sex: Sex;
  readonly home: Place;
  readonly surname: string;
  /** Whether it lives alone. Only then may it be a foreigner or a Uyghur: names run otherwise in their families. */
  readonly alone: boolean;
  readonly part?: Part;
}

/** One adult or a couple, and at most one child, of age as all customers are. */
export interface Household {
  readonly adults: readonly [Seat] | readonly [husband: Seat, wife: Seat];
  readonly child?: Seat;
}

const KINDS = [
  { weight: 62, value: { adults: 1, child: false } },
  { weight: 22, value: { adults: 2, child: false } },
  { weight: 7, value: { adults: 1, child: true } },
  { weight: 9, value: { adults: 2, child: true } },
] as const;

const YOUNGEST = 22;
const OLDEST = 85;
const PARENTS = [46, 80] as const;
const AGES = [
  { weight: 15, value: [YOUNGEST, 29] },
  { weight: 26, value: [30, 39] },
  { weight: 22, value: [40, 49] },
  { weight: 18, value: [50, 59] },
  { weight: 12, value: [60, 69] },
  { weight: 7, value: [70, OLDEST] },
] as const;

/** A household of at most `room` members, in that city more likely than elsewhere. */
export function drawHousehold(random: Random, city: string, room: number): Household {
  const kind = random.weighted(KINDS.filter(({ value }) => value.adults + Number(value.child) <= room));
  const [from, to] = kind.child ? PARENTS : random.weighted(AGES);
  const home = drawHome(random, city);
  const single = kind.adults === 1;
  const first: Seat = {
    age: random.int(from, to),
    sex: single ? drawSex(random) : 'male',
    home,
    surname: drawSurname(random),
    alone: single && !kind.child,
  };
  const wife = single ? undefined : drawWife(random, first);
  return {
    adults: wife === undefined ? [first] : [first, wife],
    ...(kind.child && { child: drawChild(random, first, wife ?? first) }),
  };
}

/** The household that plays one or two parts of the cast. */
export function castHousehold(
  random: Random,
  city: string,
  [first, second]: readonly [Part, Part?],
): Household {
  const home = drawHome(random, city);
  const seat = (part: Part): Seat => ({
    age: random.int(...part.ages),
    sex: part.sex ?? drawSex(random),
    home,
    surname: part.name?.surname ?? drawSurname(random),
    alone: false,
    part,
  });
  return { adults: second === undefined ? [seat(first)] : [seat(first), seat(second)] };
}

/** Wives keep their own surname, in China. */
function drawWife(random: Random, husband: Seat): Seat {
  const age = Math.min(OLDEST, Math.max(YOUNGEST, husband.age - random.int(-2, 4)));
  return { ...husband, age, sex: 'female', surname: drawSurname(random) };
}

/** A child is called after its father; a mother alone had it with somebody who isn't a customer. */
function drawChild(random: Random, first: Seat, mother: Seat): Seat {
  const age = Math.max(YOUNGEST, mother.age - random.int(23, 34));
  const surname = first.sex === 'male' ? first.surname : drawSurname(random);
  return { ...first, age, sex: drawSex(random), surname };
}

function drawSex(random: Random): Sex {
  return random.pick(['female', 'male']);
}

function drawHome(random: Random, city: string): Place {
  return random.pick(random.chance(0.85) ? PLACES.filter((place) => place.city === city) : PLACES);
}
