import type { Task } from '../api/schema.d.ts';
import { daysUntil, dueDay, formatDateTime } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Tone } from '../text/tone.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Follow-ups as a list, in the order they come. */
export function tasksTable(items: readonly Task[], viewpoint: Viewpoint): Table {
  const { actions, words, times } = messages(viewpoint.lang);
  const { labels } = actions;
  return {
    columns: [
      { key: 'id', title: labels.id, whole: true, priority: 6 },
      { key: 'daysUntilDue', title: labels.when, whole: true, priority: 4 },
      { key: 'dueAt', title: labels.due, whole: true, priority: 2 },
      { key: 'customerName', title: labels.customer, priority: 3 },
      { key: 'title', title: labels.title, priority: 5, minWidth: 20 },
      { key: 'status', title: labels.status, whole: true, priority: 1 },
    ],
    rows: items.map(({ id, dueAt, customerName, title, status }) => [
      { text: id, tone: 'dim' },
      status === 'done'
        ? { text: '' }
        : {
            text: dueDay(dueAt, viewpoint, times),
            data: String(daysUntil(dueAt, viewpoint)),
            tone: urgency(daysUntil(dueAt, viewpoint)),
          },
      { text: formatDateTime(dueAt, viewpoint), data: dueAt },
      { text: customerName },
      { text: title, tone: 'strong' },
      { text: wordFor(words.taskStatuses, status), data: status },
    ]),
    empty: actions.tasks.empty,
  };
}

/** When something is due: `12-01 09:00 (in 8 days)`. */
export function dueText(dueAt: string, viewpoint: Viewpoint): string {
  const { times, actions } = messages(viewpoint.lang);
  return actions.tasks.due(formatDateTime(dueAt, viewpoint), dueDay(dueAt, viewpoint, times));
}

/** What is said of a task that was just added. */
export function addedLine({ id, title, customerName, dueAt }: Task, viewpoint: Viewpoint): string {
  const { tasks } = messages(viewpoint.lang).actions;
  return tasks.added(title, customerName, dueText(dueAt, viewpoint), id);
}

export function doneLine({ title, customerName }: Task, lang: Language): string {
  return messages(lang).actions.tasks.done(title, customerName);
}

export function snoozedLine({ title, customerName, dueAt }: Task, viewpoint: Viewpoint): string {
  return messages(viewpoint.lang).actions.tasks.snoozed(title, customerName, dueText(dueAt, viewpoint));
}

function urgency(days: number): Tone {
  if (days < 0) return 'bad';
  return days === 0 ? 'warn' : 'plain';
}
