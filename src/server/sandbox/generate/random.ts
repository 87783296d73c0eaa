import { base, en, Faker, zh_CN } from '@faker-js/faker';

interface Choice {
  readonly weight: number;
  readonly value: unknown;
}

/** The one source of chance: two of them with the same seed give the same, call by call. */
export class Random {
  readonly chinese: Faker;
  readonly english: Faker;

  constructor(seed: number) {
    this.chinese = new Faker({ locale: [zh_CN, en, base], seed });
    this.english = new Faker({ locale: [en, base], seed });
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return this.chinese.number.int({ min: from, max: to });
  }

  /** True with that probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.chinese.datatype.boolean(probability);
  }

  /** One of a list that isn't empty. */
  pick<T>(list: readonly T[]): T {
    return this.chinese.helpers.arrayElement(list);
  }

  /** So many different ones, or all where there are no more. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.chinese.helpers.arrayElements(list, count);
  }

  /** The value of one of the choices; one of twice the weight comes twice as often. */
  weighted<C extends Choice>(choices: readonly C[]): C['value'] {
    return this.chinese.helpers.weightedArrayElement<C['value']>(choices);
  }

  /** As `int`, but small numbers are far likelier than large ones, as with money. */
  skewed(from: number, to: number): number {
    const part = this.int(0, 1000) / 1000;
    return from + Math.round((to - from) * part * part * part);
  }

  /** So many decimal digits, at most 15: more don't fit one exact number. */
  digits(count: number): string {
    return String(this.int(0, 10 ** count - 1)).padStart(count, '0');
  }
}
