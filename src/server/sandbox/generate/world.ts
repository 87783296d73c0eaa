import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { Numbers } from './numbers.ts';
import type { Random } from './random.ts';

/** What every part of the generator draws from. */
export interface World {
  readonly random: Random;
  readonly numbers: Numbers;
  readonly today: PlainDate;
}
