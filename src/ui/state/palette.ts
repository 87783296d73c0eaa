import { messages } from '../../text/messages/messages.ts';
import { type Act, acts, actsOn } from './acts.ts';
import { type Around, type Over, placeOf, type State } from './desk-state.ts';

export type Palette = Extract<Over, { kind: 'palette' }>;

/** What a line of the palette leads to: an act or, at the end, a search for what was typed. */
export interface Goal {
  readonly act: Act;
  readonly search?: string;
}

/**
 * What the typed text may mean: the acts whose name in either language holds it, those first whose name begins with
 * it, and a search for a customer.
 */
export function paletteGoals(state: State, { input }: Palette, { lang }: Around): Goal[] {
  const typed = input.text.trim();
  const here = actsOn(placeOf(state));
  const names = ({ id }: Act) => [messages(lang).desk.acts[id], messages('en').desk.acts[id], id];
  const isMeant = (act: Act) =>
    act.palette &&
    here.includes(act) &&
    names(act).some((name) => name.toLowerCase().includes(typed.toLowerCase()));
  const find = acts.find(({ id }) => id === 'find');
  const search: Goal[] = find && typed !== '' ? [{ act: find, search: typed }] : [];
  const begins = (act: Act) => names(act).some((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  const meant = acts.filter(isMeant);
  const inOrder = [...meant.filter(begins), ...meant.filter((act) => !begins(act))];
  return [...inOrder.map((act) => ({ act })), ...search];
}
