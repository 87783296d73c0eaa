import { type Card, renderCard } from '../../text/card.ts';
import { formatDay } from '../../text/dates.ts';
import type { RenderOptions } from '../../text/render-options.ts';
import { tableLines } from '../../text/table.ts';
import { customerOverview } from '../../views/customer.ts';
import { feedItemCard } from '../../views/feed-item.ts';
import { holdingsCard } from '../../views/holdings.ts';
import { timelineCard } from '../../views/timeline.ts';
import type { Around, ListName, Place, State } from '../state/desk-state.ts';
import { pageOf } from '../state/rows.ts';
import { lists } from './lists.ts';

/** Columns left of a row for the marker. */
const margin = 2;

/** What was made of an answer, until it is to be made otherwise. */
const made = new WeakMap<object, { key: string; others: readonly object[]; lines: readonly string[] }>();

/** The lines made of an answer. Making them anew for each key press would take longer than all the rest. */
function linesOf(
  answer: object,
  others: readonly object[],
  width: number,
  around: Around,
  make: () => string[],
): readonly string[] {
  const { lang, now, zone, colour, ascii } = around;
  const key = [width, lang, colour, ascii, formatDay(now, zone)].join(' ');
  const known = made.get(answer);
  const isSame =
    known?.key === key &&
    known.others.length === others.length &&
    others.every((one, index) => one === known.others[index]);
  if (isSame) return known.lines;
  const lines = make();
  made.set(answer, { key, others, lines });
  return lines;
}

const rendering = ({ colour, ascii }: Around, width: number) => ({ width, colour, ascii, tty: true });

/** The list as lines: the header and then the rows, or one sentence when it is empty. */
export function listLines<Name extends ListName>(
  state: State,
  name: Name,
  around: Around,
): readonly string[] {
  const page = pageOf(state, name);
  if (page === undefined) return [];
  const width = state.size.columns - margin;
  return linesOf(page, [], width, around, () =>
    tableLines(lists[name].table(page, around), rendering(around, width)),
  );
}

/** A page that is read from top to bottom, as lines; undefined while it is not known. */
export function pageLines(state: State, place: Place, around: Around): readonly string[] | undefined {
  if (place.screen === 'item') return itemLines(state, place.id, around);
  return place.screen === 'customer' ? customerLines(state, place, around) : undefined;
}

function itemLines({ answers: { item }, size }: State, id: string, around: Around) {
  if (item?.about !== id || !item.data) return undefined;
  const read = item.data;
  return cardLines([read], size, around, () => feedItemCard(read, around));
}

function customerLines(
  { answers, size }: State,
  { id, tab }: Extract<Place, { screen: 'customer' }>,
  around: Around,
) {
  const about = <Data>(answer: { readonly about: string; readonly data?: Data } | undefined) =>
    answer?.about === id ? answer.data : undefined;
  const customer = about(answers.customer);
  const [holdings, history, timeline] = [answers.holdings, answers.history, answers.timeline] as const;
  if (customer === undefined) return undefined;
  if (tab === 'card') {
    const prospects = { holdings: about(holdings), history: about(history) };
    const known = [customer, prospects.holdings, prospects.history].filter((data) => data !== undefined);
    return cardLines(known, size, around, (options) =>
      customerOverview(customer, prospects, around, options),
    );
  }
  const held = about(holdings);
  if (tab === 'holdings') {
    return held && cardLines([held, customer], size, around, () => holdingsCard(customer, held, around));
  }
  const told = about(timeline);
  return told && cardLines([told, customer], size, around, () => timelineCard(customer, told, around));
}

/** A card as lines, made anew only when one of the answers it is made of is another. */
function cardLines(
  [answer = {}, ...others]: readonly object[],
  { columns }: State['size'],
  around: Around,
  make: (options: RenderOptions) => Card,
): readonly string[] {
  const options = rendering(around, columns - margin);
  return linesOf(answer, others, options.width, around, () =>
    renderCard(make(options), options).trimEnd().split('\n'),
  );
}
