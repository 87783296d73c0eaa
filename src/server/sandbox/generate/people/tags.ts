import type { HoldingType } from '../../../../api/schema.d.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import type { Portfolio } from '../holdings/portfolio.ts';

const NEW_FOR_DAYS = 180;

/** What the bank's segmentation says of a customer; all of it follows from what is known otherwise. */
export function tagsOf({ person, banking, insurance }: Portfolio, today: PlainDate): string[] {
  const { age, sex, wealth, language, since } = person;
  const has = (type: HoldingType) => [...banking, ...insurance].some((holding) => holding.type === type);
  const holds = (part: string) => banking.some(({ product }) => product.includes(part));
  const retired = age >= (sex === 'male' ? 60 : 55);
  const tags: readonly (readonly [string, boolean])[] = [
    ['代发工资', holds('工资卡') && !retired],
    ['私行潜力', wealth === 'private'],
    ['企业主', holds('经营性贷款')],
    ['退休', retired],
    ['新客', since > addDays(today, -NEW_FOR_DAYS)],
    ['有房贷', has('mortgage')],
    ['有车', has('motor')],
    ['子女教育', age >= 33 && age <= 46 && wealth !== 'mass'],
    ['外币需求', banking.some(({ position }) => position.currency !== 'CNY')],
    ['外籍', language === 'en'],
  ];
  return tags.filter(([, applies]) => applies).map(([tag]) => tag);
}
