import { formatWithOffset, wallTimeAt } from '../dates/zoned-time.ts';
import { breaks } from './breaks.ts';
import type { Decision, Subject } from './decision.ts';
import { deliveryOf } from './delivery.ts';
import type { PolicyDocument, PolicyRule, QuotedRule } from './policy-document.ts';

/** Whether something may be shared. Holding wins over putting off; the rules hold in the order of the document. */
export function evaluate(policy: PolicyDocument, subject: Subject): Decision {
  const delivery = deliveryOf(policy, subject.kind, subject.now);
  const today = wallTimeAt(subject.now, policy.timeZone).date;
  const [decisive, ...further] = policy.rules
    .filter((rule) => breaks(rule, subject, { today, delivered: delivery.day }))
    .map(quote);
  if (decisive !== undefined) return { outcome: 'hold', rules: [decisive, ...further] };
  if (delivery.putOffBy === undefined) return { outcome: 'send' };
  const at = formatWithOffset(delivery.at, policy.timeZone);
  return { outcome: 'schedule', at, rule: quote(delivery.putOffBy) };
}

function quote({ id, source, sentence, help }: PolicyRule): QuotedRule {
  return { id, source, sentence, help };
}
