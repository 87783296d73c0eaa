import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/text/csv.ts';
import { renderNdjson } from '../../src/text/ndjson.ts';
import type { Table } from '../../src/text/table.ts';

function oneColumn(...texts: string[]): Table {
  return { columns: [{ key: 'note', title: '备注' }], rows: texts.map((text) => [{ text }]) };
}

test('CSV has the keys as header, data before text, CRLF and quotes where needed', async () => {
  const table: Table = {
    columns: [
      { key: 'name', title: '姓名' },
      { key: 'net', title: '净值', align: 'right' },
    ],
    rows: [
      [{ text: '张三' }, { text: '-¥1,234.56', data: '-1234.56', tone: 'bad' }],
      [{ text: 'Smith, "Jo"' }, { text: '' }],
    ],
  };
  expect(await renderCsv(table)).toBe('name,net\r\n张三,-1234.56\r\n"Smith, ""Jo""",\r\n');
});

test('CSV quotes a cell of several lines', async () => {
  expect(await renderCsv(oneColumn('a\nb', 'c'))).toBe('note\r\n"a\nb"\r\nc\r\n');
});

test('an empty CSV is its header', async () => {
  expect(await renderCsv(oneColumn())).toBe('note\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+8613800000000', "'+8613800000000"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['＝1+1', "'＝1+1"],
  ['-12.50', '-12.50'],
  ['-3', '-3'],
  ['a=b', 'a=b'],
  ['\x1b[31m=1', "'=1"],
])('CSV writes %j as %s', async (text, written) => {
  expect(await renderCsv(oneColumn(text))).toBe(`note\r\n${written}\r\n`);
});

test('CSV read back gives the texts', async () => {
  const text = fc.string({ unit: fc.constantFrom(',', '"', '\n', "'", ' ', 'a', '张', '𠮷') });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (rows) => {
      const safe = rows.map((row) => row.map((value) => `_${value}`));
      const columns = ['a', 'b'].map((key) => ({ key, title: key }));
      const csv = await renderCsv({
        columns,
        rows: safe.map((row) => row.map((value) => ({ text: value }))),
      });
      expect(parse(csv, { fromLine: 2, recordDelimiter: '\r\n' })).toEqual(safe);
    }),
  );
});

test('NDJSON is one value a line', () => {
  expect(renderNdjson([{ name: '张\n三' }, { name: 'b' }])).toBe('{"name":"张\\n三"}\n{"name":"b"}\n');
  expect(renderNdjson([])).toBe('');
});
