import type { CustomerMatch, CustomerSearchResult } from '../api/schema.d.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import type { Viewpoint } from './viewpoint.ts';

/** How the server read what was typed: `Read as: mobile 138****0000`. Not sanitised. */
export function readAs({ recognisedAs }: CustomerSearchResult, { lang }: Viewpoint): string {
  const { customers, words } = messages(lang);
  const readings = recognisedAs.map(({ kind, value }) => `${wordFor(words.searchKinds, kind)} ${value}`);
  return customers.readAs(readings.join(customers.semicolon));
}

/** Who was found and on what, the best match first. */
export function foundTable({ items }: CustomerSearchResult, viewpoint: Viewpoint): Table {
  const { customers } = messages(viewpoint.lang);
  const { labels } = customers;
  return {
    columns: [
      { key: 'customerNumber', title: labels.customerNumber, whole: true, priority: 5 },
      { key: 'name', title: labels.name, priority: 6 },
      { key: 'namePinyin', title: labels.pinyin, priority: 1 },
      { key: 'matchedOn', title: labels.matchedOn, priority: 4 },
      { key: 'mobile', title: labels.mobile, whole: true, priority: 3 },
      { key: 'tags', title: labels.tags, priority: 2 },
    ],
    rows: items.map((match) => [
      { text: match.customerNumber },
      { text: match.name, tone: 'strong' },
      { text: match.namePinyin ?? '' },
      matchedOn(match, viewpoint),
      { text: match.mobile ?? '' },
      { text: match.tags.join(customers.comma) },
    ]),
    empty: customers.nobody,
  };
}

/** What matched, with what the customer is to it where it is a holding: `account number, joint owner`. */
function matchedOn({ matchedOn: kind, role }: CustomerMatch, { lang }: Viewpoint): Cell {
  const { customers, words } = messages(lang);
  const what = wordFor(words.searchKinds, kind);
  return { text: role === undefined ? what : [what, wordFor(words.roles, role)].join(customers.clause) };
}
