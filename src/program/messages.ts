import type { Language } from '../text/language.ts';
import { argumentInChinese } from './chinese-help.ts';
import { faultInChinese } from './flag-faults.ts';

/** What the frame says itself: about the command line, and about what nobody expected. */
const english = {
  error: 'error: ',
  wrongUsage: 'Wrong usage',
  unknownCommandTitle: 'Unknown command',
  unknownCommand: (typed: string) => `There is no command tong ${typed}.`,
  commandFirst: (flag: string) => `A command comes first; ${flag} stands after it.`,
  didYouMean: (names: readonly string[]) => `Did you mean ${names.join(' or ')}?`,
  listCommands: (page: string) => `Run ${page} for the list of commands.`,
  unknownFlags: (flags: readonly string[]) => `There is no flag ${flags.join(', ')} here.`,
  unexpectedArguments: (args: readonly string[]) => `Unexpected: ${args.join(', ')}.`,
  missingArguments: (names: readonly string[]) => `Missing: ${names.join(', ')}.`,
  /** What an argument of the command (`tong feed show`) is. */
  argument: (_command: string, _name: string, description: string | undefined) => description,
  inBrackets: (text: string) => ` (${text})`,
  /** One line of what oclif's parser says of a flag. */
  flagFault: (line: string) => line,
  seeHelp: (command: string) => `Run ${command} --help to see how it is used.`,
  diskRefusedTitle: 'A file or folder cannot be used',
  diskRefused: (path: string, code: string) => `${path} cannot be used: ${code}.`,
  checkFolder:
    'Check who owns it and whether there is room, or point TONG_STATE_DIR or TONG_CONFIG_DIR elsewhere.',
  unexpectedTitle: 'Unexpected error',
  unexpected: (message: string) => `unexpected error: ${message}`,
  bug: 'This is a bug in tong; run again with TONG_DEBUG=1 for the trace.',
  interruptedTitle: 'Interrupted',
  interrupted: 'Stopped before it was done.',
};

const chinese: typeof english = {
  error: '错误：',
  wrongUsage: '用法有误',
  unknownCommandTitle: '没有这个命令',
  unknownCommand: (typed) => `没有 tong ${typed} 这个命令。`,
  commandFirst: (flag) => `命令在前，${flag} 写在命令之后。`,
  didYouMean: (names) => `是不是要用 ${names.join(' 或 ')}？`,
  listCommands: (page) => `运行 ${page} 查看所有命令。`,
  unknownFlags: (flags) => `这里没有选项 ${flags.join('、')}。`,
  unexpectedArguments: (args) => `多出了：${args.join('、')}。`,
  missingArguments: (names) => `缺少：${names.join('、')}。`,
  argument: (command, name, description) =>
    argumentInChinese(command.split(' ').slice(1).join(':'), name) ?? description,
  inBrackets: (text) => `（${text.replace(/。$/, '')}）`,
  flagFault: faultInChinese,
  seeHelp: (command) => `运行 ${command} --help 查看用法。`,
  diskRefusedTitle: '文件或目录无法使用',
  diskRefused: (path, code) => `${path} 无法使用：${code}。`,
  checkFolder: '请检查其所有者和剩余空间，或用 TONG_STATE_DIR、TONG_CONFIG_DIR 指向别处。',
  unexpectedTitle: '意外错误',
  unexpected: (message) => `意外错误：${message}`,
  bug: '这是 tong 的缺陷；加上 TONG_DEBUG=1 再运行一次可看到调用栈。',
  interruptedTitle: '已中断',
  interrupted: '尚未完成就已停止。',
};

export type Messages = typeof english;

export function frameMessages(language: Language): Messages {
  return language === 'zh-CN' ? chinese : english;
}
