import { bookFilters, type CommandHelps, dayForms } from './command-help.ts';

const customer = '客户的任一标识。';

export const customers: CommandHelps = {
  find: {
    summary: '用任意线索查找客户：号码、姓名、拼音、首字母。',
    description: `会说明如何理解所输入的内容。号码怎么写都行：可带空格、短横线，可用全角数字。
如有歧义，在前面加前缀：id: phone: acct: policy: no: card: email: name:`,
    args: { anything: '关于客户的任何线索；多个词合为一条。' },
    flags: { limit: '每页最多几位客户。[默认：20]' },
    examples: [
      '按姓名、拼音或首字母',
      '按手机号，或任一号码的后四位',
      '按客户号',
      '按身份证号',
      '按账号、保单号或卡号',
    ],
  },
  show: {
    summary: '用一页显示一位客户。',
    description: '身份、可以怎样联系、风险承受能力、各种号码（已遮盖）和三条业务线。',
    args: { customer },
  },
  holdings: {
    summary: '显示客户在三条业务线的持有，合计精确。',
    description: `合计、资产分布、每项持有及客户的角色，以及 90 天内到期或应缴的款项。共同持有只计客户的份额；外币按所示汇率折算。
在终端中还显示过去十二个月净值的走势（如有）。`,
    args: { customer },
    flags: { line: '只看这条业务线，合计也是。', 'as-of': '按这一天的情况。[默认：今天]' },
  },
  timeline: {
    summary: '显示与客户之间发生的一切，最新的在前。',
    args: { customer },
    flags: { kind: '只看这一类。' },
  },
  why: { summary: '显示一位客户由哪些来源记录组成，以及各自的依据。', args: { customer } },
  'customer:list': {
    summary: '按姓名列出名下的客户。',
    flags: {
      tag: '有此标签的客户。',
      ...bookFilters,
    },
  },
  today: {
    summary: '列出今天需要您的客户，最紧急的在前，并说明原因。',
    description:
      '到期的跟进、到期的存款和保单、应缴的款项、生日、过期的风险测评，以及久未联系的客户。同一位客户可能因多个原因出现多次。',
  },
  tasks: {
    summary: '列出跟进，最早到期的在前。',
    flags: {
      status: '只看这一状态。[默认：待办和已延后]',
      'due-before': `这一天结束前到期的：${dayForms}。`,
      customer: '只看这位客户的：任一标识。',
    },
  },
};
