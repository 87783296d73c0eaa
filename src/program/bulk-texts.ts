import type { BulkAction, BulkCustomer, FeedItem, Session } from '../api/schema.d.ts';
import { bulkListMessages } from '../bulk/list/messages.ts';
import { type PlanOrder, RowFault } from '../bulk/plan/make-plan.ts';
import type { About } from '../bulk/template/pick-holding.ts';
import type { Template } from '../bulk/template/template.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { hasPlaceholders } from './bulk-action.ts';

interface TextFlags {
  readonly template?: string | undefined;
  readonly message?: string | undefined;
}

interface Around {
  readonly action: BulkAction;
  readonly item?: FeedItem;
  readonly longestText: number | undefined;
  readonly session: Session;
  /** What the customers were chosen by. */
  readonly chosenBy: About;
  readonly now: Date;
  readonly lang: Language;
}

/** The house's own language, for customers of whom none is known. */
const usualLanguage: Language = 'zh-CN';

/**
 * How each customer's text is made: from a template, a message, or a title that has something to fill in.
 * @throws Failure (2) for a template that cannot be read or does not parse
 */
export async function rowTexts(
  flags: TextFlags,
  around: Around,
): Promise<Pick<PlanOrder, 'write' | 'needsHoldings'>> {
  const template = await chosenTemplate(flags, around);
  if (template === undefined) return { write: undefined, needsHoldings: false };
  const { TemplateFault } = await import('../bulk/template/template-fault.ts');
  const { variablesFor } = await import('../bulk/template/variables.ts');
  const { session, item, now, chosenBy: about } = around;
  const today = formatDay(now);
  const write: PlanOrder['write'] = (customer: BulkCustomer, { columns: row }) => {
    const variables = variablesFor({ customer, adviser: session.adviser, item, row, today, about });
    try {
      return template.render(variables, customer.language ?? usualLanguage);
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      // A list may have rows without a customer, which are empty in another way.
      throw new RowFault(error.reason === 'empty' ? 'empty_text' : error.reason, error.message);
    }
  };
  return { write, needsHoldings: template.usesHoldings };
}

async function chosenTemplate(
  { template, message }: TextFlags,
  { action, longestText, lang }: Around,
): Promise<Template | undefined> {
  const text = message ?? titleTemplate(action);
  if (longestText === undefined || (template === undefined && text === undefined)) return undefined;
  const limits = { maxLength: longestText, say: bulkListMessages(lang) };
  if (template !== undefined) {
    const { readTemplate } = await import('../bulk/template/read-template.ts');
    return readTemplate(template, limits);
  }
  const { parseTemplate } = await import('../bulk/template/template.ts');
  return parseTemplate(text ?? '', limits);
}

/** A title that has something to fill in is another one for each customer. */
function titleTemplate(action: BulkAction): string | undefined {
  return action.kind === 'task' && hasPlaceholders(action.title) ? action.title : undefined;
}
