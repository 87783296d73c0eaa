/** DEC private modes: 1049 the alternate screen, 2004 pasted text between brackets, 25 the caret. */
const enter = '\x1b[?1049h\x1b[2J\x1b[H\x1b[?2004h';
const leave = '\x1b[?2004l\x1b[?1049l\x1b[?25h';
const clear = '\x1b[2J\x1b[H';

/** The terminal as the desk borrows it: taken, given back exactly once, taken again after a suspension. */
export interface Loan {
  readonly take: () => void;
  readonly giveBack: () => void;
  readonly clear: () => void;
}

export function borrowTerminal(stdout: NodeJS.WriteStream): Loan {
  let taken = false;
  return {
    take: () => {
      if (!taken) stdout.write(enter);
      taken = true;
    },
    giveBack: () => {
      if (taken) stdout.write(leave);
      taken = false;
    },
    clear: () => stdout.write(clear),
  };
}
