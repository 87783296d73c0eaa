import type { Interfaces } from '@oclif/core';
import { Failure, problemType } from '../api/failure.ts';
import { frameMessages } from './messages.ts';
import { closest } from './suggestion.ts';
import { languageOf } from './terminal.ts';

/** The failure for words that name no command: says which come near, and where the list is. */
export function unknownCommand(id: string, argv: readonly string[], config: Interfaces.Config): Failure {
  const say = frameMessages(languageOf(argv));
  const words = id.split(':');
  const known = longestTopic(words, config);
  const typed = words.slice(0, known + 1).join(' ');
  const near = closest(typed, namesOfLength(known + 1, config)).map((name) => `tong ${name}`);
  return new Failure('usage', {
    type: problemType('unknown-command'),
    title: say.unknownCommandTitle,
    status: 400,
    detail: typed ? say.unknownCommand(typed) : say.commandFirst(argv[0] ?? ''),
    nextSteps: [
      ...(near.length > 0 ? [say.didYouMean(near)] : []),
      say.listCommands(['tong help', ...words.slice(0, known)].join(' ')),
    ],
  });
}

/** How many leading words name a topic together. */
function longestTopic(words: readonly string[], config: Interfaces.Config): number {
  let count = 0;
  while (count < words.length && config.findTopic(words.slice(0, count + 1).join(':'))) count++;
  return count;
}

/** Commands and topics of so many words, as they are typed. */
function namesOfLength(length: number, config: Interfaces.Config): string[] {
  const ids = [
    ...config.topics.filter(({ hidden }) => !hidden).map(({ name }) => name),
    ...config.commands.filter(({ hidden }) => !hidden).map((command) => command.id),
  ];
  return [...new Set(ids)]
    .filter((id) => id.split(':').length === length)
    .map((id) => id.replaceAll(':', ' '));
}
