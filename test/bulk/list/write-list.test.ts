import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trimmed } from '../../../src/bulk/list/cell.ts';
import { ListWriter } from '../../../src/bulk/list/write-list.ts';
import { failureOf } from '../../support/failure-of.ts';
import { chinese, listIn, newFolder, open, rowsOf, say } from './listing.ts';

type Row = readonly [columns: Readonly<Record<string, string>>, reason: string];

async function write(path: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  const writer = await ListWriter.begin(path, columns, say);
  for (const [cells, reason] of rows) await writer.add(cells, reason);
  await writer.finish();
}

test('CSV for Excel and for openList: byte order mark, CRLF, the reason last, nothing that runs', async () => {
  const path = join(newFolder(), 'failed.csv');
  await write(
    path,
    ['客户', 'reason', '备注; x', '净值'],
    [
      [
        { 客户: '+8613800000001', reason: 'of before', '备注; x': '=1+1\n二', 净值: '-12.50' },
        '没有, “这位”',
      ],
      [{ 客户: "'=x", '备注; x': 'a "b"' }, ''],
    ],
  );
  expect(readFileSync(path, 'utf8')).toBe(
    '\uFEFF客户,"备注; x",净值,reason\r\n' +
      '\'+8613800000001,"\'=1+1\n二",-12.50,"没有, “这位”"\r\n' +
      '\'\'=x,"a ""b""",,\r\n',
  );
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await rowsOf(await open(path))).toEqual([
    {
      line: 2,
      customer: '+8613800000001',
      columns: { 客户: '+8613800000001', '备注; x': '=1+1\n二', 净值: '-12.50', reason: '没有, “这位”' },
    },
    { line: 4, customer: "'=x", columns: { 客户: "'=x", '备注; x': 'a "b"', 净值: '', reason: '' } },
  ]);
});

test('what is written is read as it was', async () => {
  const piece = fc.constantFrom(
    "'",
    '=',
    '-',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '1',
    'a',
    '张',
    '＝',
    ' ',
    '{',
    '|',
  );
  const text = fc
    .oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' }))
    .map((value) => trimmed(value.replaceAll('\uFFFD', '')));
  const name = text.filter((value) => value !== '' && !['id', 'reason'].includes(value));
  const table = fc
    .uniqueArray(name, { maxLength: 4 })
    .map((names) => [...names, 'id'])
    .chain((columns) => {
      const cells = fc.tuple(...columns.map(() => text));
      return fc.tuple(fc.constant(columns), fc.array(fc.tuple(cells, text), { minLength: 1 }));
    });
  await fc.assert(
    fc.asyncProperty(table, async ([columns, rows]) => {
      const path = join(newFolder(), 'list.csv');
      const given = rows.map(
        ([cells, reason]): Row => [
          Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
          // Nobody writes a row without one, and a blank row is none.
          `r${reason}`,
        ],
      );
      await write(path, columns, given);
      const list = await open(path);
      expect(list.columns).toEqual([...columns, 'reason']);
      const expected = given.map(([cells, reason]) => ({
        ...Object.fromEntries([...Object.entries(cells), ['reason', reason]]),
      }));
      expect((await rowsOf(list)).map((row) => ({ ...row.columns }))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('rows that were faulty are faulty again', async () => {
  const content = '手机,备注\n13800000001\n13800000002,x,y\n=A2,\n1.38E+10,\n,z\n13800000003,ok\n';
  const list = await listIn(content);
  const rows = await rowsOf(list);
  const path = join(newFolder(), 'failed.csv');
  await write(
    path,
    list.columns,
    rows.map(({ columns, fault }) => [columns, fault?.detail ?? '']),
  );
  const again = await rowsOf(await open(path));
  expect(rows.map(({ fault }) => fault?.reason)).toEqual([
    'shape',
    'shape',
    'formula',
    'number_lost',
    'empty',
    undefined,
  ]);
  expect(again.map(({ fault }) => fault?.reason)).toEqual([
    'empty',
    'empty',
    'formula',
    'number_lost',
    'empty',
    undefined,
  ]);
  expect(again.at(-1)?.customer).toBe('phone:13800000003');
});

test('100,000 rows go out and come in', async () => {
  const path = join(newFolder(), 'large.csv');
  const writer = await ListWriter.begin(path, ['客户号', '备注'], say);
  for (let n = 0; n < 100_000; n += 1)
    await writer.add({ 客户号: `C${n}`, 备注: `第${n}，"好"` }, 'not_found');
  expect(writer.count).toBe(100_000);
  await writer.finish();
  let seen = 0;
  for await (const { customer, line } of (await open(path)).rows()) {
    if (customer !== `no:C${seen}` || line !== seen + 2) throw new Error(`${line} ${customer}`);
    seen += 1;
  }
  expect(seen).toBe(100_000);
});

/** A list of an earlier time. */
const before = '\uFEFFid,reason\r\nC0,y\r\n';

describe('its place', () => {
  test('is taken at the end alone', async () => {
    const folder = newFolder();
    const path = join(folder, 'list.csv');
    writeFileSync(path, before, { mode: 0o644 });
    const writer = await ListWriter.begin(path, ['id'], say);
    await writer.add({ id: 'C1' }, 'x');
    expect(readFileSync(path, 'utf8')).toBe(before);
    await writer.finish();
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFid,reason\r\nC1,x\r\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('stays as it was when the writer gives up', async () => {
    const folder = newFolder();
    const path = join(folder, 'list.csv');
    writeFileSync(path, before);
    const writer = await ListWriter.begin(path, ['id'], say);
    await writer.add({ id: 'C1' }, 'x');
    await writer.giveUp();
    await writer.giveUp();
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test.each(['id,note\nC1,x\n', '\uFEFFid,note\r\n', '{"tong":"bulk-plan"'])(
    'is not taken from %j',
    async (other) => {
      const path = join(newFolder(), 'other.csv');
      writeFileSync(path, other);
      const { problem, exitCode } = await failureOf(() => ListWriter.begin(path, ['id'], say));
      expect([exitCode, problem.type]).toEqual([2, 'urn:tong:problem:in-the-way']);
      expect(readFileSync(path, 'utf8')).toBe(other);
    },
  );

  test('may be where a link leads', async () => {
    const folder = newFolder();
    const path = join(folder, 'link.csv');
    writeFileSync(join(folder, 'real.csv'), before);
    symlinkSync(join(folder, 'real.csv'), path);
    await write(path, ['id'], []);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('\uFEFFid,reason\r\n');
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'real.csv']);
  });

  test('cannot be a folder, a device, or in a folder that is not there', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in'));
    for (const [path, why] of [
      [join(folder, 'in'), 'EEXIST'],
      ['/dev/null', 'EEXIST'],
      [join(folder, 'none', 'x'), 'ENOENT'],
    ] as const) {
      const { exitCode, problem } = await failureOf(() => ListWriter.begin(path, ['id'], say));
      expect([exitCode, problem.type, problem.detail]).toEqual([
        2,
        'urn:tong:problem:unwritable-file',
        `${path} cannot be written: ${why}.`,
      ]);
    }
    const { problem } = await failureOf(() => ListWriter.begin('/dev/null', ['id'], chinese));
    expect(problem.detail).toBe('/dev/null 无法写入：EEXIST。');
  });
});
