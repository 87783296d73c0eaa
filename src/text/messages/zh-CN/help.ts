import { bulk } from './help/bulk.ts';
import type { CommandHelps } from './help/command-help.ts';
import { contacts } from './help/contacts.ts';
import { customers } from './help/customers.ts';
import { feed } from './help/feed.ts';
import { house } from './help/house.ts';
import { signIn } from './help/sign-in.ts';
import { smoke } from './help/smoke.ts';

/** The help pages in Chinese; English stands in the commands themselves. */
export const help = {
  program: '客户经理的终端：一位客户，保险、银行、投资三条业务线',
  usage: (bin: string) => `$ ${bin} 命令 [选项]`,
  anyFlags: '[选项]',
  more: (bin: string) => `运行“${bin} help 命令”查看其参数、选项和示例。`,
  headings: {
    USAGE: '用法',
    ARGUMENTS: '参数',
    FLAGS: '选项',
    'GLOBAL FLAGS': '通用选项',
    DESK: '工作台',
    'FLAG DESCRIPTIONS': '选项说明',
    DESCRIPTION: '说明',
    ALIASES: '别名',
    EXAMPLES: '示例',
    COMMANDS: '命令',
    TOPICS: '主题',
  } as Readonly<Record<string, string>>,
  /** What oclif puts before and after a flag's summary, and how our longer ones begin. */
  marks: [
    ['(required) ', '（必填）'],
    ['(required)', '（必填）'],
    ['[default: ', '[默认：'],
    [', env: ', '，环境变量：'],
    ['[env: ', '[环境变量：'],
    ['<options: ', '<可选：'],
    ['The types: ', '类型：'],
  ] as readonly (readonly [string, string])[],
  topics: {
    customer: '名下的客户。',
    task: '添加、完成和延后跟进。',
    bulk: '批量跟进：计划、执行、继续、报告、撤销。',
    'bulk:query': '保存供批量使用的筛选条件。',
    outbox: '查看、发送和丢弃等待服务器的内容。',
    profile: '选择 tong 指向哪里。',
    sandbox: '本机上带有虚构客户的服务器。',
    moments: '发布到朋友圈的内容。',
    feed: '公众号发布的服务动态。',
  } as Readonly<Record<string, string>>,
  /** Flags that mean the same wherever they stand. */
  flags: {
    yes: '所有询问都回答“是”。',
    json: '只输出接口约定的 JSON，别无其他。',
    profile: '使用的环境。',
    lang: '应答的语言（或 TONG_LANG）。',
    'no-color': '不用颜色输出（或 NO_COLOR）。',
    verbose: '在标准错误上列出每次调用（或 TONG_VERBOSE）。',
    plain: '逐行打开工作台，供屏幕阅读器和管道使用（或 INK_SCREEN_READER）。',
    output: '列表的形式；--json 等同于 --output json。',
    limit: '每页最多几项。[默认：50]',
    cursor: '从该处开始的一页，取自上一页末尾。',
    'no-queue': '服务器不在时以退出码 8 失败，不保留任何内容。',
  } as Readonly<Record<string, string>>,
  commands: { ...customers, ...contacts, ...feed, ...bulk, ...house, ...smoke, ...signIn } as CommandHelps,
};

export type ChineseHelp = typeof help;
