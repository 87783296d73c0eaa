import { type Instance, render } from 'ink';
import { DeskScreen } from './desk-screen.tsx';
import { createEnding, type DeskOptions, openOn } from './opening.ts';
import { borrowTerminal } from './terminal.ts';

/** Milliseconds after asking to be stopped. A stopped process counts none of them; one that nobody stops goes on. */
const stopWithin = 50;

/**
 * Opens the desk on the standard streams, which have to be a terminal, and waits until it is closed. The one owner of
 * exit: however the desk ends, the terminal is given back first.
 * @returns the exit code
 * @throws what the desk itself failed of
 */
export async function openDesk(options: DeskOptions): Promise<number> {
  const { stdout } = process;
  const sizeNow = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const loan = borrowTerminal(stdout);
  const ending = createEnding();
  const { desk, begin, hangUp } = openOn(options, ending, { size: sizeNow(), suspend });
  let screen: Instance | undefined;

  function show(): void {
    loan.take();
    desk.dispatch({ type: 'resized', size: sizeNow() });
    screen = render(<DeskScreen desk={desk} />, { exitOnCtrlC: false });
    screen.waitUntilExit().catch(ending.fail);
  }

  function hide(): void {
    screen?.unmount();
    screen = undefined;
  }

  /** Ink goes first: at its end it draws once more, and that belongs on the screen that is left. */
  function restore(): void {
    hide();
    loan.giveBack();
  }

  /** Also where the process ends from within: what is written goes to the disk. */
  function leave(): void {
    desk.close();
    restore();
  }

  /** Drawn from nothing: what a terminal makes of the old lines in its new width is anybody's guess. */
  function redraw(): void {
    hide();
    loan.clear();
    show();
  }

  function suspend(): void {
    restore();
    // The whole group, as the terminal's own Ctrl-Z would: npm or a shell script may stand around us.
    process.kill(0, 'SIGTSTP');
    setTimeout(show, stopWithin);
  }

  process.prependListener('uncaughtException', restore);
  process.on('exit', leave);
  stdout.on('resize', redraw);
  try {
    show();
    begin();
    return await ending.reached;
  } finally {
    stdout.off('resize', redraw);
    leave();
    process.off('exit', leave);
    process.off('uncaughtException', restore);
    hangUp();
  }
}
