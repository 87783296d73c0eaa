import { messages } from '../../text/messages/messages.ts';
import { type Act, type ActId, actsOn } from '../state/acts.ts';
import {
  type Around,
  customerTabs,
  itemTabs,
  listOf,
  type Place,
  placeOf,
  type State,
} from '../state/desk-state.ts';
import { itemsOf } from '../state/rows.ts';

/** Acts of the eye and of the fingers: a line is never in the middle of a list, and a row is named by its number. */
const unspoken: ReadonlySet<ActId> = new Set([
  'up',
  'down',
  'pageUp',
  'pageDown',
  'first',
  'last',
  'nextField',
  'previousField',
  'nextTab',
  'previousTab',
  'palette',
  'suspend',
  'open',
  'pick',
]);

/** Acts about the row that is pointed at. */
const aboutRows: ReadonlySet<ActId> = new Set(['log', 'addTask', 'share', 'done', 'snooze']);

/** The acts that a line can name here. */
export function spokenActs(place: Place): Act[] {
  return actsOn(place).filter(({ id }) => !unspoken.has(id));
}

/** What an act answers to: its name in both languages, its id, and its key where that is a character. */
export function namesOf({ id, keys }: Act, lang: Around['lang']): string[] {
  const other = lang === 'en' ? 'zh-CN' : 'en';
  const letters = keys.filter((key) => /^\D$/.test(key));
  const all = [messages(lang).desk.acts[id], id, ...letters, messages(other).desk.acts[id]];
  return [...new Set(all.map((name) => name.toLowerCase()))];
}

/** Of its names those that are told: the key, the id where that is a word, the name. */
export function toldNames({ id, keys }: Act, lang: Around['lang']): string[] {
  const letters = keys.filter((key) => /^\D$/.test(key));
  const word = /^[a-z]+$/.test(id) ? [id] : [];
  return [...new Set([...letters, ...word, messages(lang).desk.acts[id]])];
}

/** Whether the act is about a row here. */
export function isAboutRow(id: ActId, state: State): boolean {
  return !state.over && listOf(placeOf(state)) !== undefined && aboutRows.has(id);
}

/** Whether it has to be said about which: of one row, or of several that are picked, there is no question. */
export function needsRow(id: ActId, state: State): boolean {
  const place = placeOf(state);
  const list = listOf(place);
  if (list === undefined || !isAboutRow(id, state)) return false;
  if (id === 'share' && place.screen === 'item' && place.picked.length > 0) return false;
  return itemsOf(state, list).length > 1;
}

/** Whether other text than a name is searched for here. */
export function searches(place: Place): boolean {
  return place.screen === 'find' || (place.screen === 'share' && place.stage === 'people');
}

/** A part of a page, by the name of its tab: how many tabs on from the present one. */
export function tabSteps(place: Place, typed: string): number | undefined {
  if (place.screen !== 'customer' && place.screen !== 'item') return undefined;
  const tabs: readonly (keyof ReturnType<typeof messages>['desk']['tabs'])[] =
    place.screen === 'customer' ? customerTabs : itemTabs;
  const named = tabs.findIndex((tab) =>
    [tab, messages('en').desk.tabs[tab].toLowerCase(), messages('zh-CN').desk.tabs[tab]].includes(typed),
  );
  return named === -1 ? undefined : named - tabs.indexOf(place.tab);
}

/** The names of the parts of the page; none where it has none. */
export function tabNames({ screen }: Place, { lang }: Around): string[] {
  const tabs = screen === 'customer' ? customerTabs : screen === 'item' ? itemTabs : [];
  return tabs.map((tab) => messages(lang).desk.tabs[tab].toLowerCase());
}
