import type { TimelineEntry, TimelineKind } from '../api/schema.d.ts';
import { formatDateTime } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Viewpoint } from './viewpoint.ts';

type Sentence = (entry: TimelineEntry, viewpoint: Viewpoint) => string;

/** What an entry of the timeline says beside its kind, its note and its adviser. */
export function entrySentence(entry: TimelineEntry, viewpoint: Viewpoint): string {
  return sentences[entry.kind]?.(entry, viewpoint) ?? entry.title ?? '';
}

/** A newer server may know more kinds than these. */
const sentences: Readonly<Partial<Record<TimelineKind, Sentence>>> = {
  interaction: ({ interactionKind, outcome, withdrawnAt }, { lang }) => {
    const { customers, words } = messages(lang);
    return [
      ...(interactionKind ? [wordFor(words.interactionKinds, interactionKind)] : []),
      ...(outcome ? [wordFor(words.interactionOutcomes, outcome)] : []),
      ...(withdrawnAt ? [customers.withdrawn] : []),
    ].join(customers.clause);
  },
  share: ({ title = '', shareStatus, heldBackBy }, { lang }) => {
    const { customers, words } = messages(lang);
    const status = shareStatus ? wordFor(words.shareStatuses, shareStatus) : '';
    return customers.titled(title, heldBackBy ? customers.heldBackBy(status, heldBackBy) : status);
  },
  share_opened: ({ title = '' }, { lang }) => messages(lang).customers.titled(title, ''),
  share_replied: ({ title = '' }, { lang }) => messages(lang).customers.titled(title, ''),
  moment: ({ title = '' }, { lang }) => messages(lang).customers.titled(title, ''),
  task: ({ title = '', taskStatus, dueAt }, viewpoint) => {
    const { customers, words } = messages(viewpoint.lang);
    const status = taskStatus ? wordFor(words.taskStatuses, taskStatus) : '';
    if (dueAt === undefined || taskStatus === 'done') return customers.beside(title, status);
    return customers.taskDue(title, status, formatDateTime(dueAt, viewpoint));
  },
  holding_opened: holding,
  holding_matured: holding,
  assessment: ({ riskTolerance }, { lang }) => {
    const { customers, words } = messages(lang);
    return riskTolerance
      ? customers.assessedAs(wordFor(words.riskTolerances, riskTolerance))
      : customers.notAssessed;
  },
  import: ({ source = '' }, { lang }) => messages(lang).customers.recordFrom(source),
};

function holding({ title = '', holdingType }: TimelineEntry, { lang }: Viewpoint): string {
  const { customers, words } = messages(lang);
  return holdingType ? customers.beside(title, wordFor(words.holdingTypes, holdingType)) : title;
}
