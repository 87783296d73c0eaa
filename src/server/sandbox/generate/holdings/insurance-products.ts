import type { HoldingType } from '../../../../api/schema.d.ts';

export interface InsuranceProduct {
  readonly type: HoldingType;
  readonly product: string;
  readonly weight: number;
  /** Of the policyholder; from, to. */
  readonly ages: readonly [number, number];
  /** A year's premium in yuan, for somebody of ordinary means; from, to. */
  readonly premium: readonly [number, number];
  /** For how many years premiums are paid; undefined: as long as the cover is renewed. */
  readonly payYears?: number;
  /** The part of what was paid that the policy is worth, in per cent: its cash value. */
  readonly cashValue: number;
  /** Sum assured in ten thousand yuan; from, to. An annuity has none. */
  readonly assured?: readonly [number, number];
  /** After how many years it is paid out or ends. */
  readonly termYears?: number;
  /** Whether a life is insured, so that it may be another's and somebody may benefit from it. */
  readonly life: boolean;
}

/** The one product that is paid out while its customers live. */
export const ENDOWMENT = {
  type: 'endowment',
  product: '福满堂两全保险（分红型）',
  weight: 10,
  ages: [28, 65],
  premium: [6_000, 40_000],
  payYears: 3,
  cashValue: 97,
  assured: [3, 20],
  termYears: 8,
  life: true,
} as const satisfies InsuranceProduct;

export const INSURANCE_PRODUCTS: readonly InsuranceProduct[] = [
  ENDOWMENT,
  {
    type: 'whole_life',
    product: '鑫享人生终身寿险',
    weight: 16,
    ages: [26, 70],
    premium: [5_000, 50_000],
    payYears: 10,
    cashValue: 84,
    assured: [20, 150],
    life: true,
  },
  {
    type: 'critical_illness',
    product: '康佑一生重大疾病保险',
    weight: 24,
    ages: [22, 58],
    premium: [3_000, 16_000],
    payYears: 20,
    cashValue: 32,
    assured: [20, 80],
    life: true,
  },
  {
    type: 'medical',
    product: '安心百万医疗保险',
    weight: 22,
    ages: [22, 70],
    premium: [280, 2_600],
    cashValue: 0,
    assured: [200, 400],
    life: true,
  },
  {
    type: 'term_life',
    product: '挚爱定期寿险（三十年）',
    weight: 8,
    ages: [24, 48],
    premium: [600, 3_800],
    payYears: 30,
    cashValue: 0,
    assured: [50, 200],
    termYears: 30,
    life: true,
  },
  {
    type: 'annuity',
    product: '颐年金生养老年金保险',
    weight: 12,
    ages: [30, 68],
    premium: [10_000, 80_000],
    payYears: 5,
    cashValue: 91,
    life: true,
  },
  {
    type: 'motor',
    product: '机动车商业保险',
    weight: 18,
    ages: [23, 68],
    premium: [2_200, 7_800],
    cashValue: 0,
    assured: [100, 300],
    life: false,
  },
  {
    type: 'household',
    product: '家财无忧家庭财产保险',
    weight: 5,
    ages: [28, 80],
    premium: [180, 680],
    cashValue: 0,
    assured: [50, 200],
    life: false,
  },
];
