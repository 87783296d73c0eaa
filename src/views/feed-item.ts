import type { FeedItem } from '../api/schema.d.ts';
import type { Card, LabelledValue } from '../text/card.ts';
import { formatDateTime, formatDay } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The feed as a list. */
export function feedTable(items: readonly FeedItem[], viewpoint: Viewpoint): Table {
  const { actions, words } = messages(viewpoint.lang);
  const { labels } = actions;
  return {
    columns: [
      { key: 'id', title: labels.id, whole: true, priority: 8 },
      { key: 'kind', title: labels.kind, whole: true, priority: 4 },
      { key: 'riskLevel', title: labels.risk, whole: true, priority: 5 },
      { key: 'title', title: labels.title, priority: 7, minWidth: 24 },
      { key: 'channel', title: labels.channel, priority: 1 },
      { key: 'publishedAt', title: labels.published, whole: true, priority: 2 },
      { key: 'validUntil', title: labels.validUntil, whole: true, priority: 3 },
      { key: 'sharable', title: labels.sharable, whole: true, priority: 6 },
    ],
    rows: items.map((item) => [
      { text: item.id, tone: 'dim' },
      { text: wordFor(words.feedKinds, item.kind), data: item.kind },
      { text: item.riskLevel ?? '' },
      { text: item.title, tone: 'strong' },
      { text: item.channel.name },
      { text: formatDay(item.publishedAt, viewpoint.zone), data: item.publishedAt },
      { text: item.validUntil ?? '' },
      { ...sharable(item, viewpoint), data: String(item.sharable) },
    ]),
    empty: actions.feed.empty,
  };
}

/** One feed item with its body and, where that is known, how many it would suit. */
export function feedItemCard(item: FeedItem, viewpoint: Viewpoint, suited?: number): Card {
  const { actions, words } = messages(viewpoint.lang);
  const { labels } = actions;
  const rows: readonly LabelledValue[] = [
    { label: labels.channel, value: { text: item.channel.name } },
    { label: labels.category, value: { text: wordFor(words.categories, item.category) } },
    { label: labels.kind, value: { text: wordFor(words.feedKinds, item.kind) } },
    ...row(labels.line, item.line && wordFor(words.lines, item.line)),
    ...row(labels.risk, item.riskLevel && wordFor(words.riskLevels, item.riskLevel)),
    { label: labels.published, value: { text: formatDateTime(item.publishedAt, viewpoint) } },
    ...row(labels.validFrom, item.validFrom),
    ...row(labels.validUntil, item.validUntil),
    { label: labels.approval, value: { text: wordFor(words.approvals, item.approval) } },
    { label: labels.sharable, value: sharable(item, viewpoint) },
    ...row(labels.suits, suited === undefined ? undefined : actions.feed.suits(suited)),
    ...row(labels.pictures, item.pictures ? String(item.pictures) : undefined),
  ];
  const body = item.body === undefined ? [] : [{ body: item.body }];
  return { title: item.title, note: item.id, sections: [{ rows }, { body: item.summary }, ...body] };
}

function row(label: string, text: string | undefined): LabelledValue[] {
  return text === undefined ? [] : [{ label, value: { text } }];
}

/** Whether it can be shared now or, when not, what stands against it. */
function sharable(item: FeedItem, viewpoint: Viewpoint): Cell {
  const { actions, words } = messages(viewpoint.lang);
  const says = actions.feed.sharable;
  if (item.sharable) return { text: says.yes, tone: 'good' };
  if (item.approval !== 'approved') return { text: wordFor(words.approvals, item.approval), tone: 'warn' };
  const today = formatDay(viewpoint.now, viewpoint.zone);
  if (item.validFrom && item.validFrom > today) return { text: says.early, tone: 'warn' };
  if (item.validUntil && item.validUntil < today) return { text: says.expired, tone: 'dim' };
  return { text: says.no, tone: 'warn' };
}
