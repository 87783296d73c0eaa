import type { Imports } from '../en/import.ts';
import { either, faults, quoted } from './faults.ts';

const ended = (sentence: string) => (/[.。]$/.test(sentence) ? sentence : `${sentence}。`);

export const imports: Imports = {
  problems: {
    missing: (path) => ({
      title: '缺少文件',
      detail: `没有 ${path} 这个文件。`,
      nextSteps: ['请核对路径；映射里的文件在 --data 所指的文件夹中查找。'],
    }),
    forbidden: (path) => ({
      title: '无权读取文件',
      detail: `无权读取 ${path}。`,
      nextSteps: ['请向文件的所有者申请读取权限。'],
    }),
    notAFile: (path) => ({
      title: '不是文件',
      detail: `${path} 不是文件。`,
      nextSteps: ['请给出文件；数据所在的文件夹写在 --data 后面。'],
    }),
    unreadable: (path, why) => ({
      title: '文件无法读取',
      detail: `${path} 无法读取：${why}。`,
      nextSteps: [],
    }),
    unwritable: (path, why) => ({
      title: '被拒的行无法写出',
      detail: `${path} 无法写入：${why}。`,
      nextSteps: ['用 --rejected 指定另一个文件。'],
    }),
    mapping: (faults) => ({
      title: '映射有误',
      detail: faults.join('；'),
      nextSteps: ['请改正映射；docs/import.md 逐项说明。'],
    }),
    rejectedIsInput: (path) => ({
      title: '被拒行会覆盖输入文件',
      detail: `${path} 正是导入要读取的文件，被拒行不能写到那里。`,
      nextSteps: ['请用 --rejected 指定别的文件。'],
    }),
    noHeader: (path) => ({
      title: '文件没有表头',
      detail: `${path} 是空的，没有表头。`,
      nextSteps: ['文件本身没有表头时，请在映射里写明各列。'],
    }),
    sameColumn: (path, column) => ({
      title: '两列同名',
      detail: `${path} 的表头里有两列都叫${quoted(column)}。`,
      nextSteps: ['请在文件里改掉其中一列的名字。'],
    }),
    openQuote: (path, line) => ({
      title: '引号没有闭合',
      detail: `${path}：第 ${line} 行之后有一个引号没有闭合。`,
      nextSteps: ["请补上引号；若该文件从不使用引号，请在映射里写 quote: ''。"],
    }),
    nothing: (paths) => ({
      title: '没有可导入的内容',
      detail: `${paths.join('、')} 中没有可导入的行。`,
      nextSteps: ['请核对文件，以及映射里的 where（若有）。'],
    }),
    interrupted: () => ({ title: '已中断', detail: '已中断。', nextSteps: [] }),
  },
  nothingChanged: (detail) => `${ended(detail)}没有改动任何内容。`,
  outcomeUnknown: (detail) => `${ended(detail)}无法确定是否已有改动。`,
  importDone: (detail) => `${ended(detail)}导入本身已完成。`,
  runAgain: '请再导入一次：已有的内容保持不变。',

  faults: {
    ...faults,
    about: (field, fault) => (field === '' ? fault : `${field}：${fault}`),
    unprintable: '含有数据库无法保存的 NUL 字符',

    nothingMapped: '既没有 persons，也没有 holdings',
    unknownFile: (name, known) => `${quoted(name)}不在文件 ${either(known)} 之中`,
    unknownJoin: (name, known) =>
      known.length === 0
        ? `没有名为${quoted(name)}的 join`
        : `${quoted(name)}不在 join ${either(known)} 之中`,
    unknownColumn: (name, file, known) => `${file} 没有${quoted(name)}这一列；它有 ${either(known)}`,
    brace: (template) => `${quoted(template)}的花括号不成对`,
    dateFormat: (format) => `${quoted(format)}中 YYYY、MM、DD 应各出现一次`,
  },

  reasons: {
    columns: (found, expected) => `有 ${found} 列，应为 ${expected} 列`,
    encoding: (encoding) => `含有不属于 ${encoding} 的字节`,
    date: (value, format) => `${quoted(value)}不是 ${format} 格式的日期`,
    amount: (value) => `${quoted(value)}不是金额`,
    currency: (value) => `${quoted(value)}不是货币代码`,
    wholeNumber: (value) => `${quoted(value)}不是整数`,
    flag: (value) => `${quoted(value)}既不是 true 也不是 false`,
    noRow: (file, key) => `${file} 中没有 ${key} 的行`,
    severalRows: (file, key, rows) => `${file} 中有 ${rows} 行 ${key}`,
    duplicate: (key, line) => `键 ${key} 已出现在第 ${line} 行`,
  },

  summary: {
    read: '读取',
    created: '新增',
    changed: '变更',
    unchanged: '未变',
    rejected: '拒绝',
    persons: '个人',
    holdings: '持有',
    joined: '关联文件',
    total: '合计',
    customers: (created, joined) => `新客户 ${created} 位；${joined} 条记录并入已有客户。`,
    rejectedRows: (rows, path) => `拒绝 ${rows} 行，见 ${path}`,
    doubtfulNumbers: (number, rows) => {
      const more = number > rows.length ? '……' : '';
      return `${number} 个身份证号未通过校验，按原样保留，不用于关联：${rows.join('、')}${more}`;
    },
    dryRun: '预演：没有发送任何内容。',
  },
  progress: (entry, rows) => `${entry}，${rows} 行`,
  committing: '正在生效…',
};
