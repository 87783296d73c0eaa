import { sanitiseBlock } from '../../text/sanitise.ts';
import { displayWidth, graphemes, graphemeWidth } from '../../text/width.ts';
import { type Editor, edit } from './editor.ts';
import type { Stroke } from './stroke.ts';

/** A row of a text of several lines as it is seen: from which grapheme to which, the line break not included. */
interface Row {
  readonly from: number;
  readonly to: number;
}

/** A text of several lines as it is seen in so many columns, and where its caret stands. */
export interface Block {
  readonly rows: readonly string[];
  readonly caret: { readonly x: number; readonly y: number };
}

/** Keys that mean the line the caret is on, not the whole text. */
const withinLine: ReadonlySet<string> = new Set(['home', 'end', 'ctrl+a', 'ctrl+e', 'ctrl+u']);

/**
 * The text after a key press; undefined when the key does not edit. Enter begins a new line, pasted lines stay lines,
 * and up and down move by rows as they are seen in so many columns; on the first and the last row they leave the text.
 */
export function editBlock(editor: Editor, stroke: Stroke, width: number): Editor | undefined {
  const { key, text } = stroke;
  if (key === 'enter') return insert(editor, '\n');
  if (text !== undefined) return insert(editor, sanitiseBlock(text));
  if (key === 'up') return toRow(editor, width, -1);
  if (key === 'down') return toRow(editor, width, 1);
  return withinLine.has(key) ? editLine(editor, stroke) : edit(editor, stroke);
}

function insert({ text, at }: Editor, typed: string): Editor {
  const characters = charactersOf(text);
  const before = characters.slice(0, at).join('') + typed;
  return { text: before + characters.slice(at).join(''), at: graphemes(before).length };
}

/** Edits the line the caret is on as if it were all there is. */
function editLine({ text, at }: Editor, stroke: Stroke): Editor | undefined {
  const characters = charactersOf(text);
  const from = characters.lastIndexOf('\n', at - 1) + 1;
  const next = characters.indexOf('\n', at);
  const to = next === -1 ? characters.length : next;
  const line = edit({ text: characters.slice(from, to).join(''), at: at - from }, stroke);
  if (line === undefined) return undefined;
  const before = characters.slice(0, from).join('');
  return { text: before + line.text + characters.slice(to).join(''), at: from + line.at };
}

function toRow(editor: Editor, width: number, step: number): Editor | undefined {
  const characters = charactersOf(editor.text);
  const rows = rowsOf(characters, width);
  const here = rowOfCaret(rows, editor.at);
  const row = rows[here + step];
  if (row === undefined) return undefined;
  let left = displayWidth(characters.slice(rows[here]?.from, editor.at).join(''));
  let at = row.from;
  // The end of a full row is the beginning of the next one.
  const last = rows[here + step + 1]?.from === row.to ? row.to - 1 : row.to;
  while (at < last && left >= graphemeWidth(characters[at] ?? '')) {
    left -= graphemeWidth(characters[at] ?? '');
    at++;
  }
  return { ...editor, at };
}

/** What was made of the last text: a key asks for it several times, and of a long one it takes a while. */
let split: { text: string; characters: readonly string[] } = { text: '', characters: [] };
let folded: { characters: readonly string[]; width: number; rows: Row[] } = {
  characters: [],
  width: 0,
  rows: [],
};

function charactersOf(text: string): readonly string[] {
  if (split.text !== text) split = { text, characters: graphemes(text) };
  return split.characters;
}

/** Lines of the text, folded at the width; where a row is full the caret stands at the beginning of the next. */
function rowsOf(characters: readonly string[], width: number): Row[] {
  if (folded.characters === characters && folded.width === width) return folded.rows;
  folded = { characters, width, rows: foldedRows(characters, width) };
  return folded.rows;
}

function foldedRows(characters: readonly string[], width: number): Row[] {
  const rows: Row[] = [];
  let from = 0;
  let used = 0;
  characters.forEach((character, index) => {
    if (character === '\n') {
      rows.push({ from, to: index });
      from = index + 1;
      used = 0;
      return;
    }
    const columns = graphemeWidth(character);
    if (used + columns > width && index > from) {
      rows.push({ from, to: index });
      from = index;
      used = 0;
    }
    used += columns;
  });
  rows.push({ from, to: characters.length });
  if (used >= width) rows.push({ from: characters.length, to: characters.length });
  return rows;
}

function rowOfCaret(rows: readonly Row[], at: number): number {
  const after = rows.findIndex(({ from }) => from > at);
  return after === -1 ? rows.length - 1 : after - 1;
}

/** The text as rows of at most so many columns. */
export function blockOf({ text, at }: Editor, width: number): Block {
  const characters = charactersOf(text);
  const rows = rowsOf(characters, width);
  const y = rowOfCaret(rows, at);
  return {
    rows: rows.map(({ from, to }) => characters.slice(from, to).join('')),
    caret: { x: displayWidth(characters.slice(rows[y]?.from, at).join('')), y },
  };
}
