import { open } from 'node:fs/promises';
import { readLines } from '../lines.ts';
import { type PlanHead, type PlanSummary, planMark } from './plan.ts';

const firstWindow = 1 << 12;

/**
 * First and last line of a plan, without a look at what is between: enough to list it, not to send it. Undefined for a
 * file that is none, or is damaged there.
 */
export async function planEnds(path: string): Promise<{ head: PlanHead; summary: PlanSummary } | undefined> {
  try {
    const head = JSON.parse(await firstLine(path));
    const summary = JSON.parse(await lastLine(path));
    return head?.tong === planMark && typeof summary?.digest === 'string' ? { head, summary } : undefined;
  } catch {
    return undefined;
  }
}

async function firstLine(path: string): Promise<string> {
  for await (const line of readLines(path)) return line.toString('utf8');
  return '';
}

/** Looks at ever more of the end, until a whole line is in it. */
async function lastLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (let window = firstWindow; ; window *= 2) {
      const length = Math.min(window, size);
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(length),
        position: size - length,
      });
      const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
      if (lines.length > 1 || length === size) return lines.at(-1) ?? '';
    }
  } finally {
    await file.close();
  }
}
