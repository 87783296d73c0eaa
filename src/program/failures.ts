import { Errors } from '@oclif/core';
import { Failure, problemType } from '../api/failure.ts';
import { Interrupted } from '../text/prompt.ts';
import type { Messages } from './messages.ts';
import { closest } from './suggestion.ts';

/** What oclif's parser hangs on its errors; it does not export their classes. */
interface ParseError extends Error {
  readonly flags?: readonly string[];
  /** Superfluous arguments as typed, missing ones by their definition. */
  readonly args?: readonly (string | { readonly name: string; readonly description?: string })[];
  readonly parse?: { readonly input?: { readonly flags: Readonly<Record<string, unknown>> } };
}

/** The command that ran. */
export interface Invoked {
  /** As one would type it: `tong feed`. */
  readonly command: string;
  /** The words that name its subcommands: `show`. */
  readonly subcommands: readonly string[];
}

/**
 * Turns whatever was thrown into a failure with its exit code. oclif's errors are all about the command line (exit 2);
 * what is neither ours nor oclif's is a bug in tong (exit 1).
 */
export function toFailure(error: unknown, invoked: Invoked, say: Messages): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof Interrupted) return interrupted(say);
  if (error instanceof Errors.CLIError) return usageFailure(error as ParseError, invoked, say);
  const message = error instanceof Error ? error.message : String(error);
  if (isRefusedByDisk(error)) return diskFailure(error, say);
  return new Failure('failed', {
    type: problemType('bug'),
    title: say.unexpectedTitle,
    status: 500,
    detail: say.unexpected(message.replaceAll(/\s+/g, ' ')),
    nextSteps: [say.bug],
  });
}

/** What the system says of a folder or file that may not be read or written, or has no room. */
function isRefusedByDisk(error: unknown): error is NodeJS.ErrnoException {
  const { code, path } = error as NodeJS.ErrnoException;
  return path !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code ?? '');
}

function diskFailure({ path = '', code = '' }: NodeJS.ErrnoException, say: Messages): Failure {
  return new Failure('failed', {
    type: problemType('disk-refused'),
    title: say.diskRefusedTitle,
    status: 500,
    detail: say.diskRefused(path, code),
    nextSteps: [say.checkFolder],
  });
}

function interrupted(say: Messages): Failure {
  return new Failure('interrupted', {
    type: problemType('interrupted'),
    title: say.interruptedTitle,
    // What web servers log for a request whose sender went away.
    status: 499,
    detail: say.interrupted,
    nextSteps: [],
  });
}

function usageFailure(error: ParseError, invoked: Invoked, say: Messages): Failure {
  const near = suggestions(error, invoked);
  return new Failure('usage', {
    type: problemType('usage'),
    title: say.wrongUsage,
    status: 400,
    detail: describe(error, invoked, say),
    nextSteps: [...(near.length > 0 ? [say.didYouMean(near)] : []), say.seeHelp(invoked.command)],
  });
}

/** A flag or a subcommand that may have been meant. */
function suggestions({ flags, args, parse }: ParseError, { command, subcommands }: Invoked): string[] {
  if (flags !== undefined) {
    const known = Object.keys(parse?.input?.flags ?? {}).map((name) => `--${name}`);
    return flags.flatMap((flag) => closest(flag.split('=')[0] ?? flag, known));
  }
  const first = args?.[0];
  return typeof first === 'string' ? closest(first, subcommands).map((word) => `${command} ${word}`) : [];
}

function describe({ flags, args, message }: ParseError, { command }: Invoked, say: Messages): string {
  if (flags !== undefined) return say.unknownFlags(flags);
  if (args === undefined) return plainMessage(message, say);
  const superfluous = args.filter((arg) => typeof arg === 'string');
  if (superfluous.length > 0) return say.unexpectedArguments(superfluous);
  const missing = args.filter((arg) => typeof arg !== 'string');
  return say.missingArguments(
    missing.map(({ name, description }) => {
      const what = say.argument(command, name, description);
      return name.toUpperCase() + (what ? say.inBrackets(what) : '');
    }),
  );
}

/** oclif's message on one line, without its decorations. */
function plainMessage(message: string, say: Messages): string {
  return (
    message
      .split('\n')
      .map((line) => line.replace('See more help with --help', '').trim())
      .filter((line) => line !== '' && !/^The following errors? occurred:$/.test(line))
      .map((line) =>
        line.replace(/^Parsing (--\S+)$/, '$1:').replace(/^Missing required flag (\S+)$/, 'Missing: --$1.'),
      )
      .map(say.flagFault)
      .join(' ')
      // A full-width colon has its space in itself.
      .replaceAll('： ', '：')
  );
}
