import type { Key } from 'ink';
import { graphemes } from '../../text/width.ts';

/** One key press. */
export interface Stroke {
  /** `j`, `?`, `up`, `enter`, `ctrl+k`, `meta+b`, `shift+tab`; `paste` for text from the clipboard. */
  readonly key: string;
  /** What it would type; undefined for keys that type nothing. */
  readonly text?: string;
}

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  // Ink calls DEL so, which is what the backspace key of most terminals sends.
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/** What a terminal puts around pasted text in bracketed paste mode, as ink hands it on. */
const pasteBegins = '[200~';
const pasteEnds = '[201~';

/**
 * Reads what ink's `useInput` hears as key presses. A busy terminal hands over several keys in one piece; they fall
 * apart here, while text between the brackets of a paste stays together and never acts as keys.
 */
export function createStrokeReader(): (input: string, key: Key) => Stroke[] {
  let pasting = false;
  return (input, key) => {
    if (input === pasteBegins || input === pasteEnds) {
      pasting = input === pasteBegins;
      return [];
    }
    if (pasting) return [{ key: 'paste', text: key.return ? '\n' : input }];
    const name = key.escape ? 'esc' : named.find(([flag]) => key[flag])?.[1];
    if (name !== undefined) return [{ key: modified(name, key) }];
    if (key.ctrl) return input === '' ? [] : [{ key: `ctrl+${input}` }];
    if (key.meta) return input === '' ? [] : [{ key: `meta+${input}` }];
    return graphemes(input).map(strokeOf);
  };
}

function modified(name: string, key: Key): string {
  if (key.ctrl) return `ctrl+${name}`;
  if (name === 'tab' && key.shift) return 'shift+tab';
  return key.meta && name !== 'esc' ? `meta+${name}` : name;
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
};

function strokeOf(grapheme: string): Stroke {
  const control = controls[grapheme];
  if (control !== undefined) return { key: control };
  if (grapheme < ' ') return { key: `ctrl+${String.fromCharCode(grapheme.charCodeAt(0) + 96)}` };
  return { key: grapheme, text: grapheme };
}
