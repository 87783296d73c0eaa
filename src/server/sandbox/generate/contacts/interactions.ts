import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import { later, someDay } from '../days.ts';
import type { Portfolio } from '../holdings/portfolio.ts';
import type { Interaction } from '../types.ts';
import { instant, workdayUpTo, workMinutes } from '../working-hours.ts';
import type { World } from '../world.ts';
import type { FollowUp } from './note-templates.ts';
import { drawNote } from './notes.ts';
import { refTo } from './reference.ts';

/** How far back the records go, and when silence is long enough to be one (with days to spare on either side of 90). */
const OLDEST = 122;
const SILENT = 96;
const RECENT = 85;

const COUNTS = [
  { weight: 10, value: 1 },
  { weight: 20, value: 2 },
  { weight: 30, value: 3 },
  { weight: 20, value: 4 },
  { weight: 12, value: 5 },
  { weight: 8, value: 6 },
];

export interface Contact {
  readonly interaction: Interaction;
  /** What the adviser promised. */
  readonly followUp?: FollowUp;
}

/** What the adviser wrote down about a customer in four months, up to yesterday; after the silent ones, nothing for long. */
export function contactsWith(world: World, portfolio: Portfolio, nextId: () => string): Contact[] {
  const { random, today } = world;
  const { since, scenes } = portfolio.person;
  const day = (oldest: number, newest: number) => {
    const from = later(addDays(today, -oldest), since);
    return workdayUpTo(someDay(random, from, addDays(today, -newest)));
  };
  const old = since < addDays(today, -OLDEST);
  const days =
    scenes.has('silence') || (old && random.chance(0.12))
      ? [day(OLDEST, SILENT)]
      : [day(RECENT, 1), ...Array.from({ length: random.weighted(COUNTS) - 1 }, () => day(OLDEST, 1))];
  return days.sort().map((date) => contact(world, portfolio, date, nextId()));
}

function contact({ random }: World, portfolio: Portfolio, date: PlainDate, id: string): Contact {
  const { person } = portfolio;
  const { kind, outcome, note, followUp } = drawNote(random, portfolio, date);
  const minutes = workMinutes(random);
  const interaction: Interaction = {
    id,
    customer: refTo(person),
    adviserId: person.adviser.id,
    kind,
    outcome,
    note,
    occurredAt: instant(date, minutes),
    createdAt: instant(date, minutes + random.int(2, 25)),
  };
  return { interaction, ...(followUp && { followUp }) };
}
