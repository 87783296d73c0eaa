import { messages } from '../../text/messages/messages.ts';
import { displayWidth } from '../../text/width.ts';
import { type Around, customerTabs, itemTabs, type Place, type State } from '../state/desk-state.ts';
import { needsOf } from '../state/needs.ts';
import { itemsOf } from '../state/rows.ts';
import { themeOf } from '../theme.ts';
import { pageLines } from './lines.ts';
import { problemLines } from './problem.ts';
import { rowsBody } from './rows.ts';
import { pageHeight, topWithin } from './window.ts';

type PagePlace = Extract<Place, { screen: 'customer' | 'item' }>;

/** A customer or a feed item under its tabs, as far as there is room. */
export function pageBody(state: State, place: PagePlace, around: Around, height: number): string[] {
  const rest = height - 2;
  if (place.screen === 'customer') {
    return [tabLine(customerTabs, place.tab, around), '', ...content(state, place, around, height)];
  }
  const tabs = [tabLine(itemTabs, place.tab, around), ''];
  if (place.tab === 'article') return [...tabs, ...content(state, place, around, height)];
  const items = itemsOf(state, 'suited');
  const isPicked = (row: number) => place.picked.some(({ id }) => id === items[row]?.customerId);
  return [...tabs, ...rowsBody(state, { list: 'suited', at: place.at, isPicked }, around, rest)];
}

function content(state: State, place: PagePlace, around: Around, height: number): string[] {
  const lines = pageLines(state, place, around);
  if (lines === undefined) {
    const asked = needsOf(place).map(({ name }) => state.answers[name]);
    return problemLines(asked.find((answer) => answer?.problem)?.problem, around, state.size);
  }
  const theme = themeOf(around);
  const room = pageHeight(lines.length, height);
  const from = topWithin(place.top, lines.length, room);
  const to = Math.min(lines.length, from + room);
  const shown = lines.slice(from, to).map((line) => `  ${line}`);
  if (shown.length === lines.length) return shown;
  const position = messages(around.lang).desk.position(to, lines.length);
  const gap = ' '.repeat(Math.max(0, state.size.columns - displayWidth(position) - 1));
  return [...shown, `${gap}${theme.quiet(position)}`];
}

function tabLine<Tab extends PagePlace['tab']>(tabs: readonly Tab[], current: Tab, around: Around): string {
  const theme = themeOf(around);
  const { desk } = messages(around.lang);
  return ` ${tabs.map((tab) => theme.tab(desk.tabs[tab], tab === current)).join(' ')}`;
}
