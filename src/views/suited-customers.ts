import type { SuitedCustomers } from '../api/schema.d.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Whom an item would suit and why, the best suited first. */
export function suitedTable({ items }: Pick<SuitedCustomers, 'items'>, viewpoint: Viewpoint): Table {
  const { customers, actions, words } = messages(viewpoint.lang);
  const { labels } = customers;
  return {
    columns: [
      { key: 'customerNumber', title: labels.customerNumber, whole: true, priority: 2 },
      { key: 'name', title: labels.name, priority: 4 },
      { key: 'reasons', title: labels.reason, priority: 3, minWidth: 16 },
      { key: 'riskTolerance', title: labels.risk, whole: true, priority: 1 },
    ],
    rows: items.map((customer) => [
      { text: customer.customerNumber },
      { text: customer.name, tone: 'strong' },
      {
        text: customer.reasons
          .map((reason) => wordFor(words.suitedReasons, reason))
          .join(customers.semicolon),
      },
      { text: customer.riskTolerance ?? '' },
    ]),
    empty: actions.feed.suitsNobody,
  };
}

/** How many there are; who is left out, and why. Not sanitised. */
export function suitedSummary(
  { suited, alreadyShared, heldBack }: SuitedCustomers['summary'],
  { lang }: Viewpoint,
): string {
  const { actions, customers, words } = messages(lang);
  const { feed } = actions;
  const rules = heldBack.map(({ ruleId, count }) =>
    feed.suitsRule(wordFor(words.policyRules, ruleId), count),
  );
  return [
    feed.suits(suited),
    ...(rules.length > 0 ? [feed.suitsHeldBack(rules.join(customers.comma))] : []),
    ...(alreadyShared > 0 ? [feed.suitsShared(alreadyShared)] : []),
  ].join(customers.semicolon);
}
