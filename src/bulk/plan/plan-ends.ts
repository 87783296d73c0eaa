import { open } from 'node:fs/promises';
import { type PlanHead, type PlanSummary, planMark } from './plan.ts';

/** Longer than any first or last line. */
const window = 1 << 16;

/**
 * First and last line of a plan, without a look at what is between: enough to list it, not to send it. Undefined for a
 * file that is none, or is damaged there.
 */
export async function planEnds(path: string): Promise<{ head: PlanHead; summary: PlanSummary } | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const start = await textAt(file, 0, Math.min(window, size));
    const end = await textAt(file, Math.max(0, size - window), Math.min(window, size));
    const head = JSON.parse(start.slice(0, start.indexOf('\n')));
    const summary = JSON.parse(end.trimEnd().split('\n').at(-1) ?? '');
    return head?.tong === planMark && typeof summary?.digest === 'string' ? { head, summary } : undefined;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

async function textAt(
  file: Awaited<ReturnType<typeof open>>,
  position: number,
  length: number,
): Promise<string> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.toString('utf8', 0, bytesRead);
}
