/** How a renderer's result will be shown; the command knows, the views don't. */
export interface RenderOptions {
  /** Columns of the terminal; not looked at in a pipe. */
  readonly width: number;
  readonly colour: boolean;
  /** A terminal gets aligned columns for eyes; a pipe gets everything, tab-separated, one record a line. */
  readonly tty: boolean;
  /** Draw with ASCII alone, for consoles without block characters. */
  readonly ascii?: boolean;
}

/** Lines as text to write to a stream as it is: each one ended; nothing for no lines. */
export function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
