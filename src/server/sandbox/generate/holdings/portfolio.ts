import type { HoldingRecord } from '../../../../api/schema.d.ts';
import type { Person, Wealth } from '../people/person.ts';

/** What one person brought into the house. Family members may be parties to it; it is still listed here alone. */
export interface Portfolio {
  readonly person: Person;
  readonly banking: readonly HoldingRecord[];
  readonly insurance: readonly HoldingRecord[];
  readonly investment: readonly HoldingRecord[];
}

/** How many times as much money the well-off and the rich put into the same product. */
export const SCALE: Readonly<Record<Wealth, number>> = { mass: 1, affluent: 4, private: 20 };

/** Every source says so of what runs as it should. */
export const ACTIVE = '正常';
