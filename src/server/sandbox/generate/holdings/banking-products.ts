import type { HoldingType } from '../../../../api/schema.d.ts';

export interface DepositProduct {
  readonly product: string;
  readonly months: number;
  /** Per cent a year. */
  readonly rate: string;
}

export const CURRENT_ACCOUNTS = ['活期储蓄账户', '工资卡活期账户', '惠民活期账户'];
export const DEBIT_CARDS = ['借记卡·标准卡', '借记卡·工资卡', '借记卡·亲情卡'];
export const CREDIT_CARDS = ['信用卡·金卡', '信用卡·白金卡', '航空联名信用卡', '超市联名信用卡'];
export const JOINT_ACCOUNT = '家庭共同储蓄账户';

export const ONE_YEAR_DEPOSIT: DepositProduct = {
  product: '整存整取定期存款（一年）',
  months: 12,
  rate: '1.45',
};

export const TERM_DEPOSITS: readonly DepositProduct[] = [
  { product: '整存整取定期存款（三个月）', months: 3, rate: '1.15' },
  { product: '整存整取定期存款（六个月）', months: 6, rate: '1.35' },
  ONE_YEAR_DEPOSIT,
  { product: '整存整取定期存款（二年）', months: 24, rate: '1.55' },
  { product: '整存整取定期存款（三年）', months: 36, rate: '1.90' },
];

/** At least 200,000 yuan each, by the central bank's rules for certificates of deposit (《大额存单管理暂行办法》). */
export const LARGE_DEPOSITS: readonly DepositProduct[] = [
  { product: '个人大额存单（一年期）', months: 12, rate: '1.70' },
  { product: '个人大额存单（二年期）', months: 24, rate: '1.80' },
  { product: '个人大额存单（三年期）', months: 36, rate: '2.15' },
];

export interface LoanProduct {
  readonly type: Extract<HoldingType, 'loan' | 'mortgage'>;
  readonly product: string;
  readonly months: number;
  readonly rate: string;
  /** What is lent, in thousand yuan, to somebody of ordinary means. */
  readonly thousands: readonly [number, number];
  readonly weight: number;
}

export const MORTGAGES: readonly LoanProduct[] = [
  {
    type: 'mortgage',
    product: '个人住房按揭贷款',
    months: 360,
    rate: '3.20',
    thousands: [500, 2500],
    weight: 3,
  },
  {
    type: 'mortgage',
    product: '住房公积金组合贷款',
    months: 240,
    rate: '2.85',
    thousands: [300, 900],
    weight: 1,
  },
];

export const LOANS: readonly LoanProduct[] = [
  { type: 'loan', product: '个人消费贷款·随心贷', months: 36, rate: '3.60', thousands: [20, 200], weight: 5 },
  { type: 'loan', product: '家用汽车贷款', months: 48, rate: '3.45', thousands: [60, 250], weight: 3 },
  { type: 'loan', product: '个人经营性贷款', months: 60, rate: '3.25', thousands: [200, 1500], weight: 2 },
];

/** `unit`: how many of it are worth about what a US dollar is. */
export const FOREIGN_CURRENCIES = [
  { weight: 11, value: { currency: 'USD', name: '美元', unit: 1 } },
  { weight: 5, value: { currency: 'HKD', name: '港币', unit: 8 } },
  { weight: 2, value: { currency: 'EUR', name: '欧元', unit: 1 } },
  { weight: 1, value: { currency: 'GBP', name: '英镑', unit: 1 } },
  { weight: 1, value: { currency: 'JPY', name: '日元', unit: 150 } },
] as const;
