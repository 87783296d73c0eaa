import type { Smoke } from '../../text/messages/en/smoke.ts';
import { pointerTo } from '../contract/pointer.ts';
import { isMoney } from './decimals.ts';
import type { Fault } from './fault.ts';
import { maskNumbers, personNumbersIn } from './person-numbers.ts';

/** No text or number of the body, and no name in it, holds a whole mobile or identity number. */
export function nothingUnmasked(body: unknown, say: Smoke): Fault[] {
  return [...places(body, [])].flatMap(({ path, text }) =>
    personNumbersIn(text).map((number) => ({
      kind: 'check' as const,
      pointer: maskNumbers(pointerTo(path)),
      message: say.checks.unmasked(maskNumbers(number)),
    })),
  );
}

type Path = readonly (string | number)[];

function* places(value: unknown, path: Path): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string' || typeof value === 'number') yield { path, text: String(value) };
  // An amount of yen or dong may have as many digits as a phone number.
  if (typeof value !== 'object' || value === null || isMoney(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const inside = [...path, name];
    yield { path: inside, text: name };
    yield* places(member, inside);
  }
}
