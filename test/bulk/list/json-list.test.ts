import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { chinese, fileWith, listIn, open, readingOf, rowsOf, say } from './listing.ts';

describe('an object a line', () => {
  test('is a row, members of members columns of their own', async () => {
    const list = await listIn(
      '{"id":"cus_1","name":"张三","tags":["代发工资","VIP"],"net":{"amount":"12.50","currency":"CNY"}}\n' +
        '\n' +
        '{"id":"cus_2","name":" 李四\\u00a0","tags":[],"mobile":null,"age":41,"vip":true}\n',
    );
    expect(list).toMatchObject({
      columns: ['id', 'name', 'tags', 'net.amount', 'net.currency', 'mobile', 'age', 'vip'],
      customerColumn: 'id',
      encoding: 'utf-8',
    });
    expect(await rowsOf(list)).toEqual([
      {
        line: 1,
        customer: 'cus_1',
        columns: {
          id: 'cus_1',
          name: '张三',
          tags: '代发工资; VIP',
          'net.amount': '12.50',
          'net.currency': 'CNY',
        },
      },
      {
        line: 3,
        customer: 'cus_2',
        columns: { id: 'cus_2', name: '李四', tags: '', mobile: '', age: '41', vip: 'true' },
      },
    ]);
  });

  test('or a text', async () => {
    expect(await readingOf('{"id": "cus_1"}\n"phone:13800000001"\n13800000002\n""\n{}\n')).toEqual([
      '1 cus_1',
      '2 phone:13800000001',
      '3 13800000002',
    ]);
  });

  test('nothing but texts are a bare list', async () => {
    const list = await listIn('"C1"\n"张三"\n');
    expect(list.columns).toEqual(['customer']);
    expect((await rowsOf(list)).map(({ customer }) => customer)).toEqual(['C1', '张三']);
  });

  test('in any encoding, with lines that end in any way', async () => {
    const text = '{"姓名":"张三"}\r\n{"姓名":"李四"}\r{"姓名":"王五"}';
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await readingOf(bytes)).toEqual(['1 name:张三', '2 name:李四', '3 name:王五']);
    expect(await readingOf(`\uFEFF\n${text}`)).toEqual(['2 name:张三', '3 name:李四', '4 name:王五']);
  });

  test('one line is one row', async () => {
    expect(await readingOf('{"phone":"13800000001"}')).toEqual(['1 phone:13800000001']);
    expect(await readingOf('\n\n{"phone":\n"13800000001"}')).toEqual(['1 phone:13800000001']);
  });

  test('lines that cannot be rows', async () => {
    const content = [
      '{"id":"C1",}',
      '{"id":"C2"}',
      'id',
      '[1,2]',
      'null',
      '{"name":"x"}',
      '{"id":6222021234567890123}',
      '{"id":12345678901234}',
      `{"id":${'['.repeat(40)}${']'.repeat(40)}}`,
      '{"id":"\\ud800"}',
      `{"id":"${'x'.repeat(1 << 21)}"}`,
      '{"id":"C3"}',
    ].join('\n');
    const rows = await rowsOf(await listIn(content));
    expect(rows.map(({ line, customer, fault }) => [line, customer, fault?.reason, fault?.detail])).toEqual([
      [1, '', 'not_json', '"{\\"id\\":\\"C1\\",}" is not JSON; write one object a line.'],
      [2, 'C2', undefined, undefined],
      [3, '', 'not_json', '"id" is not JSON; write one object a line.'],
      [4, '', 'shape', '"[1,2]" is neither an object nor a text; write one of them a row.'],
      [5, '', 'shape', '"null" is neither an object nor a text; write one of them a row.'],
      [6, '', 'empty', 'Nothing in column "id"; say who the customer is.'],
      [7, '', 'number_lost', say.faults.inexact('id')],
      [8, '12345678901234', undefined, undefined],
      [9, '', 'shape', 'The object is nested too deeply to be a row; write its members side by side.'],
      [10, '', 'encoding', say.faults.encoding('utf-8')],
      [11, '', 'shape', 'The line is longer than a row can be; write one object a line.'],
      [12, 'C3', undefined, undefined],
    ]);
    // Written out and read again, a damaged line must not name anybody by chance.
    expect(rows[0]?.columns).toEqual({ id: '', name: '{"id":"C1",}' });
  });

  test('the same in Chinese', async () => {
    const rows = await rowsOf(
      await listIn('{"id":6222021234567890123}\n{"id":\n[]\n{"id":{}}\n', { say: chinese }),
    );
    expect(rows.map(({ fault }) => fault?.detail)).toEqual([
      '“id”里的号码位数超出 JSON 数字的精度；请加上引号。',
      '“{"id":”不是 JSON；请每行写一个对象。',
      '“[]”既不是对象也不是文本；请每行写其中一种。',
    ]);
  });
});

describe('one document', () => {
  test('an array', async () => {
    const list = await listIn(
      '[\n  {"手机": "13800000001"},\r\n  {\n    "手机": "13800000002"\n  }, "no:C3",\n4\n]\n',
    );
    expect(await rowsOf(list)).toMatchObject([
      { line: 2, customer: 'phone:13800000001' },
      { line: 3, customer: 'phone:13800000002' },
      { line: 5, customer: 'no:C3' },
      { line: 6, customer: 'phone:4' },
    ]);
    expect(await rowsOf(list)).toHaveLength(4);
  });

  test.each([0, 2])('a page of an answer, indented by %i', async (indent) => {
    const page = {
      recognisedAs: [{ kind: 'name', value: 'items' }],
      items: [
        { id: 'cus_1', customerNumber: 'C1', tags: ['a', '[', '{'] },
        { id: 'cus_2', customerNumber: 'C2', tags: [], more: { items: [1] } },
      ],
      nextCursor: 'x',
    };
    const list = await listIn(JSON.stringify(page, null, indent));
    expect(list.columns).toEqual(['id', 'customerNumber', 'tags', 'more.items']);
    expect((await rowsOf(list)).map(({ line, customer }) => [line, customer])).toEqual([
      [indent === 0 ? 1 : 9, 'cus_1'],
      [indent === 0 ? 1 : 18, 'cus_2'],
    ]);
  });

  test('what begins like one and is none', async () => {
    const path = fileWith('{\n  "id": "C1"\n}\n{\n  "id": "C2"\n}\n');
    const { exitCode, problem } = await failureOf(() => open(path));
    expect([exitCode, problem.type, problem.detail, problem.nextSteps]).toEqual([
      2,
      'urn:tong:problem:damaged-file',
      `${path} begins like JSON and is not.`,
      ['Write one object a line, as jq -c does, or one array.'],
    ]);
  });

  test('one that is too large for the memory', async () => {
    const path = fileWith(`[${'"C100001",\n'.repeat(6_200_000)}"C1"]`);
    const { problem } = await failureOf(() => open(path));
    expect([problem.type, problem.detail]).toEqual([
      'urn:tong:problem:damaged-file',
      `${path} is one JSON document of more than 64 MiB.`,
    ]);
  });

  test('no column that names customers', async () => {
    const path = fileWith('[{"foo": 1}]');
    expect((await failureOf(() => open(path))).problem.detail).toBe(
      `None of the columns of ${path} is known to name customers: 1 "foo".`,
    );
    expect((await failureOf(() => open(path, { column: 'bar' }))).problem.detail).toBe(
      `${path} has no column "bar"; it has 1 "foo".`,
    );
    expect(await rowsOf(await open(path, { column: '1' }))).toMatchObject([{ customer: '1' }]);
  });
});
