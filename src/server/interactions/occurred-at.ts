import { hasCome, instantOf } from '../requests/instant.ts';
import { Refusal } from '../requests/refusal.ts';

/** When an interaction was: now if nobody says. Throws `invalid-value` for a time that can't be when it happened. */
export function occurredAt(given: string | undefined, now: Date): Date {
  if (given === undefined) return now;
  const instant = instantOf(given);
  if (hasCome(instant, now)) return instant;
  throw new Refusal('invalid-value', {
    detail: {
      'zh-CN': `互动发生之后才能记录：${given} 还没有到。`,
      en: `An interaction is logged once it has happened: not at ${given}.`,
    },
    nextSteps: [
      {
        'zh-CN': '请填写已经过去的时间；不填即为现在。',
        en: 'Give a time that has passed, or leave it out for now.',
      },
    ],
  });
}
