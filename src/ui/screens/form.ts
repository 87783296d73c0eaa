import { messages, wordFor } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { displayWidth, padEnd, truncate } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Body } from '../frame/body.ts';
import { type Block, blockOf } from '../input/block.ts';
import { visiblePart } from '../input/editor.ts';
import type { Around, State } from '../state/desk-state.ts';
import type { FormPlace } from '../state/drafts.ts';
import { blockWidth, type Field, labelColumns } from '../state/form.ts';
import { type Theme, themeOf } from '../theme.ts';
import { windowAround } from './window.ts';

interface Painted {
  readonly lines: readonly string[];
  readonly caret?: { readonly x: number; readonly y: number };
}

/** A form about a customer: its questions one below the other, the caret where text is typed. */
export function formBody(state: State, place: FormPlace, around: Around, height: number): Body {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { columns } = state.size;
  const title = truncate(sanitise(desk.form.titles[place.screen](place.customer.name)), columns - 2);
  const hint = wrap(desk.form.hints[place.screen], columns - 4).map((text) => theme.quiet(`  ${text}`));
  const wrong = place.wrong === undefined ? [] : ['', ...wrap(sanitise(place.wrong), columns - 4)];
  const below = [...wrong.map((text) => theme.bad(`  ${text}`)), '', ...hint];
  // The text of several lines takes what room the others leave.
  const room = Math.max(1, height - 2 - below.length - (place.fields.length - 1));
  const lines: string[] = [theme.brand(` ${title}`), ''];
  let caret: Body['caret'];
  let focus = 0;
  place.fields.forEach((field, index) => {
    const here = index === place.at;
    const painted = paintedField(field, here, { state, around, theme, room });
    if (here) focus = lines.length;
    if (here && painted.caret) {
      caret = { x: labelColumns + painted.caret.x, y: lines.length + painted.caret.y };
    }
    lines.push(...painted.lines);
  });
  return within([...lines, ...below], height, focus, caret);
}

/** As much of the form as there is room for, with the field that is being filled in. */
function within(lines: readonly string[], height: number, focus: number, caret: Body['caret']): Body {
  const y = caret?.y ?? focus;
  const from = y < height ? 0 : y - height + 1;
  return { lines: lines.slice(from, from + height), ...(caret && { caret: { x: caret.x, y: y - from } }) };
}

interface Canvas {
  readonly state: State;
  readonly around: Around;
  readonly theme: Theme;
  /** Lines that a text may take. */
  readonly room: number;
}

function paintedField(field: Field, here: boolean, canvas: Canvas): Painted {
  const { around, theme } = canvas;
  const label = messages(around.lang).desk.form.labels[field.id];
  const marked = truncate(`${here ? theme.marker : ' '}${label}`, labelColumns - 1);
  const start = padEnd(marked, labelColumns);
  const { lines, caret } = content(field, here, canvas);
  const painted = lines.map((text, index) =>
    index === 0
      ? `${here ? theme.key(start) : theme.quiet(start)}${text}`
      : `${' '.repeat(labelColumns)}${text}`,
  );
  return { lines: painted, ...(caret && { caret }) };
}

function content(field: Field, here: boolean, { state, around, theme, room }: Canvas): Painted {
  const width = blockWidth(state.size);
  if (field.type === 'choice') return { lines: [options(field, here, width, around)] };
  if (field.type === 'line') {
    const { text, caret } = visiblePart(field.input, width);
    return { lines: [text], caret: { x: caret, y: 0 } };
  }
  return windowOf(blockOf(field.input, width), Math.max(room, 1), theme, around);
}

/** All of them side by side or, where there is no room, the chosen one between arrows. */
function options(
  field: Extract<Field, { type: 'choice' }>,
  here: boolean,
  width: number,
  around: Around,
): string {
  const theme = themeOf(around);
  const { words, desk } = messages(around.lang);
  const names = { ...words.interactionKinds, ...words.interactionOutcomes, '': desk.form.none };
  const texts = field.options.map((option) => wordFor(names, option));
  const all = texts.reduce((sum, text) => sum + displayWidth(text) + 2, 0);
  if (all <= width) return texts.map((text, index) => theme.option(text, index === field.at, here)).join('');
  return `‹${theme.option(texts[field.at] ?? '', true, here)}›`;
}

/** The part of a long text around its caret. */
function windowOf({ rows, caret }: Block, room: number, theme: Theme, around: Around): Painted {
  const { from, to } = windowAround(caret.y, rows.length, Math.min(room, rows.length));
  const shown = rows.slice(from, to);
  const above = from > 0 ? theme.quiet(messages(around.lang).desk.form.linesAbove(from)) : undefined;
  const lines = above && shown.length > 1 && caret.y > from ? [above, ...shown.slice(1)] : shown;
  return { lines, caret: { x: caret.x, y: caret.y - from } };
}

/** A text of several lines as a share shows it, below its own label. */
export function blockBody(
  label: string,
  input: Parameters<typeof blockOf>[0],
  room: number,
  state: State,
  around: Around,
): Painted {
  const theme = themeOf(around);
  const { lines, caret } = windowOf(blockOf(input, blockWidth(state.size)), room, theme, around);
  const start = padEnd(truncate(` ${label}`, labelColumns - 1), labelColumns);
  return {
    lines: lines.map((text, index) =>
      index === 0 ? `${theme.key(start)}${text}` : `${' '.repeat(labelColumns)}${text}`,
    ),
    ...(caret && { caret: { x: labelColumns + caret.x, y: caret.y } }),
  };
}
