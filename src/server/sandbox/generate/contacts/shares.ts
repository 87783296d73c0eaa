import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { later, someDay } from '../days.ts';
import type { Sharable } from '../feed/sharable.ts';
import type { Person } from '../people/person.ts';
import { bears } from '../suitability.ts';
import type { Share } from '../types.ts';
import { workTime } from '../working-hours.ts';
import type { World } from '../world.ts';
import { SHARE_MESSAGES } from './messages.ts';
import { refTo } from './reference.ts';

const SHARES = [
  { weight: 50, value: 0 },
  { weight: 30, value: 1 },
  { weight: 14, value: 2 },
  { weight: 6, value: 3 },
];

/** What a customer was sent in the past two months: nothing that the contact policy would have held back. */
export function sharesWith(
  { random }: World,
  person: Person,
  feed: readonly Sharable[],
  nextId: () => string,
): Share[] {
  if (person.consent !== true || person.optedOut) return [];
  const count = random.weighted(SHARES);
  const fitting = feed.filter((sharable) => earliest(person, sharable) <= sharable.until);
  if (count === 0 || fitting.length === 0) return [];
  const chosen = new Set(Array.from({ length: count }, () => random.pick(fitting)));
  return [...chosen].map((sharable) => {
    const { item, until } = sharable;
    const message = random.pick(SHARE_MESSAGES[person.language][item.kind]);
    return {
      id: nextId(),
      customer: refTo(person),
      adviserId: person.adviser.id,
      itemId: item.id,
      message: message.replace('{salutation}', person.salutation),
      status: 'sent',
      sentAt: workTime(random, someDay(random, earliest(person, sharable), until)),
    };
  });
}

/** The first day on which an item could go to somebody; one that never comes if it doesn't suit them. */
function earliest({ since, assessment, language }: Person, sharable: Sharable): PlainDate {
  const never = '9999-12-31';
  const { item, from } = sharable;
  if (sharable.language !== language) return never;
  const known = later(from, since);
  if (item.riskLevel === undefined) return known;
  if (assessment === undefined || assessment.lapsed || !bears(assessment.tolerance, item.riskLevel))
    return never;
  return later(known, assessment.assessedOn);
}
