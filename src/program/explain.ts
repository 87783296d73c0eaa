import { Errors } from '@oclif/core';
import { type Invoked, toFailure } from './failures.ts';
import { findInvocation } from './invocation.ts';
import { frameMessages } from './messages.ts';
import type { Run } from './process.ts';
import { report } from './report.ts';
import { spokenLanguage } from './spoken-language.ts';
import { trace } from './trace.ts';

/**
 * Reports an error in the form that the run's arguments ask for, with its trace if TONG_DEBUG is set.
 * @returns the exit code it means
 */
export function explain(error: unknown, run: Run): number {
  if (error instanceof Errors.ExitError) return error.oclif.exit ?? 0;
  const lang = spokenLanguage(run.argv);
  const failure = toFailure(error, invokedBy(run), frameMessages(lang));
  report(failure, run.argv, lang);
  if (process.env.TONG_DEBUG) process.stderr.write(`${trace(error, run.root)}\n`);
  return failure.exitCode;
}

function invokedBy({ argv, config }: Run): Invoked {
  if (config === undefined) return { command: 'tong', subcommands: [] };
  const { id } = findInvocation(argv, config);
  const inside = config.commandIDs.filter((other) => other.startsWith(`${id}:`));
  return {
    command: ['tong', ...id.split(':')].join(' ').trimEnd(),
    subcommands: inside.map((other) => other.slice(id.length + 1)),
  };
}
