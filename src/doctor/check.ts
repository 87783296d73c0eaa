import type { Doctor } from '../text/messages/en/doctor.ts';

/** What one check found. Only what `failed` stands against using tong. */
export interface Check {
  readonly name: keyof Doctor['names'];
  readonly state: 'ok' | 'warning' | 'failed';
  readonly found: string;
  /** How to mend it. */
  readonly help?: string;
}

export type Finding = Omit<Check, 'name'>;

const limitMs = 3_000;

/** Runs one check; whatever it does, there is a finding within 3 s. */
export async function examined(
  name: Check['name'],
  look: () => Promise<Finding> | Finding,
  say: Doctor,
): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'failed', found: say.tooSlow(limitMs / 1_000) }), limitMs);
  });
  const looked = (async () => look())().catch(
    (error: unknown): Finding => ({ state: 'failed', found: say.broken(String(error)) }),
  );
  const finding = await Promise.race([looked, tooSlow]);
  clearTimeout(timer);
  return { name, ...finding };
}
