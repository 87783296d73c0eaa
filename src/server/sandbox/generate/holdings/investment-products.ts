import type { HoldingType, RiskLevel } from '../../../../api/schema.d.ts';

export interface InvestmentProduct {
  readonly type: HoldingType;
  /** `{year}` is the year in which it was bought. */
  readonly product: string;
  readonly weight: number;
  readonly riskLevel: RiskLevel;
  /** What somebody of ordinary means puts in, in thousand units of the currency; from, to. */
  readonly thousands: readonly [number, number];
  readonly currency?: 'USD';
  /** How long it runs, where it ends at all. */
  readonly days?: number;
  /** Per cent a year, where it is promised or expected. */
  readonly rate?: string;
  /** Only for those whom private banking serves. */
  readonly private?: true;
}

export const INVESTMENT_PRODUCTS: readonly InvestmentProduct[] = [
  { type: 'fund', product: '天天盈货币市场基金A', weight: 14, riskLevel: 'R1', thousands: [2, 60] },
  { type: 'fund', product: '安盈中短债债券基金C', weight: 10, riskLevel: 'R2', thousands: [5, 80] },
  { type: 'fund', product: '稳健优选混合基金A', weight: 12, riskLevel: 'R3', thousands: [3, 60] },
  { type: 'fund', product: '沪深300指数增强基金C', weight: 10, riskLevel: 'R3', thousands: [2, 50] },
  { type: 'fund', product: '科技创新主题股票基金A', weight: 9, riskLevel: 'R4', thousands: [2, 50] },
  { type: 'fund', product: '消费升级混合基金A', weight: 8, riskLevel: 'R4', thousands: [2, 40] },
  { type: 'fund', product: '港股互联网指数基金（QDII）', weight: 5, riskLevel: 'R5', thousands: [2, 40] },
  { type: 'fund', product: '全球商品期货基金（QDII）', weight: 2, riskLevel: 'R5', thousands: [2, 30] },
  {
    type: 'wealth_product',
    product: '日日金现金管理',
    weight: 10,
    riskLevel: 'R1',
    thousands: [5, 100],
    rate: '1.60',
  },
  {
    type: 'wealth_product',
    product: '安盈固收 90 天',
    weight: 12,
    riskLevel: 'R2',
    thousands: [10, 150],
    days: 90,
    rate: '2.10',
  },
  {
    type: 'wealth_product',
    product: '季季盈固收增强 182 天',
    weight: 12,
    riskLevel: 'R2',
    thousands: [10, 200],
    days: 182,
    rate: '2.35',
  },
  {
    type: 'wealth_product',
    product: '多元配置混合 365 天',
    weight: 9,
    riskLevel: 'R3',
    thousands: [10, 200],
    days: 365,
    rate: '2.90',
  },
  {
    type: 'wealth_product',
    product: '环球汇利美元固收 182 天',
    weight: 4,
    riskLevel: 'R2',
    thousands: [3, 30],
    currency: 'USD',
    days: 182,
    rate: '3.60',
  },
  {
    type: 'bond',
    product: '{year}年储蓄国债（电子式）',
    weight: 8,
    riskLevel: 'R1',
    thousands: [5, 120],
    days: 1095,
    rate: '1.93',
  },
  { type: 'precious_metal', product: '积存金', weight: 7, riskLevel: 'R3', thousands: [2, 60] },
  {
    type: 'trust',
    product: '恒远集合资金信托计划',
    weight: 12,
    riskLevel: 'R4',
    thousands: [50, 150],
    days: 730,
    rate: '5.20',
    private: true,
  },
];
