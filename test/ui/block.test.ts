import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, graphemes } from '../../src/text/width.ts';
import { blockOf, editBlock } from '../../src/ui/input/block.ts';
import { type Editor, emptyEditor } from '../../src/ui/input/editor.ts';

const width = 10;
const typing = (text: string): Editor =>
  graphemes(text).reduce(
    (editor, key) => editBlock(editor, key === '\n' ? { key: 'enter' } : { key, text: key }, width) ?? editor,
    emptyEditor,
  );
const press = (editor: Editor, ...keys: string[]): Editor =>
  keys.reduce((before, key) => editBlock(before, { key }, width) ?? before, editor);
const seen = (editor: Editor) => blockOf(editor, width);

describe('a text of several lines', () => {
  test('wide characters go to the next row whole, and the caret with them', () => {
    expect(seen(typing('回访理财到'))).toEqual({ rows: ['回访理财到', ''], caret: { x: 0, y: 1 } });
    expect(seen(typing('回访理财到期'))).toEqual({ rows: ['回访理财到', '期'], caret: { x: 2, y: 1 } });
    expect(seen(typing('a回访理财'))).toEqual({ rows: ['a回访理财'], caret: { x: 9, y: 0 } });
    expect(seen(typing('a回访理财到'))).toEqual({ rows: ['a回访理财', '到'], caret: { x: 2, y: 1 } });
    expect(seen(press(typing('a回访理财到'), 'left'))).toEqual({
      rows: ['a回访理财', '到'],
      caret: { x: 0, y: 1 },
    });
  });

  test('𠮷 and an emoji family are two columns and one step each', () => {
    const editor = typing('𠮷👨‍👩‍👧x');
    expect(editor.at).toBe(3);
    expect(seen(editor)).toEqual({ rows: ['𠮷👨‍👩‍👧x'], caret: { x: 5, y: 0 } });
    expect(seen(press(editor, 'left', 'left'))).toMatchObject({ caret: { x: 2, y: 0 } });
    expect(press(editor, 'backspace', 'backspace')).toEqual({ text: '𠮷', at: 1 });
  });

  test('up and down keep the column, and leave the text at its ends', () => {
    const editor = typing('回访理财\n好\nabcdefgh');
    expect(seen(editor).caret).toEqual({ x: 8, y: 2 });
    expect(seen(press(editor, 'up')).caret).toEqual({ x: 2, y: 1 });
    expect(seen(press(editor, 'left', 'up', 'up')).caret).toEqual({ x: 2, y: 0 });
    expect(editBlock(editor, { key: 'down' }, width)).toBeUndefined();
    expect(editBlock({ ...editor, at: 2 }, { key: 'up' }, width)).toBeUndefined();
  });

  test('a caret between the columns of a wide character stands before it', () => {
    const editor = typing('回访理财\nabc');
    expect(seen(press(editor, 'up')).caret).toEqual({ x: 2, y: 0 });
  });

  test('Home, End and Ctrl-U mean the line the caret is on', () => {
    const editor = typing('first\nsecond\nthird');
    expect(press(editor, 'up', 'home').at).toBe(6);
    expect(press(editor, 'up', 'end').at).toBe(12);
    expect(press(editor, 'up', 'ctrl+u')).toEqual({ text: 'first\nd\nthird', at: 6 });
    expect(press(editor, 'home', 'backspace')).toEqual({ text: 'first\nsecondthird', at: 12 });
  });

  test('pasted lines stay lines, and nothing that steers a terminal gets in', () => {
    const pasted = { key: 'paste', text: '张伟\r\n1380\x1b[31m0001234\r再见\t了' };
    expect(editBlock(emptyEditor, pasted, width)).toEqual({ text: '张伟\n13800001234\n再见 了', at: 19 });
  });
});

const part = fc.constantFrom('a', ' ', '\n', '伟', '𠮷', '👍', '👨‍👩‍👧', 'e\u0301', '🇨🇳');
const placed = fc.tuple(fc.array(part, { maxLength: 60 }), fc.nat(60), fc.integer({ min: 2, max: 20 }));
const editorOf = (parts: readonly string[], at: number): Editor => ({
  text: parts.join(''),
  at: Math.min(at, graphemes(parts.join('')).length),
});

describe('whatever is written', () => {
  test('rows hold all of it, none wider than the width, and the caret stands within', () => {
    fc.assert(
      fc.property(placed, ([parts, at, columns]) => {
        const editor = editorOf(parts, at);
        const { rows, caret } = blockOf(editor, columns);
        expect(rows.join('')).toBe(editor.text.replaceAll('\n', ''));
        for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(columns);
        expect(caret.y).toBeGreaterThanOrEqual(0);
        expect(caret.y).toBeLessThan(rows.length);
        expect(caret.x).toBeGreaterThanOrEqual(0);
        expect(caret.x).toBeLessThanOrEqual(displayWidth(rows[caret.y] ?? ''));
      }),
    );
  });

  test('up and down move by one row and change no text', () => {
    fc.assert(
      fc.property(placed, fc.constantFrom('up', 'down'), ([parts, at, columns], key) => {
        const editor = editorOf(parts, at);
        const before = blockOf(editor, columns);
        const after = editBlock(editor, { key }, columns);
        const y = before.caret.y + (key === 'up' ? -1 : 1);
        if (after === undefined) {
          expect(before.rows[y]).toBeUndefined();
          return;
        }
        expect(after.text).toBe(editor.text);
        const { caret } = blockOf(after, columns);
        expect(caret.y).toBe(y);
        expect(caret.x).toBeLessThanOrEqual(before.caret.x);
      }),
    );
  });

  test('what is typed is what stands there', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(typing(text)).toEqual({ text, at: graphemes(text).length });
      }),
    );
  });

  test('any keys leave the caret within the text', () => {
    const key = fc.constantFrom(
      'left',
      'right',
      'up',
      'down',
      'home',
      'end',
      'backspace',
      'ctrl+d',
      'ctrl+u',
      'ctrl+w',
      'ctrl+left',
      'enter',
    );
    fc.assert(
      fc.property(placed, fc.array(key), ([parts, at], keys) => {
        const after = press(editorOf(parts, at), ...keys);
        expect(after.at).toBeGreaterThanOrEqual(0);
        expect(after.at).toBeLessThanOrEqual(graphemes(after.text).length);
      }),
    );
  });
});
