import { someDay } from '../days.ts';
import type { Sharable } from '../feed/sharable.ts';
import type { Adviser, Moment } from '../types.ts';
import { workTime } from '../working-hours.ts';
import type { World } from '../world.ts';
import { MOMENT_TEXTS } from './messages.ts';

const MOMENTS = 8;

/** Everybody sees moments: nothing risky, and no more media than they take. */
const RISKS = [undefined, 'R1', 'R2'];
const PICTURES = 9;

/** What an adviser published to moments in the past two months, each item once. */
export function momentsOf(
  { random }: World,
  adviser: Adviser,
  feed: readonly Sharable[],
  nextId: () => string,
): Moment[] {
  const fitting = feed.filter(
    ({ item, language }) =>
      language === 'zh-CN' && RISKS.includes(item.riskLevel) && item.pictures <= PICTURES,
  );
  return random.some(fitting, MOMENTS).map(({ item, from, until }) => ({
    id: nextId(),
    adviserId: adviser.id,
    itemId: item.id,
    text: random.pick(MOMENT_TEXTS[item.kind]),
    publishedAt: workTime(random, someDay(random, from, until)),
  }));
}
