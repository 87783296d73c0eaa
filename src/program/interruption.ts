import { exitCodes } from '../api/failure.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Listens for what asks a process to end, for a command that ends in good order. The first signal aborts, the second
 * ends the process at once.
 */
export function interruption(): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController();
  const hear = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  for (const name of signals) process.on(name, hear);
  return {
    signal: controller.signal,
    forget: () => {
      for (const name of signals) process.off(name, hear);
    },
  };
}
