import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { displayWidth, truncate } from '../../text/width.ts';
import { acts } from '../state/acts.ts';
import { underWay } from '../state/answers.ts';
import { type Around, placeOf, type RowsScreen, type State } from '../state/desk-state.ts';
import { isAway } from '../state/live.ts';
import { themeOf } from '../theme.ts';

const screens: readonly RowsScreen[] = ['today', 'find', 'tasks', 'feed', 'moments', 'news'];

/** Three lines: who and where; the screens; a rule. */
export function header(state: State, around: Around): string[] {
  const theme = themeOf(around);
  return [whoAndWhere(state, around), screenTabs(state, around), theme.rule(state.size.columns)];
}

function whoAndWhere(state: State, around: Around): string {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const loud = [...(around.production ? [desk.production] : []), ...(state.veiled ? [desk.veiled] : [])];
  const right = whatGoesOn(state, around);
  const taken = loud.reduce((sum, text) => sum + displayWidth(text) + 7, displayWidth(right));
  const room = Math.max(6, state.size.columns - taken);
  const adviser = state.answers.session?.data?.adviser.name;
  const names = [adviser, around.profile].flatMap((name) => (name === undefined ? [] : [sanitise(name)]));
  const text = truncate([' tong', ...names].join(' · '), room - 1);
  const gap = ' '.repeat(Math.max(1, room - displayWidth(text)));
  const paint = isAway(state) || state.stuck > 0 ? theme.bad : theme.quiet;
  return `${theme.brand(text)}${loud.map((word) => ` ${theme.loud(word)}`).join('')}${gap}${paint(right)}`.trimEnd();
}

/** What is under way, and what waits for the server. */
function whatGoesOn(state: State, { lang }: Around): string {
  const { desk } = messages(lang);
  const { asked, written } = underWay(state.answers);
  const away = isAway(state);
  const isStopped = away || state.isHeld;
  const parts = [
    ...(away ? [desk.away] : []),
    ...(state.stuck > 0 ? [desk.stuck(state.stuck)] : []),
    ...(state.waiting > 0 && isStopped ? [desk.waiting(state.waiting)] : []),
    ...(written || (state.waiting > 0 && !isStopped) ? [desk.writing] : asked ? [desk.asking] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(' · ')} `;
}

/** The key of each screen before its name; the customer or the item one looks at stands at the end. */
function screenTabs(state: State, around: Around): string {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { screen } = placeOf(state);
  const own = screens.find((one) => one === screen);
  const all = [
    ...screens.map((one) => ({ text: tabText(one, state, around), current: one === own })),
    ...(own ? [] : [{ text: desk.screens[screen], current: true }]),
  ];
  const wide = all.reduce((sum, { text }) => sum + displayWidth(text) + 2, 0) <= state.size.columns;
  const shown = wide ? all : all.filter(({ current }) => current);
  return shown.map(({ text, current }) => theme.tab(text, current)).join('');
}

function tabText(screen: RowsScreen, { live }: State, around: Around): string {
  const digit = acts.find(({ id }) => id === screen)?.keys.find((key) => /\d/.test(key));
  const name = `${digit} ${messages(around.lang).desk.screens[screen]}`;
  return screen === 'news' && live.unread > 0 ? `${name} ${themeOf(around).badge(live.unread)}` : name;
}
