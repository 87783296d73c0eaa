import { messages } from '../../text/messages/messages.ts';
import { displayWidth, padEnd, truncate } from '../../text/width.ts';
import { prompt } from '../input/prompt.ts';
import { windowAround } from '../screens/window.ts';
import { isTyping, shownKey } from '../state/acts.ts';
import type { Around, State } from '../state/desk-state.ts';
import { type Palette, paletteGoals } from '../state/palette.ts';
import { themeOf } from '../theme.ts';
import type { Body } from './body.ts';
import { nameOfKey } from './footer.ts';

/** A line one types into, and what it may mean with the key that would have done. */
export function paletteBody(state: State, palette: Palette, around: Around, height: number): Body {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { columns } = state.size;
  const { line, caret } = prompt(desk.palettePrompt, palette.input, columns, theme);
  const goals = paletteGoals(state, palette, around);
  const { over: _, ...below } = state;
  const names = goals.map(({ act, search }) => ({
    name: search === undefined ? desk.acts[act.id] : truncate(desk.findText(search), columns - 8),
    key: nameOfKey(shownKey(act, isTyping(below)) ?? '', around.lang),
  }));
  const widest = Math.max(0, ...names.map(({ name }) => displayWidth(name)));
  const { from, to } = windowAround(palette.at, goals.length, height - 2);
  const rows = names.slice(from, to).map(({ name, key }, index) =>
    theme.row(`${padEnd(name, widest)}  ${theme.quiet(key)}`, {
      marked: from + index === palette.at,
      width: columns,
    }),
  );
  return { lines: [line, '', ...rows], caret: { x: caret, y: 0 } };
}
