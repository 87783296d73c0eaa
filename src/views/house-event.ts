import type { Event as HouseEvent } from '../api/schema.d.ts';
import { formatDateTime } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What happened in the book, the newest first. */
export function eventsTable(items: readonly HouseEvent[], viewpoint: Viewpoint): Table {
  const { actions, customers, words, desk } = messages(viewpoint.lang);
  const { labels } = actions;
  return {
    columns: [
      { key: 'occurredAt', title: customers.labels.when, whole: true, priority: 4 },
      { key: 'customerName', title: labels.customer, priority: 3 },
      { key: 'kind', title: labels.kind, whole: true, priority: 5 },
      { key: 'about', title: customers.labels.about, priority: 2, minWidth: 16 },
    ],
    rows: items.map((event) => [
      { text: formatDateTime(event.occurredAt, viewpoint), data: event.occurredAt },
      { text: event.customerName ?? '', tone: 'strong' },
      { text: wordFor(words.eventKinds, event.kind), data: event.kind },
      { text: aboutText(event, viewpoint) },
    ]),
    empty: desk.noNews,
  };
}

/** One of them as a sentence. */
export function eventLine(event: HouseEvent, viewpoint: Viewpoint): string {
  const { desk, words } = messages(viewpoint.lang);
  const what = wordFor(words.eventKinds, event.kind);
  return desk.newsLine(event.customerName ?? '', what, aboutText(event, viewpoint));
}

/** A reply says more than the item it is to. */
function aboutText({ text, itemTitle, taskTitle, interactionKind }: HouseEvent, { lang }: Viewpoint): string {
  const { words } = messages(lang);
  const contact = interactionKind && wordFor(words.interactionKinds, interactionKind);
  return text ?? itemTitle ?? taskTitle ?? contact ?? '';
}
