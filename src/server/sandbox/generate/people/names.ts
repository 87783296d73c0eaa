import type { Random } from '../random.ts';
import { givenNames, UYGHUR_NAMES } from './given-names.ts';
import type { Sex } from './person.ts';
import { SURNAMES, TRICKY_SURNAMES } from './surnames.ts';

export interface Name {
  readonly name: string;
  readonly salutation: string;
}

const TITLES = { female: '女士', male: '先生' };
const ENGLISH_TITLES = { female: 'Ms', male: 'Mr' };

/** Polyphonic and compound surnames come far more often than in life, so that every book has some. */
const TRICKY_PART = 0.04;

export function drawSurname(random: Random): string {
  return random.chance(TRICKY_PART) ? random.pick(TRICKY_SURNAMES) : random.weighted(SURNAMES);
}

export function chineseName(surname: string, given: string, sex: Sex): Name {
  return { name: surname + given, salutation: surname + TITLES[sex] };
}

/** Given names follow the fashion of the birth year; some of the young ones are Faker's. */
export function drawGivenName(random: Random, birthYear: number, sex: Sex): string {
  if (birthYear >= 1995 && random.chance(0.4)) return random.chinese.person.firstName(sex);
  return random.pick(givenNames(birthYear, sex));
}

/** The own name, a dot, the father's. */
export function uyghurName(random: Random, sex: Sex): Name {
  const own = random.pick(UYGHUR_NAMES[sex]);
  const father = random.pick(UYGHUR_NAMES.male.filter((name) => name !== own));
  return { name: `${own}·${father}`, salutation: own + TITLES[sex] };
}

export function foreignName(random: Random, sex: Sex): Name {
  const surname = random.english.person.lastName();
  return {
    name: `${random.english.person.firstName(sex)} ${surname}`,
    salutation: `${ENGLISH_TITLES[sex]} ${surname}`,
  };
}
