import { bookFilters, type CommandHelps, dueForms, instantForms } from './command-help.ts';

const sending = {
  rate: '每秒最多多少位客户。',
  until: '发送到这一时刻为止（Asia/Shanghai）；剩下的留待 resume。',
  patience: '服务器停机时等待多少分钟。[默认：15]',
};

export const bulk: CommandHelps = {
  'bulk:plan': {
    summary: '计划一次批量跟进：每位客户得到什么，谁被拦下、为什么。',
    description: `客户来自名单（CSV、NDJSON 或管道）、保存的查询，或名下客户的筛选条件。
动作是 --share、--log、--task 或 --tag 之一。文字用 Liquid 写：{{ customer.name }}、{{ holding.product }}、{{ row.列名 }}。
计划是带摘要的文件，不发送任何内容；由 tong bulk apply 执行。
--tag 与其他动作同用时是筛选条件，单独使用时是动作；按标签筛选再加标签用 --tagged。`,
    flags: {
      from: '客户名单；- 为标准输入。CSV（UTF-8 或 GB18030）、NDJSON 或 JSON。',
      column: '哪一列指明客户：列名，或从 1 起的序号。',
      encoding: '名单的编码；不填则自动识别。',
      delimiter: '单元格之间的分隔符；不填则自动识别。',
      query: '保存的查询，见 tong bulk query。',
      tag: '有此标签的客户；没有其他动作时：给客户加上此标签。',
      tagged: '有此标签的客户，与动作 --tag 同用。',
      ...bookFilters,
      share: '分享这条服务动态：编号、标题或其一部分。',
      log: '记录这种互动。',
      task: '新增此标题的跟进；可含 Liquid。',
      outcome: '与 --log 同用：结果如何。',
      at: `与 --log 同用：何时，${instantForms}。[默认：执行时]`,
      due: `与 --task 同用：何时到期，${dueForms}。[默认：明天]`,
      template: 'Liquid 模板文件；旁边若有 .en、.zh-CN 的同名文件，按客户的语言选用。',
      message: '同上，直接写在命令行上。',
      strict: '只要有一行不可用，就不写出计划。',
      out: '计划写到此文件。[默认：bulk-<时间>.jsonl]',
      rejected: '把不可用的行写到此文件，附上原因。',
    },
  },
  'bulk:apply': {
    summary: '执行计划，每位客户恰好一次。',
    description: `在终端中会要求输入客户数；脚本用摘要确认这一份计划。
计划之后的变化（退订、规则、动态过期）在发送时再次检查。
无论因何中断，tong bulk resume 都会接着做完：不会有人收到两次，也不会有人被漏掉。
有行失败时退出码为 7，全部被触达规则拦下时为 5。`,
    args: { plan: 'tong bulk plan 写出的计划。' },
    flags: { confirm: '计划的摘要，代替询问。', ...sending },
  },
  'bulk:resume': {
    summary: '继续一个中途停下的批次。',
    description:
      '不指明批次时，即唯一未完成的那个。答复丢失的行按其幂等键重新询问：不会有人收到两次。对已完成的批次则说明其结果。',
    args: { run: '批次，见 tong bulk list。' },
    flags: { 'retry-failed': '失败的行也再试一次。', ...sending },
  },
  'bulk:status': {
    summary: '说明批次进行到哪里。',
    description: '不指明批次时，即最近的一个。有行失败时退出码为 7，全部被触达规则拦下时为 5。',
    args: { run: '批次，见 tong bulk list。' },
  },
  'bulk:list': { summary: '列出本机的批次，最近开始的在前。' },
  'bulk:report': {
    summary: '逐行显示批次的结果。',
    description: `不指明批次时，即最近的一个。--failed 把失败的行写成可供 tong bulk plan --from 使用的名单，原因在最后一列。
有行失败时退出码为 7，全部被触达规则拦下时为 5。`,
    args: { run: '批次，见 tong bulk list。' },
    flags: {
      output: '报告的形式；--json 等同于 --output json。',
      only: '只看这种结果的行；可多次给出。',
      failed: '把失败的行写到此文件，作为下一份计划的名单。',
    },
  },
  'bulk:undo': {
    summary: '尽可能撤销一个批次。',
    description: `未被打开的分享会撤回，它新增的跟进和标签会删除，记录的互动会标为已撤销。
此后已被打开、回复或完成的会保留，并予以说明：退出码为 7。tong bulk report 会逐行列出。`,
    args: { run: '批次，见 tong bulk list。' },
  },
  'bulk:query:save': {
    summary: '以一个名字保存筛选条件，供 tong bulk plan --query 使用。',
    description: '条件按原样保存：30d 每次都从当天算起。同名的查询会被替换。',
    args: { name: '查询的名字。' },
    flags: { tag: '有此标签的客户。', ...bookFilters },
  },
  'bulk:query:list': { summary: '列出保存的查询。' },
  'bulk:query:remove': { summary: '删除保存的查询。', args: { name: '查询的名字。' } },
};
