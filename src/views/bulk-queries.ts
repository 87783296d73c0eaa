import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import type { Table } from '../text/table.ts';

/** The saved queries, with their filters as one would type them. */
export function queriesTable(
  queries: readonly { readonly name: string; readonly filters: string }[],
  lang: Language,
): Table {
  const { labels, none } = bulkMessages(lang).queries;
  return {
    columns: [
      { key: 'name', title: labels.name, whole: true, priority: 2 },
      { key: 'filters', title: labels.filters, priority: 1 },
    ],
    rows: queries.map(({ name, filters }) => [{ text: name, tone: 'strong' }, { text: filters }]),
    empty: none,
  };
}
