import { messages } from '../../text/messages/messages.ts';
import { displayWidth, padEnd } from '../../text/width.ts';
import { actsOn } from '../state/acts.ts';
import { type Around, placeOf, type State } from '../state/desk-state.ts';
import { themeOf } from '../theme.ts';
import { nameOfKey } from './footer.ts';

const gap = 4;

/** The keys of the screen in two columns where one has no room; how many are left out where two have none. */
export function helpBody(state: State, around: Around, height: number): string[] {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const place = placeOf(state);
  const entries = actsOn(place).map(({ id, keys }) => ({
    keys: keys.map((key) => nameOfKey(key, around.lang)).join(' '),
    name: desk.acts[id],
  }));
  const widest = Math.max(...entries.map(({ keys }) => displayWidth(keys)));
  const cells = entries.map(({ keys, name }) => ({
    text: `${theme.key(keys)}${padEnd('', widest - displayWidth(keys))}  ${name}`,
    width: widest + 2 + displayWidth(name),
  }));
  const perColumn = Math.max(1, height - 2);
  const hidden = cells.length - 2 * perColumn;
  if (hidden > 0) {
    const text = desk.more(hidden + 1);
    cells[2 * perColumn - 1] = { text: theme.quiet(text), width: displayWidth(text) };
  }
  const first = cells.slice(0, perColumn);
  const room = Math.max(...first.map(({ width }) => width)) + gap;
  const lines = first.map(({ text, width }, index) => {
    const beside = cells[index + perColumn];
    return beside ? `  ${text}${' '.repeat(room - width)}${beside.text}` : `  ${text}`;
  });
  return [` ${theme.brand(desk.helpTitle(desk.screens[place.screen]))}`, '', ...lines];
}
