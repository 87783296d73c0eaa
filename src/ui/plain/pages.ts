import type { Card } from '../../text/card.ts';
import { messages } from '../../text/messages/messages.ts';
import { customerOverview } from '../../views/customer.ts';
import { feedItemCard } from '../../views/feed-item.ts';
import { holdingsCard } from '../../views/holdings.ts';
import { timelineCard } from '../../views/timeline.ts';
import { valueTrend } from '../../views/value-history.ts';
import type { Data } from '../calls.ts';
import type { Around, Place, State } from '../state/desk-state.ts';

/** What a customer or an item looks like where nothing is drawn; undefined while it is not known. */
export function pageCard({ answers }: State, place: Place, around: Around): Card | undefined {
  if (place.screen === 'item') {
    const { item } = answers;
    if (item?.about !== place.id || item.data === undefined) return undefined;
    // Ids are for command lines.
    const { note: _, ...card } = feedItemCard(item.data, around);
    return card;
  }
  if (place.screen !== 'customer') return undefined;
  const about = <Answer>(answer: { readonly about: string; readonly data?: Answer } | undefined) =>
    answer?.about === place.id ? answer.data : undefined;
  const customer = about(answers.customer);
  if (customer === undefined) return undefined;
  const holdings = about(answers.holdings);
  if (place.tab === 'card') return overview(customer, holdings, about(answers.history), around);
  if (place.tab === 'holdings') return holdings && holdingsCard(customer, holdings, around);
  const told = about(answers.timeline);
  return told && timelineCard(customer, told, around);
}

/** The way of the value in words: its line of bars says nothing to the ear. */
function overview(
  customer: Data<'customer'>,
  holdings: Data<'holdings'> | undefined,
  history: Data<'history'> | undefined,
  around: Around,
): Card {
  const card = customerOverview(customer, { holdings }, around, { width: 0 });
  const trend = history && valueTrend(history, { width: 0 });
  if (trend === undefined) return card;
  const { customers, desk } = messages(around.lang);
  const { since, from, to, change } = trend;
  const row = { label: customers.since(since), value: { text: desk.plain.trend(from, to, change) } };
  const [person, ...rest] = card.sections;
  return { ...card, sections: [...(person ? [person] : []), { rows: [row] }, ...rest] };
}
