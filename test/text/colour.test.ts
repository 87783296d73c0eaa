import { describe, expect, test } from 'vitest';
import { paint, wantsColour } from '../../src/text/colour.ts';

describe('paint', () => {
  test('marks the text in the sixteen colours', () => {
    expect(paint('overdue', 'bad', true)).toBe('\x1b[31moverdue\x1b[39m');
    expect(paint('done', 'good', true)).toBe('\x1b[32mdone\x1b[39m');
    expect(paint('soon', 'warn', true)).toBe('\x1b[33msoon\x1b[39m');
    expect(paint('张三', 'heading', true)).toBe('\x1b[1m张三\x1b[22m');
    expect(paint('note', 'dim', true)).toBe('\x1b[2mnote\x1b[22m');
  });

  test('leaves it alone without colour, without a tone, and when empty', () => {
    expect(paint('overdue', 'bad', false)).toBe('overdue');
    expect(paint('overdue', 'plain', true)).toBe('overdue');
    expect(paint('overdue', undefined, true)).toBe('overdue');
    expect(paint('', 'bad', true)).toBe('');
  });
});

describe('wantsColour', () => {
  const choice = { noColour: false, env: {}, tty: true };
  test.each([
    ['a terminal', choice, true],
    ['a pipe', { ...choice, tty: false }, false],
    ['--no-color', { ...choice, noColour: true, env: { FORCE_COLOR: '1' } }, false],
    ['NO_COLOR', { ...choice, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', { ...choice, env: { NO_COLOR: '' } }, true],
    ['a dumb terminal', { ...choice, env: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR in a pipe', { ...choice, tty: false, env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', { ...choice, env: { FORCE_COLOR: '0' } }, false],
  ])('%s', (_, given, wanted) => {
    expect(wantsColour(given)).toBe(wanted);
  });
});
