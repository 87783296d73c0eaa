import { expect, test } from 'vitest';
import { ofLength } from '../../src/program/text-length.ts';
import { failureOf } from '../support/failure-of.ts';

test('a text that the contract takes stays as it is, counted in characters, not in code units', () => {
  expect(ofLength('𠮷'.repeat(10), '--note', 10, 'en')).toBe('𠮷'.repeat(10));
});

test.each([
  ['en', 'a'.repeat(11), '--note: the text has 11 characters; 10 is the most.'],
  ['zh-CN', '字'.repeat(11), '--note：文字有 11 个字符，最多 10 个。'],
  ['en', '', '--note: the text is empty.'],
  ['zh-CN', '', '--note：文字为空。'],
] as const)('in %s any other is exit 2', async (lang, text, said) => {
  const failure = await failureOf(async () => ofLength(text, '--note', 10, lang));
  expect([failure.exitCode, failure.message]).toEqual([2, said]);
});
