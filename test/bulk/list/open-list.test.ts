import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { chinese, fileWith, gb18030, listIn, newFolder, open, readingOf, rowsOf } from './listing.ts';

describe('a list with a header', () => {
  test('names its columns, and each row whole', async () => {
    const list = await listIn(
      '姓名,手机号,备注\r\n张三,138 0000 0001,"好,\r\n好"\r\n\r\n , ,\r\n李四,no:C100002,\r\n',
    );
    expect(list).toMatchObject({
      columns: ['姓名', '手机号', '备注'],
      customerColumn: '手机号',
      encoding: 'utf-8',
    });
    expect(await rowsOf(list)).toEqual([
      {
        line: 2,
        customer: 'phone:138 0000 0001',
        columns: { 姓名: '张三', 手机号: '138 0000 0001', 备注: '好,\r\n好' },
      },
      { line: 6, customer: 'no:C100002', columns: { 姓名: '李四', 手机号: 'no:C100002', 备注: '' } },
    ]);
  });

  test('may be read again', async () => {
    const list = await listIn('id\nC1\nC2\n');
    expect(await rowsOf(list)).toEqual(await rowsOf(list));
    expect(await rowsOf(list)).toHaveLength(2);
  });

  test.each([
    ['LF', 'id\nC1\nC2\n'],
    ['CRLF', 'id\r\nC1\r\nC2\r\n'],
    ['CR', 'id\rC1\rC2\r'],
    ['no end of the last line', 'id\nC1\nC2'],
    ['blank lines before and between', '\n \nid\n\nC1\n\t\nC2\n\n'],
  ])('lines that end in %s', async (_, content) => {
    expect((await readingOf(content)).map((row) => row.slice(2))).toEqual(['C1', 'C2']);
  });

  test('columns without a name are called by their number', async () => {
    const list = await listIn('id,,\nC1,x,\n');
    expect(list.columns).toEqual(['id', 'column2', 'column3']);
    expect(await rowsOf(list)).toMatchObject([{ columns: { id: 'C1', column2: 'x', column3: '' } }]);
  });

  test('a column may have any name', async () => {
    const [row] = await rowsOf(await listIn('id,__proto__,constructor\nC1,a,b\n'));
    expect(Object.entries(row?.columns ?? {})).toEqual([
      ['id', 'C1'],
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});

describe('the delimiter is found from the header', () => {
  test.each([
    ['a comma', 'id,备注\nC1,x\n'],
    ['a tab', 'id\t备注\nC1\tx\n'],
    ['a semicolon', 'id;备注\nC1;x\n'],
    ['a bar', 'id|备注\nC1|x\n'],
    ['not one within quotation marks', '"id";"备注, ""a,b"""\nC1;x\n'],
  ])('%s', async (_, content) => {
    const list = await listIn(content);
    expect(list.columns).toHaveLength(2);
    expect(await rowsOf(list)).toMatchObject([{ customer: 'C1' }]);
  });

  test('unless it is told', async () => {
    expect((await listIn('id;a,b,c\nC1;x\n', { delimiter: ';' })).columns).toEqual(['id', 'a,b,c']);
    expect((await listIn('id\ta,b,c\nC1\tx\n', { delimiter: '\\t' })).columns).toEqual(['id', 'a,b,c']);
  });

  test.each(['', '"', '\n'])('%j cannot be one', async (delimiter) => {
    const { exitCode, problem } = await failureOf(() => listIn('id\nC1\n', { delimiter }));
    expect(exitCode).toBe(2);
    expect(problem).toMatchObject({
      type: 'urn:tong:problem:invalid-value',
      detail: `${JSON.stringify(delimiter)} cannot stand between cells.`,
    });
  });
});

describe('the encoding is found from the bytes', () => {
  const text = '姓名,手机号\r\n张伟,13800000001\r\n';
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['gb18030', gb18030(text)],
    ['utf-16le', Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
  ] as const)('%s', async (encoding, bytes) => {
    const list = await listIn(bytes);
    expect(list.encoding).toBe(encoding);
    expect(await rowsOf(list)).toEqual([
      { line: 2, customer: 'phone:13800000001', columns: { 姓名: '张伟', 手机号: '13800000001' } },
    ]);
  });

  test('a character of UTF-8 on the border of two chunks', async () => {
    const list = await listIn(`id\n${'张'.repeat(30)}\n`.padEnd(65_535, 'x').concat('张\n'));
    expect(list.encoding).toBe('utf-8');
  });

  test('a damaged row is that row’s fault alone', async () => {
    const bytes = Buffer.from('姓名,备注\n张伟,好\n王芳,坏\n李娜,好\n');
    bytes[bytes.indexOf('坏')] = 0xff;
    const list = await listIn(bytes);
    expect(list.encoding).toBe('utf-8');
    const [first, second, third] = await rowsOf(list);
    expect([first?.customer, second?.customer, third?.customer]).toEqual(['name:张伟', '', 'name:李娜']);
    expect(second?.fault).toEqual({
      reason: 'encoding',
      detail: 'Some of it cannot be read as UTF-8; say --encoding, or export as UTF-8 again.',
    });
  });

  test('a character that was lost before', async () => {
    const list = await listIn('id,x\nC1,\uFFFD\uFFFD\nC2,y\n');
    expect(list.encoding).toBe('utf-8');
    expect((await rowsOf(list)).map(({ fault }) => fault?.reason)).toEqual(['encoding', undefined]);
  });

  test('unless it is told', async () => {
    const list = await listIn(gb18030('姓名\n张伟\n'), { encoding: 'utf-8', say: chinese, column: '1' });
    expect(list.encoding).toBe('utf-8');
    expect((await rowsOf(list)).map(({ fault }) => fault?.detail)).toEqual([
      '有些内容无法按 UTF-8 读取；请用 --encoding 指明编码，或重新导出为 UTF-8。',
      '有些内容无法按 UTF-8 读取；请用 --encoding 指明编码，或重新导出为 UTF-8。',
    ]);
  });

  test.each([
    ['a workbook', Buffer.from('PK\x03\x04rest'), 'is a workbook, not a text.'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'is a workbook, not a text.'],
    ['UTF-16BE', Buffer.from([0xfe, 0xff, 0, 0x69]), 'is UTF-16 with the high byte first.'],
  ])('%s is refused', async (_, bytes, said) => {
    const path = fileWith(bytes);
    const { exitCode, problem } = await failureOf(() => open(path));
    expect([exitCode, problem.type, problem.detail]).toEqual([
      2,
      'urn:tong:problem:damaged-file',
      `${path} ${said}`,
    ]);
  });
});

describe('a bare list', () => {
  test('has no header', async () => {
    const list = await listIn('C100001\nphone:13800000001\n 张三 \n');
    expect([list.columns, list.customerColumn]).toEqual([['customer'], 'customer']);
    expect(await rowsOf(list)).toEqual([
      { line: 1, customer: 'C100001', columns: { customer: 'C100001' } },
      { line: 2, customer: 'phone:13800000001', columns: { customer: 'phone:13800000001' } },
      { line: 3, customer: '张三', columns: { customer: '张三' } },
    ]);
  });

  test('but for a well-known one, or the one that was asked for', async () => {
    expect(await readingOf('手机\n13800000001\n')).toEqual(['2 phone:13800000001']);
    expect(await readingOf('名单\n13800000001\n', { column: '名单' })).toEqual(['2 13800000001']);
    expect(await readingOf('C1\nC2\n', { column: '1' })).toEqual(['1 C1', '2 C2']);
  });
});

test('standard input is read twice, from a file that nobody else may read and that ends with the list', async () => {
  const spoolFolder = join(newFolder(), 'spool');
  const stdin = Readable.from([Buffer.from('id\nC'), Buffer.from('1\nC2\n')]);
  const list = await open('-', { stdin, spoolFolder });
  const [spool = ''] = readdirSync(spoolFolder);
  expect(statSync(join(spoolFolder, spool)).mode & 0o777).toBe(0o600);
  expect(statSync(spoolFolder).mode & 0o777).toBe(0o700);
  expect(await rowsOf(list)).toEqual(await rowsOf(list));
  await list.close();
  await list.close();
  expect(readdirSync(spoolFolder)).toEqual([]);
});

test('what can be read once only is spooled too', async () => {
  const folder = newFolder();
  const pipe = join(folder, 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  const spoolFolder = newFolder();
  const [list] = await Promise.all([open(pipe, { spoolFolder }), writeFile(pipe, 'id\nC1\n')]);
  expect(await rowsOf(list)).toEqual(await rowsOf(list));
  await list.close();
  expect(readdirSync(spoolFolder)).toEqual([]);
});

test('a spool that was left behind a week ago is thrown away, a young one is not', async () => {
  const spoolFolder = newFolder();
  for (const name of ['old.spool', 'young.spool', 'old.other']) writeFileSync(join(spoolFolder, name), '');
  const weekAgo = new Date(Date.now() - 8 * 86_400_000);
  for (const name of ['old.spool', 'old.other']) utimesSync(join(spoolFolder, name), weekAgo, weekAgo);
  const list = await open('-', { stdin: Readable.from(['id\nC1\n']), spoolFolder });
  await list.close();
  expect(readdirSync(spoolFolder).sort()).toEqual(['old.other', 'young.spool']);
});

describe('what stops it', () => {
  const stop = async (content: string, options = {}) => {
    const spoolFolder = newFolder();
    const failure = await failureOf(async () =>
      rowsOf(await open('-', { stdin: Readable.from([content]), spoolFolder, ...options })),
    );
    const { problem, exitCode } = failure;
    return { exitCode, type: problem.type.split(':').at(-1), detail: problem.detail, spoolFolder, problem };
  };

  test.each([
    ['', 'nothing'],
    ['\uFEFF \r\n\t\r\n', 'blanks'],
    [',,\n , ,\n', 'blank cells'],
    ['[]', 'an array without a value'],
    ['{"items": [], "nextCursor": "x"}', 'a page of nobody'],
    ['{}\n""\n', 'objects of nothing'],
  ])('%j, %s', async (content) => {
    const { exitCode, type, detail, spoolFolder } = await stop(content);
    expect([exitCode, type, detail]).toEqual([2, 'empty-list', 'There is no customer in standard input.']);
    expect(readdirSync(spoolFolder)).toEqual([]);
  });

  test('no column that names customers', async () => {
    const { exitCode, type, detail, problem } = await stop('序号,客户经理\n1,张三\n');
    expect([exitCode, type]).toEqual([2, 'no-customer-column']);
    expect(detail).toBe(
      'None of the columns of standard input is known to name customers: 1 "序号", 2 "客户经理".',
    );
    expect(problem.nextSteps).toEqual([
      'Say which one with --column, by its name or its number: --column 2.',
      'The first line must hold the names of the columns.',
    ]);
    expect((await stop('序号,客户经理\n1,张三\n', { say: chinese })).problem).toMatchObject({
      title: '没有指明客户的列',
      detail: '标准输入的各列中看不出哪一列指明客户：1 “序号”、2 “客户经理”。',
      nextSteps: ['用 --column 指明是哪一列，写列名或列号，如 --column 2。', '第一行应是各列的名称。'],
    });
  });

  test.each(['foo', '0', '3'])('a column %s that is not there', async (column) => {
    const { type, detail } = await stop('序号,客户\n1,张三\n', { column });
    expect([type, detail]).toEqual([
      'no-customer-column',
      `standard input has no column "${column}"; it has 1 "序号", 2 "客户".`,
    ]);
  });

  test('a column by its number where there is no header', async () => {
    const { type, detail } = await stop('张三,13800000001\n李四,13800000002\n', { column: '2' });
    expect([type, detail]).toEqual([
      'no-customer-column',
      'The first line of standard input has "13800000001" where the name of a column should be.',
    ]);
  });

  test('two columns of one name', async () => {
    const { type, detail } = await stop('id,x,x\nC1,2,3\n');
    expect([type, detail]).toEqual(['damaged-file', 'The header line of standard input names "x" twice.']);
  });

  test('a quotation mark that is not closed', async () => {
    const { type, detail } = await stop('id,x\nC1,2\nC2,"3\nC3,4\n');
    expect([type, detail]).toEqual([
      'damaged-file',
      'standard input: a quotation mark opened after line 2 is not closed.',
    ]);
  });

  test('files that cannot be read', async () => {
    const folder = newFolder();
    const missing = await failureOf(() => open(join(folder, 'none')));
    expect(missing.problem).toMatchObject({
      type: 'urn:tong:problem:unreadable-file',
      detail: `There is no ${join(folder, 'none')}.`,
    });
    expect((await failureOf(() => open(folder))).problem.detail).toBe(`${folder} is not a file.`);
  });

  test('a spool folder that takes nothing', async () => {
    const spoolFolder = fileWith('not a folder');
    const { problem } = await failureOf(() => open('-', { stdin: Readable.from(['id\nC1\n']), spoolFolder }));
    expect(problem).toMatchObject({
      type: 'urn:tong:problem:unwritable-file',
      detail: `standard input can be read only once, and ${spoolFolder} takes no copy of it: EEXIST.`,
    });
  });
});

test('a header alone is a list of nobody: the night may have nothing for the job that it wakes', async () => {
  for (const text of ['id,name\n', 'id\n\n']) expect(await rowsOf(await listIn(text))).toEqual([]);
});

test('a row that does not end within a mebibyte is told as that', async () => {
  const list = await listIn(`id,note\nC1,a\nC2,${'x'.repeat(1 << 21)}\n`);
  const { exitCode, problem } = await failureOf(() => rowsOf(list));
  expect([exitCode, problem.type, problem.detail]).toEqual([
    2,
    'urn:tong:problem:damaged-file',
    expect.stringMatching(/^\S+: the row after line 2 goes on for more than a mebibyte\.$/),
  ]);
});
