import { messages } from '../../text/messages/messages.ts';
import { displayWidth } from '../../text/width.ts';
import { type Around, type Place, type State, tabs } from '../state/desk-state.ts';
import { needsOf } from '../state/needs.ts';
import { themeOf } from '../theme.ts';
import { pageLines } from './lines.ts';
import { problemLines } from './problem.ts';
import { pageHeight, topWithin } from './window.ts';

type PagePlace = Extract<Place, { top: number }>;

/** A customer or a feed item, as far as there is room. */
export function pageBody(state: State, place: PagePlace, around: Around, height: number): string[] {
  return [
    ...(place.screen === 'customer' ? [tabLine(place.tab, around), ''] : []),
    ...content(state, place, around, height),
  ];
}

function content(state: State, place: PagePlace, around: Around, height: number): string[] {
  const lines = pageLines(state, place, around);
  if (lines === undefined) {
    const asked = needsOf(place).map(({ name }) => state.answers[name]);
    return problemLines(asked.find((answer) => answer?.problem)?.problem, around, state.size);
  }
  const theme = themeOf(around);
  const room = pageHeight(place, lines.length, height);
  const from = topWithin(place.top, lines.length, room);
  const to = Math.min(lines.length, from + room);
  const shown = lines.slice(from, to).map((line) => `  ${line}`);
  if (shown.length === lines.length) return shown;
  const position = messages(around.lang).desk.position(to, lines.length);
  const gap = ' '.repeat(Math.max(0, state.size.columns - displayWidth(position) - 1));
  return [...shown, `${gap}${theme.quiet(position)}`];
}

function tabLine(current: (typeof tabs)[number], around: Around): string {
  const theme = themeOf(around);
  const { desk } = messages(around.lang);
  return ` ${tabs.map((tab) => theme.tab(desk.tabs[tab], tab === current)).join(' ')}`;
}
