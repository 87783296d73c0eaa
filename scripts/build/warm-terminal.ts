import { PassThrough, Writable } from 'node:stream';

/** Milliseconds of silence after which the desk is taken to have drawn what there is to draw. */
const quietMs = 300;

/**
 * Puts a terminal of 80×24 that nobody sees into the place of the standard streams, and presses a key whenever the
 * screen has come to rest.
 */
export function standInTerminal(keys: readonly string[]): void {
  const left = [...keys];
  const keyboard = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => keyboard,
    ref: () => keyboard,
    unref: () => keyboard,
  });
  const press = () => keyboard.write(left.shift() ?? '');
  let rest: NodeJS.Timeout | undefined;
  const screen = Object.assign(
    new Writable({
      write: (_chunk, _encoding, done) => {
        clearTimeout(rest);
        rest = setTimeout(press, quietMs);
        done();
      },
    }),
    { isTTY: true, columns: 80, rows: 24 },
  );
  Object.defineProperties(process, { stdin: { value: keyboard }, stdout: { value: screen } });
  // Ink draws only the last frame where it believes that nobody is looking.
  delete process.env.CI;
}
