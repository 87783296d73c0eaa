import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { gb18030, listIn, newFolder, open, rowsOf } from './listing.ts';

interface Made {
  /** Lines of the file, their ends included. */
  readonly lines: readonly string[];
  /** What the row is read as: whom it names or why it cannot be used; undefined for no row. */
  readonly reading?: string;
  readonly note?: string;
}

/** A row as a hasty export may have it, one of a dozen kinds in turn. */
function made(n: number): Made {
  const phone = `138${String(n).padStart(8, '0')}`;
  const kinds: readonly Made[] = [
    { lines: [`${phone},张伟,好`], reading: `phone:${phone}`, note: '好' },
    { lines: [`="${phone}",李娜,`], reading: `phone:${phone}`, note: '' },
    { lines: [`"=""${phone}""","王芳, 女","他说""好"""`], reading: `phone:${phone}`, note: '他说"好"' },
    { lines: [''] },
    { lines: [`'${phone},刘洋,"第一行`, '第二行', '"'], reading: `phone:${phone}`, note: '第一行\r\n第二行' },
    { lines: [',,'] },
    { lines: ['=1+1,张伟,'], reading: '(formula)', note: '' },
    { lines: ['1.38E+10,张伟,=1+1'], reading: '(number_lost)', note: '=1+1' },
    { lines: [`${phone},张伟`], reading: '(shape)', note: '' },
    { lines: [`${phone},张伟,好,多`], reading: '(shape)', note: '' },
    { lines: [',张伟,没有号码'], reading: '(empty)', note: '没有号码' },
    { lines: [`  no:C${n} ,"",半"个"引号`], reading: `no:C${n}`, note: '半"个"引号' },
    { lines: ['  ," ",'] },
  ];
  return kinds[n % kinds.length] ?? { lines: [] };
}

function nastyFile(rows: number) {
  const expected: (readonly [number, string, string])[] = [];
  const lines = ['手机号码,姓名,备注'];
  for (let n = 0; n < rows; n += 1) {
    const row = made(n);
    if (row.reading !== undefined) expected.push([lines.length + 1, row.reading, row.note ?? '']);
    lines.push(...row.lines);
  }
  return { text: `${lines.join('\r\n')}\r\n`, expected };
}

test.each([
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['GBK', gb18030, 'gb18030'],
  ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
] as const)('10,000 rows as people export them, in %s', async (_, encode, encoding) => {
  const { text, expected } = nastyFile(10_000);
  const list = await listIn(encode(text));
  expect(list).toMatchObject({ encoding, columns: ['手机号码', '姓名', '备注'], customerColumn: '手机号码' });
  const rows = await rowsOf(list);
  const read = rows.map(({ line, customer, fault, columns }) => [
    line,
    fault ? `(${fault.reason})` : customer,
    columns.备注,
  ]);
  expect(read).toEqual(expected);
  expect(read).toHaveLength(7693);
});

test('200,000 lines of a pipe take no more memory than a few', async () => {
  const line = (n: number) =>
    `${JSON.stringify({ id: `cus_${n}`, name: '张伟', note: 'x'.repeat(300), net: { amount: '1.00' } })}\n`;
  async function* lines(count: number) {
    for (let n = 0; n < count; n += 100)
      yield Buffer.from(Array.from({ length: 100 }, (_, index) => line(n + index)).join(''));
  }
  const list = await open('-', { stdin: Readable.from(lines(200_000)), spoolFolder: newFolder() });
  const before = process.memoryUsage().rss;
  let seen = 0;
  for await (const { customer } of list.rows()) if (customer === `cus_${seen}`) seen += 1;
  await list.close();
  expect(seen).toBe(200_000);
  // The file has 73 MB.
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
});
