import type { Config } from '@oclif/core';

/** One run of the program, as far as it has got. */
export interface Run {
  readonly argv: readonly string[];
  /** Folder of tong's package.json. */
  readonly root: string;
  config?: Config;
}

/** Answers what can happen to the process at any time: an error nobody caught, an interrupt, a reader that went away. */
export function watchProcess(run: Run): void {
  const leave = async (error: unknown) => process.exit((await import('./explain.ts')).explain(error, run));
  process.once('uncaughtException', leave);
  process.on('SIGINT', async () => {
    // A command that has to stop in good order (a server, an import) listens too and then decides alone.
    if (process.listenerCount('SIGINT') > 1) return;
    const { Interrupted } = await import('../text/prompt.ts');
    leave(new Interrupted());
  });
  // `tong … | head` closes the pipe once it has seen enough: that is success.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    leave(error);
  });
}
