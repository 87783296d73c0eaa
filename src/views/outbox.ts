import { formatDateTime } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A write that waits, as far as it is shown; the files of this machine, not the contract, say what it has. */
interface ShownEntry {
  readonly id: string;
  readonly operation: 'createInteraction' | 'createTask' | 'completeTask' | 'snoozeTask';
  readonly keptAt: string;
  readonly taskId?: string;
  readonly customer?: string;
  readonly body?: {
    readonly customerId?: string;
    readonly kind?: string;
    readonly title?: string;
    readonly until?: string;
  };
  readonly problem?: { readonly title: string; readonly detail?: string };
}

/** What waits, in the order in which it is sent. */
export function outboxTable(entries: readonly ShownEntry[], viewpoint: Viewpoint): Table {
  const { labels, states, empty } = messages(viewpoint.lang).outbox;
  return {
    columns: [
      { key: 'id', title: labels.id, whole: true, priority: 5 },
      { key: 'keptAt', title: labels.kept, whole: true, priority: 1 },
      { key: 'what', title: labels.what, priority: 4 },
      { key: 'customer', title: labels.customer, priority: 2 },
      { key: 'state', title: labels.state, priority: 3 },
    ],
    rows: entries.map((entry) => [
      { text: entry.id, tone: 'dim' },
      { text: formatDateTime(entry.keptAt, viewpoint), data: entry.keptAt },
      { text: whatWaits(entry, viewpoint.lang), tone: 'strong' },
      { text: whose(entry) },
      entry.problem === undefined
        ? { text: states.waiting, data: 'waiting' }
        : { text: states.stuck(entry.problem.detail ?? entry.problem.title), tone: 'bad' },
    ]),
    empty,
  };
}

export function queuedLine(entry: ShownEntry, lang: Language): string {
  return messages(lang).outbox.queued(entry.id, whatWaits(entry, lang), whose(entry));
}

/** The write in a few words: `log call`, `task: 回访`. */
export function whatWaits({ operation, taskId = '', body = {} }: ShownEntry, lang: Language): string {
  const { outbox, words } = messages(lang);
  switch (operation) {
    case 'createInteraction':
      return outbox.what.createInteraction(wordFor(words.interactionKinds, body.kind ?? ''));
    case 'createTask':
      return outbox.what.createTask(body.title ?? '');
    case 'completeTask':
      return outbox.what.completeTask(taskId);
    case 'snoozeTask':
      return outbox.what.snoozeTask(taskId, body.until ?? '');
  }
}

/** As the adviser named the customer, which says more than an id. */
function whose({ customer, body }: ShownEntry): string {
  return customer ?? body?.customerId ?? '';
}
