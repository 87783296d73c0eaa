import { renderCard } from '../../text/card.ts';
import { formatDay } from '../../text/dates.ts';
import { tableLines } from '../../text/table.ts';
import { customerCard } from '../../views/customer.ts';
import { feedItemCard } from '../../views/feed-item.ts';
import { holdingsCard } from '../../views/holdings.ts';
import { timelineCard } from '../../views/timeline.ts';
import type { Answers } from '../state/answers.ts';
import type { Around, Place, RowsScreen, State } from '../state/desk-state.ts';
import { lists } from './lists.ts';

/** Columns left of a row for the marker. */
const margin = 2;

/** What was made of an answer, until it is to be made otherwise. */
const made = new WeakMap<object, { key: string; lines: readonly string[] }>();

/** The lines made of an answer. Making them anew for each key press would take longer than all the rest. */
function linesOf(answer: object, width: number, around: Around, make: () => string[]): readonly string[] {
  const { lang, now, zone, colour, ascii } = around;
  const key = [width, lang, colour, ascii, formatDay(now, zone)].join(' ');
  const known = made.get(answer);
  if (known?.key === key) return known.lines;
  const lines = make();
  made.set(answer, { key, lines });
  return lines;
}

const rendering = ({ colour, ascii }: Around, width: number) => ({ width, colour, ascii, tty: true });

/** How many rows a list has. */
export function rowCount(answers: Answers, screen: RowsScreen): number {
  return answers[screen]?.data?.items.length ?? 0;
}

/** The list as lines: the header and then the rows, or one sentence when it is empty. */
export function listLines<Screen extends RowsScreen>(
  { answers, size }: State,
  screen: Screen,
  around: Around,
): readonly string[] {
  const page = answers[screen]?.data;
  if (page === undefined) return [];
  const width = size.columns - margin;
  return linesOf(page, width, around, () =>
    tableLines(lists[screen].table(page, around), rendering(around, width)),
  );
}

/** A page that is read from top to bottom, as lines; undefined while it is not known. */
export function pageLines(state: State, place: Place, around: Around): readonly string[] | undefined {
  const width = state.size.columns - margin;
  const card = (answer: object, make: () => Parameters<typeof renderCard>[0]) =>
    linesOf(answer, width, around, () => renderCard(make(), rendering(around, width)).trimEnd().split('\n'));
  const { customer, holdings, timeline, item } = state.answers;
  if (place.screen === 'item') {
    if (item?.about !== place.id || !item.data) return undefined;
    const read = item.data;
    return card(read, () => feedItemCard(read, around));
  }
  if (place.screen !== 'customer' || customer?.about !== place.id || !customer.data) return undefined;
  const who = customer.data;
  if (place.tab === 'card') return card(who, () => customerCard(who, around));
  const more = place.tab === 'holdings' ? holdings : timeline;
  if (more?.about !== place.id || !more.data) return undefined;
  const { data } = more;
  return card(data, () =>
    'totals' in data ? holdingsCard(who, data, around) : timelineCard(who, data, around),
  );
}
