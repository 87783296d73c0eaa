import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTable, type Table } from '../../src/text/table.ts';
import { displayWidth } from '../../src/text/width.ts';

const terminal = { width: 80, colour: false, tty: true };
const pipe = { width: 80, colour: false, tty: false };

const customers: Table = {
  columns: [
    { key: 'name', title: '姓名', priority: 3 },
    { key: 'number', title: 'No.', whole: true, priority: 2 },
    { key: 'tags', title: 'Tags', minWidth: 6 },
    { key: 'net', title: 'Net', align: 'right', whole: true, priority: 2 },
  ],
  rows: [
    [{ text: '张三' }, { text: 'C100001' }, { text: '代发工资, 私行客户' }, { text: '¥52,300.10' }],
    [{ text: '𠮷野家子' }, { text: 'C100002' }, { text: 'vip 👨‍👩‍👧‍👦' }, { text: '-¥1.00', tone: 'bad' }],
  ],
  empty: 'No customers',
};

describe('a table in a terminal', () => {
  test('aligns by display width', () => {
    expect(renderTable(customers, terminal)).toBe(
      [
        '姓名      No.      Tags                       Net',
        '张三      C100001  代发工资, 私行客户  ¥52,300.10',
        '𠮷野家子  C100002  vip 👨‍👩‍👧‍👦                  -¥1.00',
        '',
      ].join('\n'),
    );
  });

  test('paints the header dim and cells in their tone, the padding not', () => {
    const table: Table = {
      columns: [
        { key: 'due', title: 'Due' },
        { key: 'amount', title: 'Amount', align: 'right' },
      ],
      rows: [
        [
          { text: '逾期', tone: 'bad' },
          { text: '¥1.00', tone: 'strong' },
        ],
      ],
    };
    expect(renderTable(table, { ...terminal, colour: true })).toBe(
      '\x1b[2mDue\x1b[22m   \x1b[2mAmount\x1b[22m\n\x1b[31m逾期\x1b[39m   \x1b[1m¥1.00\x1b[22m\n',
    );
  });

  test('cuts the least important column first, never money or numbers', () => {
    expect(renderTable(customers, { ...terminal, width: 40 })).toBe(
      [
        '姓名      No.      Tags              Net',
        '张三      C100001  代发工资…  ¥52,300.10',
        '𠮷野家子  C100002  vip 👨‍👩‍👧‍👦         -¥1.00',
        '',
      ].join('\n'),
    );
  });

  test('leaves it out when it would be of no use, and shares the room again', () => {
    expect(renderTable(customers, { ...terminal, width: 30 })).toBe(
      [
        '姓名      No.             Net',
        '张三      C100001  ¥52,300.10',
        '𠮷野家子  C100002      -¥1.00',
        '',
      ].join('\n'),
    );
    expect(renderTable(customers, { ...terminal, width: 17 })).toBe(
      '姓名      No.\n张三      C100001\n𠮷野家子  C100002\n',
    );
  });

  test('keeps its most important column in the narrowest terminal', () => {
    expect(renderTable(customers, { ...terminal, width: 5 })).toBe('姓名\n张三\n𠮷野…\n');
  });

  test('says when it is empty', () => {
    expect(renderTable({ ...customers, rows: [] }, terminal)).toBe('No customers\n');
    expect(renderTable({ columns: customers.columns, rows: [] }, terminal)).toBe('');
  });

  test('lets nothing through that a customer wrote for the terminal', () => {
    const table: Table = {
      columns: [{ key: 'name', title: 'Name' }],
      rows: [[{ text: 'a\x1b[2J\tb\nc\u202E' }]],
    };
    expect(renderTable(table, terminal)).toBe('Name\na b c\n');
  });

  test('no line is wider than the terminal', () => {
    const cells = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 30 }) }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), fc.integer({ min: 4, max: 60 }), (rows, width) => {
        const columns = ['a', 'b', 'c'].map((key, priority) => ({ key, title: key, priority }));
        for (const line of renderTable({ columns, rows }, { ...terminal, width }).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('a table in a pipe', () => {
  test('is tab-separated and whole, without header and colour', () => {
    expect(renderTable(customers, { ...pipe, width: 10 })).toBe(
      '张三\tC100001\t代发工资, 私行客户\t¥52,300.10\n𠮷野家子\tC100002\tvip 👨‍👩‍👧‍👦\t-¥1.00\n',
    );
  });

  test('is nothing when it is empty', () => {
    expect(renderTable({ ...customers, rows: [] }, pipe)).toBe('');
  });

  test('has one line a row and one field a column, whatever the cells hold', () => {
    expect(
      renderTable(
        { columns: customers.columns, rows: [[{ text: 'a\tb' }, { text: 'c\r\nd' }, { text: 'e' }]] },
        pipe,
      ),
    ).toBe('a b\tc d\te\t\n');
  });
});
