import type { Interfaces } from '@oclif/core';
import { openConfig } from './program/config.ts';
import { dispatch } from './program/dispatch.ts';
import { type Run, watchProcess } from './program/process.ts';

/**
 * Runs tong once and leaves the exit code in `process.exitCode`. Nothing is thrown: what goes wrong is reported.
 * @param argv the arguments, without node and the script
 * @param plugins the program itself first, then oclif's plugins
 */
export async function main(argv: readonly string[], plugins: readonly Interfaces.Plugin[]): Promise<void> {
  const run: Run = { argv, root: plugins[0]?.root ?? process.cwd() };
  watchProcess(run);
  try {
    run.config = await openConfig(plugins);
    await dispatch(argv, run.config);
  } catch (error) {
    const { explain } = await import('./program/explain.ts');
    process.exitCode = explain(error, run);
  }
}
