import type { Command } from '@oclif/core';
import { discoverPlugins } from '../build/plugins.ts';

interface DescribedCommand {
  command: string;
  summary: string;
  args: string[];
  flags: string[];
  aliases: string[];
  hidden: boolean;
}

/** Every command with its arguments, flags and aliases: what scripts rely on, compared by `npm run check`. */
export async function describeCommands(root: string): Promise<DescribedCommand[]> {
  const [program] = await discoverPlugins(root, './src/commands');
  if (program === undefined) throw new Error('no commands were found');
  return Object.values(program.manifest.commands)
    .map(describe)
    .toSorted((a, b) => a.command.localeCompare(b.command, 'en'));
}

function describe({
  id,
  summary = '',
  args,
  flags,
  aliases,
  hidden = false,
}: Command.Cached): DescribedCommand {
  return {
    command: id.replaceAll(':', ' '),
    summary,
    args: Object.values(args).map(({ name, required }) => (required ? `<${name}>` : `[${name}]`)),
    flags: Object.values(flags)
      .map(({ name, char, type, ...flag }) => {
        const options = 'options' in flag && flag.options ? `=${flag.options.join('|')}` : '=…';
        return `${char ? `-${char}, ` : ''}--${name}${type === 'option' ? options : ''}`;
      })
      .toSorted(),
    aliases,
    hidden,
  };
}

/** The list for the README, one line a command. */
export function commandTable(
  commands: readonly DescribedCommand[],
  heads: readonly [string, string],
): string {
  const rows = commands
    .filter(({ hidden }) => !hidden)
    .map(({ command, args, summary }) => `| \`${['tong', command, ...args].join(' ')}\` | ${summary} |`);
  return [`| ${heads.join(' | ')} |`, '| --- | --- |', ...rows].join('\n');
}
