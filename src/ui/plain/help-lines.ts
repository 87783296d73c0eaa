import { messages } from '../../text/messages/messages.ts';
import { type Around, listOf, placeOf, type State } from '../state/desk-state.ts';
import { needsRow, searches, spokenActs, tabNames, toldNames } from './names.ts';

/** What can be typed here, a thing a line. */
export function helpLines(state: State, around: Around): string[] {
  const { desk, customers } = messages(around.lang);
  const { help } = desk.plain;
  const place = placeOf(state);
  const picks = (place.screen === 'item' && place.tab === 'suited') || place.screen === 'share';
  const list = listOf(place) !== undefined;
  const tabs = tabNames(place, around);
  const acts = spokenActs(place).map((act) => {
    const names = toldNames(act, around.lang).join(customers.comma);
    return needsRow(act.id, state) ? help.withRow(names) : names;
  });
  return [
    help.title(desk.screens[place.screen]),
    ...(list ? [picks ? help.picks : help.opens, help.more] : []),
    ...(tabs.length > 0 ? [help.tabs(tabs.join(customers.comma))] : []),
    help.find,
    ...(searches(place) ? [help.searches] : []),
    ...acts,
    help.again,
    help.answering,
  ];
}
