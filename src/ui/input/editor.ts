import { sanitise } from '../../text/sanitise.ts';
import { displayWidth, graphemes, graphemeWidth } from '../../text/width.ts';
import type { Stroke } from './stroke.ts';

/** One line of text being written. */
export interface Editor {
  readonly text: string;
  /** Graphemes before the caret. */
  readonly at: number;
}

export const emptyEditor: Editor = { text: '', at: 0 };

type Edit = (characters: string[], at: number) => Editor;

const editor = (characters: string[], at: number): Editor => ({ text: characters.join(''), at });
const moveTo = (at: (characters: string[], at: number) => number): Edit => {
  return (characters, from) => editor(characters, at(characters, from));
};
const cut = (start: number, characters: string[], end: number) =>
  editor([...characters.slice(0, start), ...characters.slice(end)], start);

const edits: Readonly<Record<string, Edit>> = {
  left: moveTo((_, at) => Math.max(0, at - 1)),
  right: moveTo((characters, at) => Math.min(characters.length, at + 1)),
  home: moveTo(() => 0),
  end: moveTo((characters) => characters.length),
  'ctrl+a': moveTo(() => 0),
  'ctrl+e': moveTo((characters) => characters.length),
  'ctrl+left': moveTo(wordBefore),
  'meta+left': moveTo(wordBefore),
  'meta+b': moveTo(wordBefore),
  'ctrl+right': moveTo(wordAfter),
  'meta+right': moveTo(wordAfter),
  'meta+f': moveTo(wordAfter),
  backspace: (characters, at) => cut(Math.max(0, at - 1), characters, at),
  delete: (characters, at) => cut(at, characters, at + 1),
  'ctrl+d': (characters, at) => cut(at, characters, at + 1),
  'ctrl+w': (characters, at) => cut(wordBefore(characters, at), characters, at),
  'meta+backspace': (characters, at) => cut(wordBefore(characters, at), characters, at),
  'ctrl+u': (characters, at) => cut(0, characters, at),
};

/** The text after a key press; undefined when the key does not edit. Pasted lines become one. */
export function edit({ text, at }: Editor, { key, text: typed }: Stroke): Editor | undefined {
  const characters = graphemes(text);
  if (typed === undefined) return edits[key]?.(characters, at);
  const before = characters.slice(0, at).join('') + sanitise(typed);
  // Counted anew: a mark that is typed joins the character before it.
  return { text: before + characters.slice(at).join(''), at: graphemes(before).length };
}

/** What of the text is seen in so many columns, and in which of them the caret stands. The caret is always seen. */
export function visiblePart({ text, at }: Editor, width: number): { text: string; caret: number } {
  const characters = graphemes(text);
  let start = 0;
  let caret = displayWidth(characters.slice(0, at).join(''));
  while (caret >= width && start < at) {
    caret -= graphemeWidth(characters[start] ?? '');
    start++;
  }
  let end = start;
  let used = 0;
  while (end < characters.length) {
    used += graphemeWidth(characters[end] ?? '');
    if (used >= width) break;
    end++;
  }
  return { text: characters.slice(start, end).join(''), caret };
}

const blank = /^\s+$/u;

function wordBefore(characters: string[], at: number): number {
  let to = at;
  while (to > 0 && blank.test(characters[to - 1] ?? '')) to--;
  while (to > 0 && !blank.test(characters[to - 1] ?? '')) to--;
  return to;
}

function wordAfter(characters: string[], at: number): number {
  let to = at;
  while (to < characters.length && blank.test(characters[to] ?? '')) to++;
  while (to < characters.length && !blank.test(characters[to] ?? '')) to++;
  return to;
}
