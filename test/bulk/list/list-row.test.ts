import { describe, expect, test } from 'vitest';
import { chinese, listIn, readingOf, rowsOf, say } from './listing.ts';

/** The one row below this header, and whom it names. */
async function customerOf(header: string, cell: string): Promise<string> {
  const [row] = await rowsOf(await listIn(`${header},z\n${cell},\n`));
  return row?.fault ? `(${row.fault.reason})` : (row?.customer ?? '');
}

describe('whom a row names', () => {
  test.each([
    ['Customer ID', 'cus_1', 'cus_1'],
    ['客户', '张三', '张三'],
    ['customer_number', 'C1', 'no:C1'],
    ['客户编号', 'C1', 'no:C1'],
    ['身份证号', '11010519491231002X', 'id:11010519491231002X'],
    ['national-id', '11010519491231002X', 'id:11010519491231002X'],
    ['MOBILE', '13800000001', 'phone:13800000001'],
    ['Ｐｈｏｎｅ', '13800000001', 'phone:13800000001'],
    ['联系电话', '13800000001', 'phone:13800000001'],
    ['Account No.', '6217', 'acct:6217'],
    ['账号', '6217', 'acct:6217'],
    ['保单号', 'P-1', 'policy:P-1'],
    ['卡号', '6217', 'card:6217'],
    ['邮箱', 'a@b.cn', 'email:a@b.cn'],
    ['姓名', '张三', 'name:张三'],
    ['customer.id', 'cus_1', 'cus_1'],
    ['姓名', 'phone: 13800000001', 'phone: 13800000001'],
    ['手机', 'NO：C1', 'NO：C1'],
    ['姓名', 'Dr: Wang', 'name:Dr: Wang'],
  ])('under %s, %s', async (header, cell, customer) => {
    expect(await customerOf(header, cell)).toBe(customer);
  });

  test.each([
    ['name,phone,id', 'id'],
    ['姓名,手机号,身份证号,客户号', '客户号'],
    ['email,card,policy', 'policy'],
    ['id,customerId', 'customerId'],
    ['邮箱,手机,电话', '手机'],
  ])('of %s, %s', async (header, column) => {
    const row = header.replaceAll(/[^,]+/g, 'x');
    expect((await listIn(`${header}\n${row}\n`)).customerColumn).toBe(column);
  });

  test.each([
    ['phone', 'phone:2'],
    ['2', 'phone:2'],
    ['PHONE ', 'phone:2'],
    ['经办', '3'],
  ])('by --column %s', async (column, customer) => {
    const [row] = await rowsOf(await listIn('id,phone,经办\n1,2,3\n', { column }));
    expect(row?.customer).toBe(customer);
  });
});

describe('what Excel makes of a cell', () => {
  test.each([
    ['="13800000001"', 'phone:13800000001'],
    ['"=""13800000001"""', 'phone:13800000001'],
    ['="a ""b"""', 'phone:a "b"'],
    ["'13800000001", 'phone:13800000001'],
    ["'+8613800000001", 'phone:+8613800000001'],
    ['+8613800000001', 'phone:+8613800000001'],
    ['\u00A013800000001\u200B\uFEFF', 'phone:13800000001'],
    ['\u202D13800000001\u202C', 'phone:13800000001'],
    ['="\u00A013800000001"', 'phone:13800000001'],
    // Excel's fifteen digits: nobody can tell.
    ['622202123456789000', 'phone:622202123456789000'],
    ['=1+1', '(formula)'],
    ['=A2', '(formula)'],
    ['"=HYPERLINK(""http://x"",""y"")"', '(formula)'],
    ["'=A2", '(formula)'],
    ['phone:=A2', '(formula)'],
    ['1.38E+10', '(number_lost)'],
    ['6.22848E+18', '(number_lost)'],
    ['1e+21', '(number_lost)'],
    ['1E5', 'phone:1E5'],
    ['\u200B', '(empty)'],
    ['phone:', '(empty)'],
    ['\uFFFD1', '(encoding)'],
  ])('%s', async (cell, customer) => {
    const [row] = await rowsOf(await listIn(`phone,z\n${cell},x\n`));
    expect(row?.fault ? `(${row.fault.reason})` : row?.customer).toBe(customer);
  });

  test('a formula elsewhere stays a text', async () => {
    const rows = await rowsOf(await listIn('id,备注\nC1,=1+1\nC2,"=""x"""\nC3,1.38E+10\n'));
    expect(rows.map(({ customer, columns }) => [customer, columns.备注])).toEqual([
      ['C1', '=1+1'],
      ['C2', 'x'],
      ['C3', '1.38E+10'],
    ]);
  });
});

test('rows of another shape are whole in one cell, which is not the customer’s', async () => {
  const list = await listIn('手机,备注,地址\n13800000001\n13800000002,"a,b",c,d\n13800000003,,\n');
  expect(await rowsOf(list)).toEqual([
    {
      line: 2,
      customer: '',
      columns: { 手机: '', 备注: '13800000001', 地址: '' },
      fault: { reason: 'shape', detail: say.faults.shape(1, 3) },
    },
    {
      line: 3,
      customer: '',
      columns: { 手机: '', 备注: '13800000002,"a,b",c,d', 地址: '' },
      fault: { reason: 'shape', detail: say.faults.shape(4, 3) },
    },
    { line: 4, customer: 'phone:13800000003', columns: { 手机: '13800000003', 备注: '', 地址: '' } },
  ]);
});

test('a text longer than the contract takes names nobody', async () => {
  const longest = '张'.repeat(1000);
  expect(await readingOf(`${longest}\n${longest}三\n`)).toEqual([`1 ${longest}`, '2 shape']);
});

test('what is said of a row', async () => {
  const content = '手机,x\n,1\n=A2,1\n6.22848E+18,1\n1\n';
  const said = async (language: typeof say) =>
    (await rowsOf(await listIn(content, { say: language }))).map(({ fault }) => fault?.detail);
  expect(await said(say)).toEqual([
    'Nothing in column "手机"; say who the customer is.',
    '"=A2" is a formula; put its value there and export again.',
    'Excel has turned the number into 6.22848E+18; format the column as text and export again.',
    '1 cell where there are 2 columns; put a cell with a delimiter in quotation marks.',
  ]);
  expect(await said(chinese)).toEqual([
    '“手机”一列是空的；请写明是哪位客户。',
    '“=A2”是公式；请换成它的值，再重新导出。',
    'Excel 已把号码变成 6.22848E+18；请把该列设为文本格式，再重新导出。',
    '有 1 个单元格，应为 2 列；单元格里有分隔符时，请用引号括起来。',
  ]);
});
