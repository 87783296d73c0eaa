import type { Failure } from '../../src/api/failure.ts';
import type { Check } from '../../src/doctor/check.ts';
import { examine, type Surroundings } from '../../src/doctor/examine.ts';

/** All checks by name, in a home of its own without a terminal. */
export async function findings(
  env: Record<string, string>,
  changed: Partial<Surroundings> = {},
): Promise<Record<string, Omit<Check, 'name'>>> {
  const checks = await examine({
    profileFlag: undefined,
    env,
    screen: { stdinIsTTY: false, stdoutIsTTY: false, stderrIsTTY: false, columns: 80, colour: false },
    lang: 'en',
    caller: { lang: 'en', userAgent: 'tong/test' },
    root: process.cwd(),
    now: Date.now,
    explain: ({ problem }: Failure) => ({
      state: 'failed',
      found: problem.detail ?? problem.title,
      ...(problem.nextSteps[0] && { help: problem.nextSteps[0] }),
    }),
    ...changed,
  });
  return Object.fromEntries(checks.map(({ name, ...finding }) => [name, finding]));
}
