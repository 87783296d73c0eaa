import type { Today, TodayItem } from '../api/schema.d.ts';
import { dueDay, relativeDay } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Cell } from '../text/tone.ts';
import { moneyCell } from './money-cell.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Who needs the adviser, the most urgent first, with the reason. */
export function todayTable({ items }: Today, viewpoint: Viewpoint): Table {
  const { customers, words } = messages(viewpoint.lang);
  const { labels } = customers;
  return {
    columns: [
      { key: 'rank', title: labels.rank, align: 'right', whole: true, priority: 1 },
      { key: 'customerNumber', title: labels.customerNumber, whole: true, priority: 4 },
      { key: 'name', title: labels.name, priority: 7 },
      { key: 'reason', title: labels.reason, priority: 6, minWidth: 15 },
      { key: 'title', title: labels.about, priority: 3, minWidth: 14 },
      { key: 'amount', title: labels.amount, align: 'right', whole: true, priority: 2 },
      { key: 'dueAt', title: labels.when, whole: true, priority: 5 },
    ],
    rows: items.map((item) => [
      { text: String(item.rank), tone: 'dim' },
      { text: item.customerNumber },
      { text: item.name, tone: 'strong' },
      { text: wordFor(words.todayReasons, item.reason), tone: isLate(item) ? 'bad' : 'plain' },
      { text: item.title ?? '' },
      item.amount ? moneyCell(item.amount) : { text: '' },
      when(item, viewpoint),
    ]),
    empty: customers.nobodyToday,
  };
}

/** Until it is due or since; for silence, which is due on no day, how long it has lasted. */
function when(item: TodayItem, viewpoint: Viewpoint): Cell {
  const { customers, times } = messages(viewpoint.lang);
  const { dueAt, days } = item;
  if (dueAt === undefined) return { text: days === undefined ? '' : customers.silentFor(days) };
  const say = isTask(item) ? dueDay : relativeDay;
  const tone = isLate(item) ? 'bad' : days === 0 ? 'warn' : 'plain';
  return { text: say(dueAt, viewpoint, times), tone };
}

function isTask({ taskId }: TodayItem): boolean {
  return taskId !== undefined;
}

function isLate({ reason }: TodayItem): boolean {
  return reason === 'task_overdue';
}
