import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, readRows, type SourceRow } from '../../src/import/source-rows.ts';
import { failureOf } from '../support/failure-of.ts';
import { folderWith, say } from './importing.ts';

async function rowsOf(content: string | Uint8Array, dialect: Partial<Dialect> = {}): Promise<SourceRow[]> {
  const path = join(folderWith({ 'data.csv': content }), 'data.csv');
  const rows: SourceRow[] = [];
  for await (const row of readRows({ path, delimiter: ',', quote: '"', encoding: 'utf-8', ...dialect }, say))
    rows.push(row);
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
  ])('%s', async (_, content, dialect, cells) => {
    expect(await rowsOf(content, dialect)).toEqual([{ line: 1, cells }]);
  });

  test('a GB18030 character on the border of two chunks', async () => {
    const names = Buffer.concat(Array.from({ length: 40_000 }, () => Buffer.from([0x61, 0xd5, 0xc5, 0x0a])));
    const rows = await rowsOf(names, { encoding: 'gb18030' });
    expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(['a张']));
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

describe('files that cannot be read to the end', () => {
  test('a quotation mark that is not closed', async () => {
    const { exitCode, problem } = await failureOf(() => rowsOf('a,b\n1,2\n3,"4\n5,6\n'));
    expect(exitCode).toBe(2);
    expect(problem.type).toBe('urn:tong:problem:damaged-file');
    expect(problem.detail).toMatch(/data\.csv: a quotation mark opened after line 2 is not closed\.$/);
  });

  test('nor does it take a large file into memory', async () => {
    const { problem } = await failureOf(() => rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(400_000)}`));
    expect(problem.detail).toMatch(/opened after line 1 is not closed\.$/);
  });

  test('a folder', async () => {
    const folder = folderWith({});
    const read = readRows({ path: folder, delimiter: ',', quote: '"', encoding: 'utf-8' }, say).next();
    expect((await failureOf(() => read)).problem.detail).toBe(`${folder} is not a file.`);
  });
});
