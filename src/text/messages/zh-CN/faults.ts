import type { Faults } from '../en/faults.ts';

export const quoted = (text: string) => `“${text}”`;
export const either = (values: readonly string[]) => values.map((value) => value || "''").join('、');

const kinds: Readonly<Record<string, string>> = { object: '映射', array: '列表', string: '文本' };

export const faults: Faults = {
  at: (file, line, path, fault) => `${file}:${line} ${path === '' ? '' : `${path}：`}${fault}`,
  required: (name) => `缺少 ${name}`,
  unknown: (known) => `这里没有这一项，可用的是 ${either(known)}`,
  notOneOf: (value, allowed) => `${quoted(value)}不在 ${either(allowed)} 之中`,
  notText: (value) => `${value} 不是文本，请加引号`,
  wrongKind: (value, wanted) => `${value} 不是${wanted.map((kind) => kinds[kind] ?? kind).join('或')}`,
  wrongForm: (value, form) => `${quoted(value)}不符合格式 ${form}`,
  tooLong: (length) => `超过 ${length} 个字符`,
  empty: '内容为空',
  tooMany: (number) => `多于 ${number} 项`,
  other: (message) => message,
};
