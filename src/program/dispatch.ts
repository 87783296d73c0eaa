import type { Command, Config } from '@oclif/core';
import { findInvocation } from './invocation.ts';
import { describeTerminal, hasScreen } from './terminal.ts';

/** Finds what `argv` asks for and does it: a command, a page of help, or the first screen. */
export async function dispatch(argv: readonly string[], config: Config): Promise<void> {
  if (argv.length === 0) return showHome(config);
  if (asksForHelp(argv)) return showHelp(argv, config);
  const { id, command, topic, rest } = findInvocation(argv, config);
  if (command) return runCommand(command, rest, config);
  if (topic) return showHelp([id], config);
  const { unknownCommand } = await import('./unknown-command.ts');
  throw unknownCommand(id, argv, config);
}

/** What `tong` alone shows: the desk in a terminal, help elsewhere. */
async function showHome(config: Config): Promise<void> {
  const terminal = describeTerminal([]);
  if (!hasScreen(terminal)) return showHelp([], config);
  const { openHome } = await import('../desk-main.ts');
  await openHome([], config.root);
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
