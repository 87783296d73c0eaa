import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { displayWidth, truncate } from '../../text/width.ts';
import { type Act, acts, actsOn, isTyping, shownKey } from '../state/acts.ts';
import { type Around, placeOf, type State } from '../state/desk-state.ts';
import { needsOf } from '../state/needs.ts';
import { themeOf } from '../theme.ts';

/** Two lines: what was said last, and the keys. */
export function footer(state: State, around: Around): string[] {
  return [said(state, around), keys(state, around)];
}

/** What went wrong where the data of before still stand; else what was done last. */
function said({ notice, answers, size, ...rest }: State, around: Around): string {
  const theme = themeOf(around);
  const width = size.columns - 2;
  const line = (text: string) => ` ${truncate(sanitise(text), width)}`;
  const asked = needsOf(placeOf({ ...rest, answers, size })).map(({ name }) => answers[name]);
  const written = [answers.done, answers.snooze, answers.share];
  const wrong = [...asked.filter((answer) => answer?.data), ...written].find(
    (answer) => answer?.problem,
  )?.problem;
  if (wrong) return theme.bad(line(wrong.detail ?? wrong.title));
  return notice === undefined ? '' : theme.good(line(notice));
}

/** As many keys as there is room for, the most particular first. */
function keys(state: State, around: Around): string {
  const theme = themeOf(around);
  const shown: string[] = [];
  let room = state.size.columns;
  for (const act of footerActs(state)) {
    const key = keyName(act, state, around);
    if (key === undefined) continue;
    const name = messages(around.lang).desk.acts[act.id];
    room -= displayWidth(key) + displayWidth(name) + 3;
    if (room < 0) break;
    shown.push(` ${theme.key(key)} ${theme.quiet(name)} `);
  }
  return shown.join('').trimEnd();
}

function footerActs({ over, ...state }: State): Act[] {
  const { screen } = placeOf(state);
  const goesBack = screen !== 'today';
  if (over === undefined)
    return actsOn(screen).filter(({ id, footer }) => footer && (id !== 'back' || goesBack));
  return acts.filter(({ id }) => id === 'back' || (over.kind === 'palette' && id === 'open'));
}

/** The name of the key that means the act now. */
function keyName(act: Act, state: State, { lang }: Around): string | undefined {
  const key = shownKey(act, isTyping(state));
  return key === undefined ? undefined : nameOfKey(key, lang);
}

export function nameOfKey(key: string, lang: Around['lang']): string {
  const names: Readonly<Record<string, string>> = messages(lang).desk.keys;
  const letter = /^ctrl\+(.)$/.exec(key)?.[1];
  return letter === undefined ? (names[key] ?? key) : `Ctrl-${letter.toUpperCase()}`;
}
