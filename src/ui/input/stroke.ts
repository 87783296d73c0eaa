import { graphemes } from '../../text/width.ts';

/** One key press. */
export interface Stroke {
  /** `j`, `?`, `up`, `enter`, `ctrl+k`, `meta+b`, `shift+tab`; `paste` for text from the clipboard. */
  readonly key: string;
  /** What it would type; undefined for keys that type nothing. */
  readonly text?: string;
}

/** What a terminal puts around pasted text in bracketed paste mode. */
const pasteBegins = '\x1b[200~';
const pasteEnds = '\x1b[201~';

/** The last byte of a control sequence without a number of its own (ECMA-48 CSI, DEC SS3). */
const finals: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift+tab',
};
/** The number of a sequence that ends in a tilde. */
const numbers: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences begin with one
const sequence = /^\x1b{1,2}(?:\[|O)([\d;]*)([@-~])$/;

/**
 * Reads what a terminal sends as key presses. A busy one hands over several keys in one piece; they fall apart here,
 * while text between the brackets of a paste stays together and never acts as keys. A sequence that means no key of the
 * desk is no key press.
 */
export function createStrokeReader(): (input: string) => Stroke[] {
  let pasting = false;
  return (input) => {
    if (input === pasteBegins || input === pasteEnds) {
      pasting = input === pasteBegins;
      return [];
    }
    if (pasting) return [{ key: 'paste', text: input.replace(/\r\n?/g, '\n') }];
    if (!input.startsWith('\x1b')) return graphemes(input).map(strokeOf);
    const [, parameters, final] = sequence.exec(input) ?? [];
    if (parameters !== undefined && final !== undefined) return named(parameters, final, input);
    return afterEscape(input.slice(1));
  };
}

/** The modifiers of xterm: one more than the sum of shift 1, alt 2 and control 4. */
function named(parameters: string, final: string, input: string): Stroke[] {
  const [number = '', modifier = '1'] = parameters.split(';');
  const name = final === '~' ? numbers[number] : finals[final];
  if (name === undefined) return [];
  const bits = Number(modifier) - 1;
  if (bits & 4) return [{ key: `ctrl+${name}` }];
  return [{ key: bits & 2 || input.startsWith('\x1b\x1b') ? `meta+${name}` : name }];
}

/** A lone escape, or a key with the meta key held. */
function afterEscape(rest: string): Stroke[] {
  if (rest === '' || rest === '\x1b') return [{ key: 'esc' }];
  if (rest.startsWith('[') || rest.startsWith('O')) return [];
  return graphemes(rest).map((grapheme) => ({ key: `meta+${strokeOf(grapheme).key}` }));
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
