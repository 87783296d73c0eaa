import type { BulkCustomer, Holding } from '../../../src/api/schema.d.ts';
import { bulkListMessages } from '../../../src/bulk/list/messages.ts';
import type { TextLimits } from '../../../src/bulk/template/finished-text.ts';
import { parseTemplate } from '../../../src/bulk/template/template.ts';
import { TemplateFault } from '../../../src/bulk/template/template-fault.ts';
import { type VariableSources, variablesFor } from '../../../src/bulk/template/variables.ts';
import type { Language } from '../../../src/text/language.ts';

export const limits: TextLimits = { maxLength: 1000, say: bulkListMessages('en') };
export const chineseLimits: TextLimits = { maxLength: 1000, say: bulkListMessages('zh-CN') };

export function holding(over: Partial<Holding> = {}): Holding {
  return {
    id: 'hld_1',
    line: 'banking',
    type: 'term_deposit',
    product: '三年期定期存款',
    number: '6217****0001',
    role: 'owner',
    share: '1',
    side: 'asset',
    value: { amount: '1234567.80', currency: 'CNY' },
    position: { amount: '1234567.80', currency: 'CNY' },
    source: 'core',
    ...over,
  };
}

export function customer(over: Partial<BulkCustomer> = {}): BulkCustomer {
  return { id: 'cus_1', customerNumber: 'C100001', name: '张伟', tags: ['代发工资', 'VIP'], ...over };
}

/** The sources of a row of a customer who has a deposit. */
export function sources(over: Partial<VariableSources> = {}): VariableSources {
  return {
    customer: customer({ holdings: [holding({ maturesOn: '2026-12-01' })] }),
    adviser: { id: 'adv_1', name: '李经理', branch: '静安支行' },
    row: {},
    today: '2026-11-23',
    ...over,
  };
}

export function render(
  text: string,
  over: Partial<VariableSources> = {},
  language: Language = 'zh-CN',
  given: Partial<TextLimits> = {},
): string {
  return parseTemplate(text, { ...limits, ...given }).render(variablesFor(sources(over)), language);
}

/** Why a template gives no text. */
export function faultOf(act: () => unknown): TemplateFault {
  try {
    act();
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
  throw new Error('it gave a text');
}
