import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { displayWidth, truncate } from '../../text/width.ts';
import { acts } from '../state/acts.ts';
import { underWay } from '../state/answers.ts';
import type { Around, RowsScreen, State } from '../state/desk-state.ts';
import { themeOf } from '../theme.ts';

const screens: readonly RowsScreen[] = ['today', 'find', 'tasks', 'feed', 'moments'];

/** Three lines: who and where; the screens; a rule. */
export function header(state: State, around: Around): string[] {
  const theme = themeOf(around);
  return [whoAndWhere(state, around), screenTabs(state, around), theme.rule(state.size.columns)];
}

function whoAndWhere({ answers, size }: State, around: Around): string {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { asked, written } = underWay(answers);
  const busy = written ? `${desk.writing} ` : asked ? `${desk.asking} ` : '';
  const loud = around.production ? theme.loud(desk.production) : '';
  const room =
    size.columns - displayWidth(busy) - (around.production ? displayWidth(desk.production) + 7 : 0);
  const adviser = answers.session?.data?.adviser.name;
  const names = [adviser, around.profile].flatMap((name) => (name === undefined ? [] : [sanitise(name)]));
  const text = truncate([' tong', ...names].join(' · '), Math.max(5, room - 1));
  const gap = ' '.repeat(Math.max(1, room - displayWidth(text)));
  return `${theme.brand(text)}${loud && ` ${loud}`}${gap}${theme.quiet(busy)}`.trimEnd();
}

/** The key of each screen before its name; the customer or the item one looks at stands at the end. */
function screenTabs({ places, size }: State, around: Around): string {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const place = places.at(-1) ?? places[0];
  const detail = 'at' in place ? [] : [{ text: desk.screens[place.screen], current: true }];
  const all = [
    ...screens.map((screen) => ({ text: tabText(screen, around), current: place.screen === screen })),
    ...detail,
  ];
  const wide = all.reduce((sum, { text }) => sum + displayWidth(text) + 2, 0) <= size.columns;
  const shown = wide ? all : all.filter(({ current }) => current);
  return shown.map(({ text, current }) => theme.tab(text, current)).join('');
}

function tabText(screen: RowsScreen, { lang }: Around): string {
  const digit = acts.find(({ id }) => id === screen)?.keys.find((key) => /\d/.test(key));
  return `${digit} ${messages(lang).desk.screens[screen]}`;
}
