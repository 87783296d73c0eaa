import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, graphemes } from '../../src/text/width.ts';
import { type Editor, edit, emptyEditor, visiblePart } from '../../src/ui/input/editor.ts';

const typing = (text: string): Editor =>
  graphemes(text).reduce((editor, key) => edit(editor, { key, text: key }) ?? editor, emptyEditor);
const press = (editor: Editor, ...keys: string[]): Editor =>
  keys.reduce((before, key) => edit(before, { key }) ?? before, editor);

describe('a line of text', () => {
  test('counts 𠮷, an emoji family and e + ́ as one each', () => {
    const editor = typing('a𠮷👨‍👩‍👧e\u0301');
    expect(editor.at).toBe(4);
    expect(press(editor, 'backspace', 'backspace')).toEqual({ text: 'a𠮷', at: 2 });
  });

  test('the caret walks by characters and by words', () => {
    const editor = typing('回访 zhang wei');
    expect(press(editor, 'left').at).toBe(11);
    expect(press(editor, 'ctrl+left').at).toBe(9);
    expect(press(editor, 'ctrl+left', 'meta+b').at).toBe(3);
    expect(press(editor, 'home', 'ctrl+right').at).toBe(2);
    expect(press(editor, 'home', 'left').at).toBe(0);
    expect(press(editor, 'end', 'right').at).toBe(12);
  });

  test('is typed and cut where the caret is', () => {
    const editor = press(typing('张伟'), 'left');
    expect(edit(editor, { key: '小', text: '小' })).toEqual({ text: '张小伟', at: 2 });
    expect(press(editor, 'ctrl+d')).toEqual({ text: '张', at: 1 });
    expect(press(typing('zhang wei'), 'ctrl+w')).toEqual({ text: 'zhang ', at: 6 });
    expect(press(typing('zhang wei'), 'ctrl+left', 'ctrl+u')).toEqual({ text: 'wei', at: 0 });
  });

  test('pasted lines become one, and nothing that steers a terminal gets in', () => {
    expect(edit(emptyEditor, { key: 'paste', text: '张伟\r\n1380\x1b[31m0001234' })).toEqual({
      text: '张伟 13800001234',
      at: 14,
    });
  });

  test('leaves other keys to others', () => {
    expect(edit(emptyEditor, { key: 'enter' })).toBeUndefined();
    expect(edit(emptyEditor, { key: 'down' })).toBeUndefined();
  });
});

test('however long the text is, what is seen fits and holds the caret', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '伟', '𠮷', '👍')),
      fc.nat(60),
      fc.integer({ min: 4, max: 20 }),
      (characters, place, width) => {
        const text = characters.join('');
        const seen = visiblePart({ text, at: Math.min(place, characters.length) }, width);
        expect(displayWidth(seen.text)).toBeLessThan(width);
        expect(seen.caret).toBeLessThan(width);
        expect(text).toContain(seen.text);
      },
    ),
  );
});
