import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from '@oclif/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { argumentInChinese, chineseHelp } from '../../src/program/chinese-help.ts';
import { help } from '../../src/text/messages/zh-CN/help.ts';
import { StagedProgram } from './staged-program.ts';

const HANZI = /\p{Script=Han}/u;
type Text = readonly [what: string, text: string | undefined];

describe('every command', () => {
  let commands: Command.Cached[];
  beforeAll(async () => {
    const list = ['--import', 'tsx', join(import.meta.dirname, 'list-commands.ts')];
    const { stdout } = await promisify(execFile)(process.execPath, list, { maxBuffer: 2 ** 24 });
    commands = (JSON.parse(stdout) as Command.Cached[]).filter(({ hidden }) => !hidden);
  });

  test('has its texts in Chinese: write what is listed here in src/text/messages/zh-CN/help/', () => {
    expect(commands.flatMap(missingIn)).toEqual([]);
  });

  test('has none in Chinese that it has not itself: take away what is listed here', () => {
    const has = new Map(commands.map((command) => [command.id, command]));
    const superfluous = Object.entries(help.commands).flatMap(
      ([id, { args = {}, flags = {}, examples = [] }]) => {
        const command = has.get(id);
        if (command === undefined) return [id];
        const described = (command.examples ?? []).filter((example) => typeof example !== 'string');
        return [
          ...Object.keys(args).filter((name) => !(name in command.args)),
          ...Object.keys(flags)
            .filter((name) => !(name in command.flags))
            .map((name) => `--${name}`),
          ...(examples.length > described.length ? ['an example'] : []),
        ].map((what) => `${id}: ${what}`);
      },
    );
    expect(superfluous).toEqual([]);
  });
});

/** What the Chinese page of a command would still say in English. */
function missingIn(command: Command.Cached): string[] {
  const said = help.commands[command.id];
  const shown = chineseHelp.command(command as Command.Loadable);
  const examples = (shown.examples ?? []).filter((example) => typeof example !== 'string');
  const texts: Text[] = [
    ['summary', said?.summary],
    ...(command.description && command.summary ? [['description', said?.description] as const] : []),
    ...Object.values(command.args).map(({ name }) => [name, argumentInChinese(command.id, name)] as const),
    ...Object.values(shown.flags).map(({ name, summary }) => [`--${name}`, summary] as const),
    ...examples.map(({ description }, index) => [`example ${index + 1}`, description] as const),
  ];
  return texts.filter(([, text]) => !HANZI.test(text ?? '')).map(([what]) => `${command.id}: ${what}`);
}

describe('a page in Chinese', () => {
  let tong: StagedProgram;
  beforeAll(async () => {
    tong = await StagedProgram.make();
  });
  afterAll(() => tong.remove());

  async function page(argv: string[], env: Record<string, string> = {}): Promise<string> {
    const { code, stdout, stderr } = await tong.run(argv, { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  }

  const globals = `通用选项
  -y, --yes              所有询问都回答“是”。
      --json             只输出接口约定的 JSON，别无其他。
`;

  test('of a command', async () => {
    expect(await page(['feed', 'show', '--help', '--lang', 'zh-CN'])).toBe(`显示一条服务动态及其正文。

用法
  $ tong feed show ITEM [选项]

参数
  ITEM  服务动态的编号或标题。

${globals}      --lang=<zh-CN|en>  应答的语言（或 TONG_LANG）。
      --no-color         不用颜色输出（或 NO_COLOR）。
      --profile=<name>   [环境变量：TONG_PROFILE] 使用的环境。
      --verbose          在标准错误上列出每次调用（或 TONG_VERBOSE）。

说明
  可用编号、标题，或别的动态没有的一段标题指明。在终端中还会说明它适合名下多少位
  客户；tong feed suits 会逐一列出。

`);
  });

  test('is the first one too, whichever way Chinese is asked for', async () => {
    const first = await page(['--help', '--lang', 'zh-CN']);
    expect(first).toContain(
      '客户经理的终端：一位客户，保险、银行、投资三条业务线\n\n用法\n  $ tong 命令 [选项]\n\n命令\n',
    );
    expect(first).toContain('  feed          列出服务动态，最新的在前。\n');
    expect(first).toContain('主题\n  profile  选择 tong 指向哪里。\n');
    expect(first).toContain(globals);
    expect(first).toContain('运行“tong help 命令”查看其参数、选项和示例。\n');
    expect(await page(['help', '--lang=zh-CN'])).toBe(first);
    expect(await page([], { TONG_LANG: 'zh-CN' })).toBe(first);
  });

  test('marks what must be given and what is taken without it', async () => {
    expect(await page(['echo', '--help'], { TONG_LANG: 'zh-CN' })).toContain(
      '选项\n  --times=<value>  [默认：1] How often.\n',
    );
    expect(await page(['fail', '--help'], { TONG_LANG: 'zh-CN' })).toContain('（必填）');
  });
});
