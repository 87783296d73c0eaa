import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type DelimitedRow,
  type Dialect,
  type ReadingErrors,
  readRows,
} from '../../src/tabular/delimited-rows.ts';

const plain = { delimiter: ',', quote: '"', encoding: 'utf-8' } as const;
const errors: ReadingErrors = {
  unreadable: (error) => new Error(`unreadable: ${String(error)}`),
  openQuote: (line) => new Error(`open after ${line}`),
};

function fileWith(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-tabular-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'data.csv');
  writeFileSync(path, content);
  return path;
}

async function rowsOf(content: string | Uint8Array, dialect: Partial<Dialect> = {}): Promise<DelimitedRow[]> {
  const rows: DelimitedRow[] = [];
  for await (const row of readRows({ path: fileWith(content), ...plain, ...dialect }, errors)) rows.push(row);
  return rows;
}

test('lines are counted as an editor counts them, over blank ones and quoted line breaks', async () => {
  expect(await rowsOf('a,b\n1,"x\ny"\n\n2,z\r\n3,"p\r\nq"\n4,r')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', 'x\ny'] },
    { line: 5, cells: ['2', 'z'] },
    { line: 6, cells: ['3', 'p\r\nq'] },
    { line: 8, cells: ['4', 'r'] },
  ]);
});

test('rows may have any number of cells', async () => {
  expect((await rowsOf('a,b\n1\n1,2,3\n')).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1'],
    ['1', '2', '3'],
  ]);
});

describe('dialects', () => {
  test.each([
    ['tabs, blanks kept', 'a\t  \tb\n', { delimiter: '\t' }, ['a', '  ', 'b']],
    ['a delimiter of two characters', 'a|@b|@c\n', { delimiter: '|@' }, ['a', 'b', 'c']],
    ['a byte order mark', '\uFEFFa,b\n', {}, ['a', 'b']],
    ['a stray quotation mark', 'a "b" c,d"e\n', {}, ['a "b" c', 'd"e']],
    ['no quotation marks at all', '"a,b\n', { quote: '' }, ['"a', 'b']],
    ['another quotation mark, doubled within', "'it''s, so',b\n", { quote: "'" }, ["it's, so", 'b']],
    [
      'GB18030',
      Buffer.from([0xd5, 0xc5, 0xce, 0xb0, 0x2c, 0x94, 0x39, 0xfc, 0x36, 0x0a]),
      { encoding: 'gb18030' as const },
      ['张伟', '😀'],
    ],
    [
      'UTF-16LE with its byte order mark',
      Buffer.from('\uFEFF张伟\t"a\tb"\r\n', 'utf16le'),
      { encoding: 'utf-16le' as const, delimiter: '\t' },
      ['张伟', 'a\tb'],
    ],
  ])('%s', async (_, content, dialect, cells) => {
    expect(await rowsOf(content, dialect)).toEqual([{ line: 1, cells }]);
  });

  test('a GB18030 character on the border of two chunks', async () => {
    const names = Buffer.concat(Array.from({ length: 40_000 }, () => Buffer.from([0x61, 0xd5, 0xc5, 0x0a])));
    const rows = await rowsOf(names, { encoding: 'gb18030' });
    expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(['a张']));
  });

  test('a UTF-16LE character on the border of two chunks', async () => {
    const rows = await rowsOf(Buffer.from('x'.concat('😀\n'.repeat(40_000)), 'utf16le'), {
      encoding: 'utf-16le',
    });
    expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(['x😀', '😀']));
  });
});

test('what csv-stringify writes is read as it was', async () => {
  const cell = fc.string({ unit: 'grapheme' });
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', '\t', ';', '|'), async (rows, delimiter) => {
      const text = stringify(rows, { delimiter, quoted: true });
      expect((await rowsOf(text, { delimiter })).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

describe('files that are not read to the end', () => {
  test('a quotation mark that is not closed', async () => {
    await expect(rowsOf('a,b\n1,2\n3,"4\n5,6\n')).rejects.toThrow(/^open after 2$/);
  });

  test('nor does it take a large file into memory', async () => {
    await expect(rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(400_000)}`)).rejects.toThrow(/^open after 1$/);
  });

  test.each(['utf-8', 'gb18030', 'utf-16le'] as const)('a folder, as %s', async (encoding) => {
    const path = join(fileWith(''), '..');
    const read = readRows({ path, ...plain, encoding }, errors).next();
    await expect(read).rejects.toThrow(/^unreadable: Error: EISDIR/);
  });

  test.each([
    ['utf-8', 'utf8'],
    ['gb18030', 'utf8'],
    ['utf-16le', 'utf16le'],
  ] as const)('a reader that has had enough, %s', async (encoding, written) => {
    const path = fileWith(Buffer.from('a\n'.repeat(1_000_000), written));
    for await (const { line } of readRows({ path, ...plain, encoding }, errors)) {
      expect(line).toBe(1);
      break;
    }
  });
});
