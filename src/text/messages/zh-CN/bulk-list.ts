import type { BulkList } from '../en/bulk-list.ts';

const quoted = (text: string) => `“${text}”`;
/** Chinese next to Chinese has no space between. */
const spaced = (name: string) => (/\p{Script=Han}$/u.test(name) ? name : `${name} `);

const mostColumns = 20;
const mostCharacters = 60;
const short = (text: string) =>
  quoted(text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text);
const named = (columns: readonly string[]) => {
  const names = columns.slice(0, mostColumns).map((name, index) => `${index + 1} ${quoted(name)}`);
  return `${names.join('、')}${columns.length > mostColumns ? '……' : ''}`;
};

const whichColumn = '用 --column 指明是哪一列，写列名或列号，如 --column 2。';

export const bulkList: BulkList = {
  standardInput: '标准输入',
  problems: {
    missing: (path) => ({
      title: '缺少文件',
      detail: `没有 ${path} 这个文件。`,
      nextSteps: ['请核对路径。'],
    }),
    forbidden: (path) => ({
      title: '无权读取文件',
      detail: `无权读取 ${path}。`,
      nextSteps: ['请向文件的所有者申请读取权限。'],
    }),
    notAFile: (path) => ({
      title: '不是文件',
      detail: `${path} 不是文件。`,
      nextSteps: ['请给出文件。'],
    }),
    unreadable: (path, why) => ({
      title: '文件无法读取',
      detail: `${spaced(path)}无法读取：${why}。`,
      nextSteps: [],
    }),
    unwritable: (path, why) => ({
      title: '文件无法写入',
      detail: `${path} 无法写入：${why}。`,
      nextSteps: ['请指定另一个文件。'],
    }),
    listInTheWay: (path) => ({
      title: '已有同名文件',
      detail: `${path} 已存在，而且不是 tong 写出的名单。`,
      nextSteps: ['请另取一个名字。'],
    }),
    notSpooled: (name, folder, why) => ({
      title: '名单无法保存',
      detail: `${spaced(name)}只能读取一次，而 ${folder} 存不下它的副本：${why}。`,
      nextSteps: ['请把名单写入文件，再给出该文件。'],
    }),
    empty: (name) => ({
      title: '名单是空的',
      detail: `${spaced(name)}里没有客户。`,
      nextSteps: ['请核对名单的来源。'],
    }),
    workbook: (name) => ({
      title: '名单是 Excel 工作簿',
      detail: `${spaced(name)}是工作簿，不是文本。`,
      nextSteps: ['请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，再给出那个文件。'],
    }),
    utf16be: (name) => ({
      title: '名单的编码不受支持',
      detail: `${spaced(name)}是高位字节在前的 UTF-16。`,
      nextSteps: ['请另存为 UTF-8。'],
    }),
    delimiter: (value) => ({
      title: '不是分隔符',
      detail: `${quoted(value)}不能用来分隔单元格。`,
      nextSteps: ["请给出一个字符，如 --delimiter ';'；制表符写作 \\t。"],
    }),
    noCustomerColumn: (name, columns) => ({
      title: '没有指明客户的列',
      detail: `${spaced(name)}的各列中看不出哪一列指明客户：${named(columns)}。`,
      nextSteps: [whichColumn, '第一行应是各列的名称。'],
    }),
    unknownColumn: (name, asked, columns) => ({
      title: '没有这一列',
      detail: `${spaced(name)}没有${quoted(asked)}这一列；它有 ${named(columns)}。`,
      nextSteps: [whichColumn],
    }),
    noHeader: (name, value) => ({
      title: '名单没有表头',
      detail: `${spaced(name)}的第一行应是列名，却是${short(value)}。`,
      nextSteps: ['请在最前面加一行各列的名称。'],
    }),
    sameColumn: (name, column) => ({
      title: '两列同名',
      detail: `${spaced(name)}的表头里有两列都叫${quoted(column)}。`,
      nextSteps: ['请在文件里改掉其中一列的名字。'],
    }),
    rowTooLong: (name, line) => ({
      title: '有一行没有结尾',
      detail: `${name}：第 ${line} 行之后的一行超过 1 MiB。`,
      nextSteps: ['如有引号未闭合，请闭合；否则请删去这一行。'],
    }),
    openQuote: (name, line) => ({
      title: '引号没有闭合',
      detail: `${name}：第 ${line} 行之后有一个引号没有闭合。`,
      nextSteps: ['请补上引号。'],
    }),
    notJson: (name) => ({
      title: '名单不是 JSON',
      detail: `${spaced(name)}开头像 JSON，其实不是。`,
      nextSteps: ['请每行写一个对象（如 jq -c 所写），或整个写成一个数组。'],
    }),
    documentTooLarge: (name, mebibytes) => ({
      title: '单个 JSON 文档太大',
      detail: `${spaced(name)}是一个超过 ${mebibytes} MiB 的 JSON 文档。`,
      nextSteps: ['请每行写一个对象（如 jq -c 所写），这样大小不限。'],
    }),
    brokenTemplate: (name, line, column, what, source) => ({
      title: '模板有误',
      detail: `${spaced(name)}第 ${line} 行第 ${column} 列：${what}。该行是：${source}`,
      nextSteps: ['请改正；模板语言是 Liquid。'],
    }),
    templateFromInput: () => ({
      title: '模板须是文件',
      detail: '模板不能来自标准输入（-）。',
      nextSteps: ['请写入文件；短的可直接写在命令行里。'],
    }),
    noTemplate: (path) => ({
      title: '缺少模板',
      detail: `没有 ${path}，也没有在扩展名前带语言的同名文件。`,
      nextSteps: ['请核对路径。'],
    }),
    templateNotText: (path) => ({
      title: '模板不是文本',
      detail: `${path} 不是文本，或不是 UTF-8、GB18030 编码。`,
      nextSteps: ['请另存为 UTF-8 纯文本。'],
    }),
    templateTooLong: (name, longest) => ({
      title: '模板太长',
      detail: `${spaced(name)}超过 ${longest} 个字符。`,
      nextSteps: ['请缩短模板。'],
    }),
    emptyTemplate: (path) => ({
      title: '模板是空的',
      detail: `${path} 里什么也没有。`,
      nextSteps: ['请写上要说的话。'],
    }),
  },

  faults: {
    empty: (column) => `${quoted(column)}一列是空的；请写明是哪位客户。`,
    formula: (value) => `${short(value)}是公式；请换成它的值，再重新导出。`,
    numberLost: (value) => `Excel 已把号码变成 ${value}；请把该列设为文本格式，再重新导出。`,
    inexact: (column) => `${quoted(column)}里的号码位数超出 JSON 数字的精度；请加上引号。`,
    shape: (found, expected) =>
      `有 ${found} 个单元格，应为 ${expected} 列；单元格里有分隔符时，请用引号括起来。`,
    encoding: (encoding) =>
      `有些内容无法按 ${encoding.toUpperCase()} 读取；请用 --encoding 指明编码，或重新导出为 UTF-8。`,
    tooLong: (longest) => `超过 ${longest} 个字符；请用号码或姓名指明客户。`,
    lineTooLong: () => '这一行太长，不成一行数据；请每行写一个对象。',
    tooDeep: () => '对象嵌套太深，不成一行数据；请把各项平铺开来。',
    notARow: (value) => `${short(value)}既不是对象也不是文本；请每行写其中一种。`,
    notJson: (value) => `${short(value)}不是 JSON；请每行写一个对象。`,
  },

  template: {
    givenText: '正文',
    unknownTag: (name) => `没有${quoted(name)}这个标签`,
    unknownFilter: (name) => `没有${quoted(name)}这个过滤器`,
    notClosed: (what) => `${short(what)}没有闭合`,
    noValue: () => '这里缺少一个值',
    noFiles: (tag) => `${quoted(tag)}要读取别的文件，模板里不允许`,
    other: (message) => message,
    noVariable: (name, known) => `没有${quoted(name)}这个变量；可用的是 ${known.join('、')}`,
    noMember: (of, name, known) =>
      known.length === 0
        ? `${of} 没有${quoted(name)}`
        : `${of} 没有${quoted(name)}；它有 ${known.join('、')}`,

    nowhere: (what, line) => `模板第 ${line} 行：${what}。`,
    missing: (name, line) =>
      `模板第 ${line} 行要用 ${name}，而这一行没有；请补上，或让模板不依赖它：{{ ${name} | default: "…" }}。`,
    failed: (what, line) => `模板第 ${line} 行对这一行不成立：${what}。`,
    limits: () => '用时太长或占用内存太多',
    notADay: (value) => `${short(value)}不是 2026-12-01 这样的日期`,
    notMoney: (value) => `${short(value)}不是金额`,
    noCurrency: (amount) => `${amount} 没有货币；请写 money: "CNY"`,
    empty: () => '模板对这一行得出空文本；请让它有内容。',
    tooLong: (length, longest) => `这一行的文本有 ${length} 个字符，最多 ${longest} 个；请缩短模板。`,
    halfCharacter: () => '模板对这一行把一个字符切成了两半；请换个位置截断。',
    notAText: () =>
      '模板对这一行写出的东西不是文本；请写出其中一项，如 holding.value.amount，或用过滤器，如 holding.value | money。',
  },
};
