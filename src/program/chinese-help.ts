import type { Command, Interfaces } from '@oclif/core';
import { type ChineseHelp, help } from '../text/messages/zh-CN/help.ts';

/** Chinese for a help page: of a command, of a topic, of a heading, and of what oclif adds to a flag. */
export interface HelpWords extends Pick<ChineseHelp, 'program' | 'usage' | 'anyFlags' | 'more'> {
  heading(english: string): string;
  command(command: Command.Loadable): Command.Loadable;
  topic(topic: Interfaces.Topic): Interfaces.Topic;
  marks(flagRow: string): string;
  flag(name: string): string | undefined;
}

export const chineseHelp: HelpWords = {
  program: help.program,
  usage: help.usage,
  anyFlags: help.anyFlags,
  more: help.more,
  heading: (english) => own(help.headings, english) ?? english,
  topic: (topic) => {
    const description = own(help.topics, topic.name);
    return description === undefined ? topic : { ...topic, description };
  },
  marks: (flagRow) =>
    help.marks.reduce((row, [english, chinese]) => row.replaceAll(english, chinese), flagRow),
  flag: (name) => own(help.flags, name),
  command: inChinese,
};

/** What a command's argument is, in Chinese; undefined where that is not written. */
export function argumentInChinese(id: string, name: string): string | undefined {
  return own(own(help.commands, id)?.args ?? {}, name);
}

/** The command with Chinese in the place of its own texts; what has none keeps what it has. */
function inChinese(command: Command.Loadable): Command.Loadable {
  // oclif puts spaces for the colons of ids that it has shown.
  const said = own(help.commands, command.id.replaceAll(' ', ':'));
  const described = (command.examples ?? []).filter((example) => typeof example !== 'string');
  const { summary = command.summary, description = command.description, examples = [] } = said ?? {};
  return {
    ...command,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    args: each(command.args, (arg) => withText(arg, 'description', said?.args?.[arg.name])),
    flags: each(command.flags, (flag) =>
      withText(flag, 'summary', said?.flags?.[flag.name] ?? own(help.flags, flag.name)),
    ),
    examples: (command.examples ?? []).map((example) =>
      typeof example === 'string'
        ? example
        : withText(example, 'description', examples[described.indexOf(example)]),
    ),
  };
}

function withText<Thing extends object>(thing: Thing, member: string, text: string | undefined): Thing {
  return text === undefined ? thing : { ...thing, [member]: text };
}

function each<Thing>(
  things: Readonly<Record<string, Thing>>,
  change: (thing: Thing) => Thing,
): Record<string, Thing> {
  return Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, change(thing)]));
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
