import type { Customer, Evidence, IdentityList } from '../api/schema.d.ts';
import type { Card } from '../text/card.ts';
import { formatDateTime } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Which source records make a customer, and the evidence for each. */
export function identitiesCard(
  { name, customerNumber }: Pick<Customer, 'name' | 'customerNumber'>,
  identities: IdentityList,
  viewpoint: Viewpoint,
): Card {
  return { title: name, note: customerNumber, sections: [{ table: recordsTable(identities, viewpoint) }] };
}

function recordsTable({ records }: IdentityList, viewpoint: Viewpoint): Table {
  const { customers, words } = messages(viewpoint.lang);
  const { labels } = customers;
  return {
    columns: [
      { key: 'source', title: labels.source, priority: 6 },
      { key: 'key', title: labels.key, whole: true, priority: 5 },
      { key: 'decision', title: labels.decision, priority: 2, minWidth: 12 },
      { key: 'rule', title: labels.rule, priority: 3, minWidth: 15 },
      { key: 'evidence', title: labels.evidence, priority: 4, minWidth: 17 },
      { key: 'linkedAt', title: labels.when, whole: true, priority: 1 },
    ],
    rows: records.map((record) => [
      { text: record.source, tone: 'strong' },
      { text: record.key },
      { text: wordFor(words.identityDecisions, record.decision) },
      { text: wordFor(words.identityRules, record.rule) },
      { text: record.evidence.map((evidence) => evidenceText(evidence, viewpoint)).join(customers.comma) },
      { text: formatDateTime(record.linkedAt, viewpoint) },
    ]),
    empty: customers.noRecords,
  };
}

function evidenceText({ field, comparison }: Evidence, { lang }: Viewpoint): string {
  const { customers, words } = messages(lang);
  return customers.evidence(wordFor(words.identifierTypes, field), wordFor(words.comparisons, comparison));
}
