/**
 * A QR code in half blocks, two modules a character, as text to write as it is. With colour it is white on black
 * whatever the terminal's own are; without, it counts on a dark one.
 */
export async function renderQr(content: string, colour: boolean): Promise<string[]> {
  const { renderUnicodeCompact } = await import('uqr');
  const lines = renderUnicodeCompact(content, { border: 2 }).split('\n');
  return colour ? lines.map((line) => `\x1b[97;40m${line}\x1b[0m`) : lines;
}
