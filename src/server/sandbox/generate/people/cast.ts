import type { RiskTolerance } from '../../../../api/schema.d.ts';
import type { Sex, Wealth } from './person.ts';

/** Something that must be so in a person's life, whatever the dice say. What comes due does so within 14 days. */
export type Scene =
  | 'all_lines'
  | 'dollars'
  | 'joint_account'
  | 'deposit_matures'
  | 'product_matures'
  | 'policy_matures'
  | 'premium_due'
  | 'payment_due'
  | 'task_overdue'
  | 'task_due'
  | 'task_later'
  | 'silence';

export interface Part {
  readonly name?: { readonly surname: string; readonly given: string };
  readonly sex?: Sex;
  /** From, to. */
  readonly ages: readonly [number, number];
  /** `soon` is in 2 to 6 days. */
  readonly birthday?: 'today' | 'soon';
  readonly consent: boolean | 'missing';
  readonly optedOut?: true;
  readonly assessment?: { readonly lapsed: boolean; readonly tolerances: readonly RiskTolerance[] };
  readonly wealth?: Wealth;
  readonly onlyAccount?: true;
  readonly scenes: readonly Scene[];
}

const ZHANG_WEI = { surname: '张', given: '伟' };

/**
 * The first customers of the first book, the same for every seed: what demos, tests and the README rely on is here by
 * construction. Their other traits are drawn, as everybody else's are. The first two are a couple, the others live
 * alone. From 20 customers on, the first book holds the whole cast.
 */
export const CAST: readonly (readonly [Part, Part?])[] = [
  [
    {
      name: ZHANG_WEI,
      sex: 'male',
      ages: [42, 52],
      wealth: 'affluent',
      consent: true,
      assessment: { lapsed: false, tolerances: ['C4', 'C5'] },
      scenes: ['all_lines', 'dollars', 'joint_account', 'deposit_matures', 'task_due'],
    },
    {
      sex: 'female',
      ages: [40, 50],
      consent: true,
      assessment: { lapsed: false, tolerances: ['C1', 'C2'] },
      scenes: ['premium_due'],
    },
  ],
  [
    {
      ages: [35, 60],
      consent: true,
      optedOut: true,
      assessment: { lapsed: false, tolerances: ['C3'] },
      scenes: [],
    },
  ],
  [
    {
      ages: [35, 60],
      consent: true,
      assessment: { lapsed: true, tolerances: ['C3', 'C4'] },
      scenes: ['product_matures'],
    },
  ],
  [{ name: ZHANG_WEI, sex: 'male', ages: [27, 33], consent: true, scenes: ['payment_due', 'task_later'] }],
  [{ ages: [48, 62], consent: 'missing', scenes: ['policy_matures'] }],
  [{ ages: [60, 80], consent: true, onlyAccount: true, scenes: ['silence'] }],
  // A multiple of four years: so that who is born on 29 February has a birthday on that day.
  [{ ages: [36, 36], birthday: 'today', consent: true, scenes: ['task_overdue'] }],
  [{ ages: [28, 70], birthday: 'soon', consent: true, scenes: [] }],
];
