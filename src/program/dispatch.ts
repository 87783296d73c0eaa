import type { Command, Config } from '@oclif/core';
import { hasFlag } from './argv.ts';
import { findInvocation } from './invocation.ts';
import { wantsPlain } from './plain.ts';
import { describeTerminal, hasScreen } from './terminal.ts';

/** Finds what `argv` asks for and does it: a command, a page of help, or the first screen. */
export async function dispatch(argv: readonly string[], config: Config): Promise<void> {
  if (argv.length === 0) return showHome([], config);
  if (asksForHelp(argv)) return showHelp(argv, config);
  const { id, command, topic, rest } = findInvocation(argv, config);
  if (command) return runCommand(command, rest, config);
  if (topic) return showHelp([id], config);
  if (id === '' && hasFlag(argv, 'plain')) return showHome(await homeLine(argv), config);
  const { unknownCommand } = await import('./unknown-command.ts');
  throw unknownCommand(id, argv, config);
}

/** What `tong` alone shows: the desk in a terminal, line by line wherever that is asked for, help elsewhere. */
async function showHome(argv: readonly string[], config: Config): Promise<void> {
  if (!wantsPlain(argv, process.env) && !hasScreen(describeTerminal(argv))) return showHelp([], config);
  const { openHome } = await import('../desk-main.ts');
  await openHome(argv, config.root);
}

/** @throws oclif's error (2) for what the desk does not take */
async function homeLine(argv: readonly string[]): Promise<readonly string[]> {
  const { Parser } = await import('@oclif/core');
  const { homeFlags } = await import('./flags.ts');
  await Parser.parse([...argv], { flags: homeFlags, strict: true });
  return argv;
}

async function showHelp(argv: readonly string[], config: Config): Promise<void> {
  const { TongHelp } = await import('./help.ts');
  await new TongHelp(config).showHelp([...argv]);
}

async function runCommand(command: Command.Loadable, argv: readonly string[], config: Config): Promise<void> {
  // Not through Command.run: that would load the whole Config a second time.
  const LoadedCommand = (await command.load()) as unknown as new (argv: string[], config: Config) => Command;
  // biome-ignore lint/complexity/useLiteralKeys: _run is protected, and a bracket is TypeScript's way to it
  await new LoadedCommand([...argv], config)['_run']();
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}
