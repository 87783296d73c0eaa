import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { Random } from '../random.ts';
import type { Interaction, Task } from '../types.ts';
import { instant, workdayFrom, workdayUpTo, workTime } from '../working-hours.ts';
import type { World } from '../world.ts';
import type { Contact } from './interactions.ts';
import type { FollowUp } from './note-templates.ts';
import { refTo } from './reference.ts';

const TITLES = {
  'zh-CN': [
    '回访定期存款到期安排',
    '提醒更新风险测评',
    '生日问候并送生日礼',
    '约时间做家庭资产检视',
    '核对预留手机号',
    '邀请参加网点沙龙',
    '确认续期保费扣款账户',
    '介绍大额存单转让',
  ],
  en: ['Arrange an annual review', 'Confirm the mailing address', 'Invite to the expatriate evening'],
};

/** Nine o'clock is what a plain date means to the server. */
const HOURS = [9, 9, 9, 10, 14, 15];

/** A promise is forgotten now and then; one older than this has been kept after all. */
const FORGOTTEN_FOR = 12;

/** What the adviser promised a customer, kept or still to do, and plans of the adviser's own. */
export function tasksFor(
  world: World,
  person: Person,
  contacts: readonly Contact[],
  nextId: () => string,
): Task[] {
  const promised = contacts.flatMap(({ interaction, followUp }) =>
    followUp === undefined ? [] : [promisedTask(world, person, interaction, followUp, nextId())],
  );
  const planned = plannedFor(world.random, person).map((days) => plannedTask(world, person, days, nextId()));
  return [...promised, ...planned];
}

function promisedTask(
  { random, today }: World,
  person: Person,
  { id: interactionId, createdAt }: Interaction,
  { title, days }: FollowUp,
  id: string,
): Task {
  const dueOn = workdayFrom(addDays(createdAt.slice(0, 10), random.int(...days)));
  const forgotten = dueOn >= addDays(today, -FORGOTTEN_FOR) && random.chance(0.15);
  const task = { ...openTask(random, person, title, dueOn, id), createdAt, interactionId };
  if (dueOn < today && !forgotten) return { ...task, status: 'done', doneAt: workTime(random, dueOn) };
  return dueOn > today && random.chance(0.15) ? { ...task, status: 'snoozed' } : task;
}

/** In how many days the adviser's own plans are due; negative: since. */
function plannedFor(random: Random, { scenes }: Person): number[] {
  return [
    ...(scenes.has('task_overdue') || random.chance(0.04) ? [-random.int(1, 6)] : []),
    ...(scenes.has('task_due') || random.chance(0.05) ? [0] : []),
    ...(scenes.has('task_later') || random.chance(0.1) ? [random.int(1, 20)] : []),
  ];
}

function plannedTask({ random, today }: World, person: Person, days: number, id: string): Task {
  const title = random.pick(TITLES[person.language]);
  const createdAt = workTime(random, workdayUpTo(addDays(today, -random.int(8, 25))));
  return { ...openTask(random, person, title, addDays(today, days), id), createdAt };
}

function openTask(
  random: Random,
  person: Person,
  title: string,
  dueOn: PlainDate,
  id: string,
): Omit<Task, 'createdAt'> {
  const dueAt = instant(dueOn, random.pick(HOURS) * 60);
  return { id, customer: refTo(person), adviserId: person.adviser.id, title, dueAt, status: 'open' };
}
