import { expect, test } from 'vitest';
import { chinese, say } from './listing.ts';

function sentencesOf(messages: typeof say): string {
  return JSON.stringify(messages, (_, value) =>
    typeof value === 'function' ? value('name', ['a', 'b'], ['c'], 'what', 'source') : value,
  );
}

test('Chinese sentences have Chinese punctuation, and no space before what ends in hanzi', () => {
  expect(sentencesOf(chinese).match(/\p{Script=Han}[,:;!?]/gu)).toBeNull();
  expect(chinese.problems.empty('标准输入').detail).toBe('标准输入里没有客户。');
  expect(chinese.problems.empty('a.csv').detail).toBe('a.csv 里没有客户。');
});

test('long values and many columns are cut', () => {
  expect(say.faults.formula(`=${'x'.repeat(100)}`)).toBe(
    `"=${'x'.repeat(59)}…" is a formula; put its value there and export again.`,
  );
  const columns = Array.from({ length: 30 }, (_, index) => `c${index}`);
  expect(say.problems.unknownColumn('a.csv', 'x', columns).detail).toMatch(/, 20 "c19" …\.$/);
  expect(chinese.problems.unknownColumn('a.csv', 'x', columns).detail).toMatch(/、20 “c19”……。$/);
});
