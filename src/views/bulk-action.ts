import type { BulkAction } from '../api/schema.d.ts';
import { formatDateTime } from '../text/dates.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What a bulk does, in a few words: `share “三年期大额存单”`, `log call`. */
export function actionText(action: BulkAction, about: string, viewpoint: Viewpoint): string {
  const { actions } = bulkMessages(viewpoint.lang);
  switch (action.kind) {
    case 'share':
      return actions.share(about);
    case 'log':
      return actions.log(wordFor(messages(viewpoint.lang).words.interactionKinds, action.interaction));
    case 'task':
      return actions.task(action.title, formatDateTime(action.dueAt, viewpoint));
    case 'tag':
      return actions.tag(action.tag);
  }
}

/** The word for why a row is not done: a rule of the contact policy, or a reason of the bulk's own. */
export function reasonText(reason: string, { lang }: Viewpoint): string {
  const { reasons } = bulkMessages(lang);
  return Object.hasOwn(reasons, reason)
    ? wordFor(reasons, reason)
    : wordFor(messages(lang).words.policyRules, reason);
}
