import readQr from 'jsqr';
import { expect, test } from 'vitest';
import { renderQr } from '../../src/text/qr.ts';

const link = 'https://issuer.example.com/device?user_code=WDJB-MJHT';

/** What a camera sees of half blocks on a dark terminal, four points a module. */
function seen(lines: readonly string[]): { pixels: Uint8ClampedArray; width: number; height: number } {
  const rows = lines.flatMap((line) => {
    const halves = [...line].map(
      (block) => ({ '█': [1, 1], '▀': [1, 0], '▄': [0, 1], ' ': [0, 0] })[block] ?? [],
    );
    return [0, 1].map((half) => halves.map((pair) => pair[half] ?? 0));
  });
  const scaled = rows.flatMap((row) =>
    Array(4).fill(row.flatMap((module) => Array(4).fill(module))),
  ) as number[][];
  const pixels = scaled.flat().flatMap((module) => [module * 255, module * 255, module * 255, 255]);
  return { pixels: Uint8ClampedArray.from(pixels), width: scaled[0]?.length ?? 0, height: scaled.length };
}

test('a camera reads the link', async () => {
  const { pixels, width, height } = seen(await renderQr(link, false));
  expect(readQr(pixels, width, height)?.data).toBe(link);
});

test('with colour it is white on black, whatever the terminal is', async () => {
  const [plain, coloured] = [await renderQr(link, false), await renderQr(link, true)];
  expect(coloured).toEqual(plain.map((line) => `\x1b[97;40m${line}\x1b[0m`));
});
