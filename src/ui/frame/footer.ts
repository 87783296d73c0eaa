import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { displayWidth, truncate } from '../../text/width.ts';
import { eventLine } from '../../views/house-event.ts';
import { type Act, type ActId, acts, actsOn, isTyping, shownKey } from '../state/acts.ts';
import { type Around, placeOf, type State } from '../state/desk-state.ts';
import { isDraftPlace } from '../state/drafts.ts';
import { needsOf } from '../state/needs.ts';
import { offeredDrafts } from '../state/writing.ts';
import { themeOf } from '../theme.ts';
import { draftText } from './drafts.ts';

/** Two lines: what was said last, and the keys. */
export function footer(state: State, around: Around): string[] {
  return [said(state, around), keys(state, around)];
}

/**
 * Why something was not taken; else what was done last; else what went wrong where the data of before still stand; else
 * what lies half written, or the latest news.
 */
function said(state: State, around: Around): string {
  const { notice, trouble, answers, size, drafts } = state;
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const line = (text: string) => ` ${truncate(sanitise(text), size.columns - 2)}`;
  const place = placeOf(state);
  const asked = needsOf(place).map(({ name }) => answers[name]);
  const wrong = [...asked.filter((answer) => answer?.data), answers.share].find((answer) => answer?.problem);
  const problem = trouble ?? (notice === undefined ? wrong?.problem : undefined);
  if (problem) return theme.bad(line(problem.detail ?? problem.title));
  if (notice !== undefined) return theme.good(line(notice));
  const [latest] = offeredDrafts(state);
  if (latest && !isDraftPlace(place)) {
    return theme.warn(line(desk.unfinished(drafts.length, draftText(latest, around))));
  }
  const [newest] = state.live.news;
  return newest && state.live.unread > 0 ? theme.warn(line(eventLine(newest, around))) : '';
}

/** As many keys as there is room for, the most particular first; the way back and to the help is always told. */
function keys(state: State, around: Around): string {
  const theme = themeOf(around);
  const named = footerActs(state).flatMap((act) => {
    const key = keyName(act, state, around);
    const name = messages(around.lang).desk.acts[act.id];
    return key === undefined
      ? []
      : [{ id: act.id, key, name, width: displayWidth(key) + displayWidth(name) + 3 }];
  });
  let room = state.size.columns;
  for (const { id, width } of named) if (always.has(id)) room -= width;
  let isFull = false;
  const shown = named.filter(({ id, width }) => {
    if (always.has(id)) return true;
    isFull ||= room < width;
    if (!isFull) room -= width;
    return !isFull;
  });
  return shown
    .map(({ key, name }) => ` ${theme.key(key)} ${theme.quiet(name)} `)
    .join('')
    .trimEnd();
}

const always: ReadonlySet<ActId> = new Set(['back', 'help']);

function footerActs({ over, ...state }: State): Act[] {
  const place = placeOf(state);
  const goesBack = place.screen !== 'today';
  if (over === undefined)
    return actsOn(place).filter(({ id, footer }) => footer && (id !== 'back' || goesBack));
  return acts.filter(({ id }) => id === 'back' || (over.kind !== 'help' && id === 'open'));
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
