import type { Customer, Timeline, TimelineEntry } from '../api/schema.d.ts';
import type { Card } from '../text/card.ts';
import { formatDateTime, formatDay } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Tone } from '../text/tone.ts';
import { entrySentence } from './timeline-sentence.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What happened, for a screen: one line an entry, a long note going on beneath. */
export function timelineCard(
  { name, customerNumber }: Pick<Customer, 'name' | 'customerNumber'>,
  { items }: Timeline,
  viewpoint: Viewpoint,
): Card {
  const { customers, words } = messages(viewpoint.lang);
  const rows = items.map((entry) => {
    const sentence = customers.about(
      wordFor(words.timelineKinds, entry.kind),
      entrySentence(entry, viewpoint),
    );
    const told = entry.text ? customers.about(sentence, entry.text) : sentence;
    const text = entry.adviser ? `${told} · ${entry.adviser.name}` : told;
    return { label: when(entry, viewpoint), value: { text, tone: toneOf(entry) } };
  });
  const sections = rows.length > 0 ? [{ rows }] : [{ body: customers.nothingHappened }];
  return { title: name, note: customerNumber, sections };
}

/** The same for pipes: one entry a line, the note in a column of its own. */
export function timelineTable({ items }: Timeline, viewpoint: Viewpoint): Table {
  const { customers, words } = messages(viewpoint.lang);
  const { labels } = customers;
  return {
    columns: [
      { key: 'occurredAt', title: labels.when },
      { key: 'kind', title: labels.event },
      { key: 'summary', title: labels.about },
      { key: 'text', title: labels.note },
      { key: 'adviser', title: labels.adviser },
    ],
    rows: items.map((entry) => [
      { text: when(entry, viewpoint) },
      { text: wordFor(words.timelineKinds, entry.kind) },
      { text: entrySentence(entry, viewpoint) },
      { text: entry.text ?? '' },
      { text: entry.adviser?.name ?? '' },
    ]),
  };
}

const wholeDays: ReadonlySet<string> = new Set(['holding_opened', 'holding_matured', 'assessment']);

/** What is known by the day only stands at its midnight: no time is made of that. */
function when({ kind, occurredAt }: TimelineEntry, viewpoint: Viewpoint): string {
  return wholeDays.has(kind) ? formatDay(occurredAt, viewpoint.zone) : formatDateTime(occurredAt, viewpoint);
}

function toneOf({ shareStatus, outcome }: TimelineEntry): Tone {
  if (outcome === 'complaint') return 'bad';
  return shareStatus === 'held_back' ? 'warn' : 'plain';
}
