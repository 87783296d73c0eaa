import type { Command, Interfaces } from '@oclif/core';

/** What the leading words of a command line name. */
export interface Invocation {
  /** The words, as oclif's id: `feed:show`. Empty when the line begins with a flag or is empty. */
  readonly id: string;
  readonly command?: Command.Loadable;
  readonly topic?: Interfaces.Topic;
  /** What follows the words that were taken. */
  readonly rest: readonly string[];
}

/**
 * Takes the longest run of leading words that names a command; without one, the topic that all of them name.
 * `feed show itm_1` is the command `feed show`; `profile` is a topic; `profile lst` is neither.
 */
export function findInvocation(argv: readonly string[], config: Interfaces.Config): Invocation {
  const firstFlag = argv.findIndex((arg) => arg.startsWith('-'));
  const words = firstFlag === -1 ? argv : argv.slice(0, firstFlag);
  for (let taken = words.length; taken > 0; taken--) {
    const id = words.slice(0, taken).join(':');
    const command = config.findCommand(id);
    if (command !== undefined) return { id, command, rest: argv.slice(taken) };
  }
  const id = words.join(':');
  const topic = config.findTopic(id);
  return { id, rest: argv.slice(words.length), ...(topic && { topic }) };
}
