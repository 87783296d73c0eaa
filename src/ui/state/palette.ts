import { messages } from '../../text/messages/messages.ts';
import { type Act, acts, actsOn } from './acts.ts';
import { type Around, type Over, placeOf, type State } from './desk-state.ts';

export type Palette = Extract<Over, { kind: 'palette' }>;

/** The acts that the typed text may mean: their name in either language holds it. */
export function paletteActs(state: State, { input }: Palette, { lang }: Around): Act[] {
  const text = input.text.trim().toLowerCase();
  const here = actsOn(placeOf(state));
  const names = ({ id }: Act) => [messages(lang).desk.acts[id], messages('en').desk.acts[id], id];
  return acts.filter(
    (act) =>
      act.palette && here.includes(act) && names(act).some((name) => name.toLowerCase().includes(text)),
  );
}
