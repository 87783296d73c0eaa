import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fate, house, Killed, log, outbox, sending } from './house.ts';

/** An adviser writes, the outbox is sent, and in between anything goes wrong. */
type Step = { readonly write: true } | { readonly send: readonly Fate[] };

const fate = fc.constantFrom<Fate>(
  'answered',
  'not delivered',
  'answer lost',
  'killed before',
  'killed after',
  { status: 401, type: 'not-signed-in' },
  { status: 503, type: 'unavailable' },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ write: fc.constant(true as const) }),
  fc.record({ send: fc.array(fate, { maxLength: 5 }) }),
);

test('whatever happens on the way, each write is done once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { again } = outbox();
      const server = house();
      const written: string[] = [];
      for (const one of steps) {
        // Each step is a process of its own, that may be killed.
        if ('write' in one) {
          written.push(`note ${written.length}`);
          again().add(log(written.at(-1) ?? ''));
        } else {
          server.fates = [...one.send];
          await again()
            .send(server.api, sending)
            .catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            });
        }
        expect(written.slice(0, server.done.length)).toEqual(server.done);
      }
      server.fates = [];
      expect(await again().send(server.api, sending)).toMatchObject({ stuck: 0, waiting: 0 });
      expect(server.done).toEqual(written);
    }),
    { numRuns: 150 },
  );
});
