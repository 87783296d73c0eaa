/** What oclif's parser says of a flag, in Chinese; it has no languages of its own. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/^(--\S+):$/, '$1：'],
  [/^Missing: (--\S+)\.$/, '缺少：$1。'],
  [/^Expected an integer but received: (.*)$/, '应为整数，而不是“$1”。'],
  [
    /^Expected an integer greater than or equal to (\S+) but received: (.*)$/,
    '应为不小于 $1 的整数，而不是“$2”。',
  ],
  [
    /^Expected an integer less than or equal to (\S+) but received: (.*)$/,
    '应为不大于 $1 的整数，而不是“$2”。',
  ],
  [/^Expected (--[^=]+)=(.*) to be one of: (.*)$/, '$1 只能是 $3，不能是“$2”。'],
  [/^Expected (.*) to be one of: (.*)$/, '只能是 $2，不能是“$1”。'],
  [/^Flag (--\S+) expects one of these values: (.*)$/, '$1 需要一个值：$2。'],
  [/^Flag (--\S+) expects a value$/, '$1 需要一个值。'],
  [/^Flag (--\S+) can only be specified once$/, '$1 只能写一次。'],
  [/^(--[^=\s]+)(?:=.*)? cannot also be provided when using (--\S+)$/, '$1 不能与 $2 同时使用。'],
  [/^Exactly one of the following must be provided: (.*)$/, '须给出其中之一，且只能一个：$1。'],
  [/^At least one of the following must be provided: (.*)$/, '须至少给出其中之一：$1。'],
  [/^All of the following must be provided when using (--\S+): (.*)$/, '使用 $1 时还须给出：$2。'],
];

/** A sentence of the parser that is not known stays as it is. */
export function faultInChinese(line: string): string {
  const known = faults.find(([pattern]) => pattern.test(line));
  return known === undefined ? line : line.replace(...known).replaceAll(', ', '、');
}
