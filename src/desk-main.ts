import { showDesk } from './program/desk.ts';
import { explain } from './program/explain.ts';
import { describeTerminal } from './program/terminal.ts';

/**
 * Opens the desk and leaves the exit code in `process.exitCode` when it is closed. Nothing is thrown: what goes wrong is
 * reported.
 * @param argv the arguments, without node and the script
 * @param root folder of tong's package.json
 */
export async function openHome(argv: readonly string[], root: string): Promise<void> {
  try {
    await showDesk(describeTerminal(argv), argv);
  } catch (error) {
    process.exitCode = explain(error, { argv, root });
  }
}
