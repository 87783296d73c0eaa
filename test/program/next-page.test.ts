import { describe, expect, test } from 'vitest';
import { nextPage } from '../../src/program/next-page.ts';

describe('the command for the next page', () => {
  test.each([
    ['customer:list', [], 'tong customer list --cursor c2'],
    ['find', ['zhang', 'wei', '--limit', '5'], 'tong find zhang wei --limit 5 --cursor c2'],
    ['feed', ['--cursor', 'c1', '--limit=5'], 'tong feed --limit=5 --cursor c2'],
    ['feed', ['--cursor=c1'], 'tong feed --cursor c2'],
    ['find', ['--', '-zw'], 'tong find --cursor c2 -- -zw'],
    ['find', ['张伟'], 'tong find 张伟 --cursor c2'],
    ['find', ['138 0000 0000'], "tong find '138 0000 0000' --cursor c2"],
    ['find', ["O'Neil"], "tong find 'O'\\''Neil' --cursor c2"],
    ['find', [''], "tong find '' --cursor c2"],
  ])('%s %j', (id, argv, command) => {
    expect(nextPage({ id, argv }, 'c2')).toBe(command);
  });

  test('holds nothing that a shell would run', () => {
    expect(nextPage({ id: 'today', argv: [] }, '$(rm -rf ~);`x`')).toBe(
      "tong today --cursor '$(rm -rf ~);`x`'",
    );
  });
});
