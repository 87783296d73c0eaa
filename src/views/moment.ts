import type { Moment } from '../api/schema.d.ts';
import type { Card } from '../text/card.ts';
import { formatDateTime } from '../text/dates.ts';
import { messages } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The adviser's moments as a list. */
export function momentsTable(items: readonly Moment[], viewpoint: Viewpoint): Table {
  const { labels, moments } = messages(viewpoint.lang).actions;
  return {
    columns: [
      { key: 'id', title: labels.id, whole: true, priority: 4 },
      { key: 'publishedAt', title: labels.published, whole: true, priority: 1 },
      { key: 'itemTitle', title: labels.item, priority: 3, minWidth: 16 },
      { key: 'text', title: labels.text, priority: 2, minWidth: 16 },
    ],
    rows: items.map(({ id, publishedAt, itemTitle, text }) => [
      { text: id, tone: 'dim' },
      { text: formatDateTime(publishedAt, viewpoint), data: publishedAt },
      { text: itemTitle, tone: 'strong' },
      { text },
    ]),
    empty: moments.empty,
  };
}

/** One moment with its words and the item it shows. */
export function momentCard(moment: Moment, viewpoint: Viewpoint): Card {
  const { labels } = messages(viewpoint.lang).actions;
  const { id, text, itemId, itemTitle, itemSummary, adviser, publishedAt } = moment;
  return {
    title: itemTitle,
    note: id,
    sections: [
      ...(text === '' ? [] : [{ body: text }]),
      {
        rows: [
          { label: labels.published, value: { text: formatDateTime(publishedAt, viewpoint) } },
          { label: labels.adviser, value: { text: adviser.name } },
          { label: labels.item, value: { text: itemId } },
        ],
      },
      ...(itemSummary === undefined ? [] : [{ body: itemSummary }]),
    ],
  };
}
