import { trimmed } from './cell.ts';

/** The column that names the customers. */
export interface CustomerColumn {
  readonly name: string;
  /** What kind of identifier it has, as `phone:`; '' where anything may name a customer. */
  readonly prefix: string;
}

/**
 * Headers that say what is below them, the surest first: our own id, anything of ours, then numbers by how seldom two
 * customers share one, and names last. Written as `headerKey` leaves them.
 */
const wellKnown: readonly { readonly prefix: string; readonly headers: string }[] = [
  { prefix: '', headers: 'customerid 客户id id' },
  { prefix: '', headers: 'customer identifier 客户 客户标识' },
  { prefix: 'no:', headers: 'customernumber customerno 客户号 客户号码 客户编号' },
  {
    prefix: 'id:',
    headers: `nationalid nationalidnumber idnumber idno idcard idcardnumber identitynumber 身份证 身份证号 身份证号码
      证件号 证件号码`,
  },
  {
    prefix: 'phone:',
    headers: `mobile mobileno mobilenumber mobilephone phone phoneno phonenumber cellphone telephone tel 手机 手机号
      手机号码 移动电话 电话 电话号码 联系电话`,
  },
  { prefix: 'acct:', headers: 'account accountno accountnumber 账号 帐号 账户 账户号 银行账号' },
  { prefix: 'policy:', headers: 'policy policyno policynumber 保单 保单号 保单号码' },
  { prefix: 'card:', headers: 'card cardno cardnumber 卡号 银行卡 银行卡号' },
  { prefix: 'email:', headers: 'email emailaddress mail 邮箱 邮箱地址 电子邮箱 电子邮件' },
  { prefix: 'name:', headers: 'name fullname customername 姓名 客户姓名 客户名称' },
];

const ranked = new Map(
  wellKnown
    .flatMap(({ prefix, headers }) => headers.split(/\s+/).map((header) => ({ prefix, header })))
    .map(({ prefix, header }, rank) => [header, { prefix, rank }]),
);

/** Whether a text is a header that says of itself that it names customers. */
export function isWellKnown(header: string): boolean {
  return ranked.has(headerKey(header));
}

/** The column that names customers best by its header. */
export function wellKnownColumn(columns: readonly string[]): CustomerColumn | undefined {
  const known = columns.flatMap((name) => {
    const found = ranked.get(headerKey(name));
    return found ? [{ name, ...found }] : [];
  });
  const best = known.toSorted((a, b) => a.rank - b.rank)[0];
  return best && { name: best.name, prefix: best.prefix };
}

/** The column of that name, or of that number from 1. */
export function askedColumn(columns: readonly string[], asked: string): CustomerColumn | undefined {
  const name =
    columns.find((column) => column === asked) ??
    columns.find((column) => headerKey(column) === headerKey(asked)) ??
    (/^\d{1,6}$/.test(asked) ? columns[Number(asked) - 1] : undefined);
  return name === undefined ? undefined : { name, prefix: ranked.get(headerKey(name))?.prefix ?? '' };
}

/** Of any case and width, without what people put between words: `Customer_ID` and `customer.id` are one. */
function headerKey(header: string): string {
  return trimmed(header)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-\u2010-\u2015]+/gu, '');
}
