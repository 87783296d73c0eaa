import type { Card } from '../text/card.ts';
import type { Language } from '../text/language.ts';
import { doctorMessages } from '../text/messages/doctor.ts';
import type { Tone } from '../text/tone.ts';
import { displayWidth, padEnd } from '../text/width.ts';

type Names = ReturnType<typeof doctorMessages>['names'];

interface ShownCheck {
  readonly name: keyof Names;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly found: string;
  readonly help?: string;
}

const tones: Readonly<Record<ShownCheck['state'], Tone>> = { ok: 'plain', warning: 'warn', failed: 'bad' };

/** A line a check, its state in words; how to mend it below. */
export function doctorCard(checks: readonly ShownCheck[], lang: Language): Card {
  const { title, states, names, well, unwell } = doctorMessages(lang);
  const width = Math.max(...Object.values(states).map(displayWidth));
  const count = (state: ShownCheck['state']) => checks.filter((check) => check.state === state).length;
  const isWell = checks.every(({ state }) => state === 'ok');
  return {
    title,
    note: isWell ? well : unwell(count('failed'), count('warning')),
    sections: [
      {
        rows: checks.flatMap(({ name, state, found, help }) => [
          {
            label: names[name],
            value: { text: `${padEnd(states[state], width)}  ${found}`, tone: tones[state] },
          },
          ...(help === undefined ? [] : [{ label: '', value: { text: `→ ${help}` } }]),
        ]),
      },
    ],
  };
}
