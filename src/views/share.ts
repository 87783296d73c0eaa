import type { Share, ShareResult } from '../api/schema.d.ts';
import type { Card } from '../text/card.ts';
import { formatDateTime } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { Cell, Tone } from '../text/tone.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What became of a share: one line for each customer, or for the moment. */
export function shareCard({ items }: ShareResult, dryRun: boolean, viewpoint: Viewpoint): Card {
  const { share: says } = messages(viewpoint.lang).actions;
  const [first] = items;
  const rows = items.map((share) => ({
    label: share.customerId === undefined ? says.moments : recipient(share, items),
    value: outcome(share, viewpoint),
  }));
  return {
    title: first?.itemTitle ?? first?.itemId ?? '',
    ...(dryRun && { note: says.dryRun }),
    sections: [{ rows }],
  };
}

/** The customer's name; with the id where two in the list have one name. */
function recipient({ customerName, customerId = '' }: Share, all: readonly Share[]): string {
  if (customerName === undefined) return customerId;
  const namesakes = all.filter((other) => other.customerName === customerName);
  return namesakes.length > 1 ? `${customerName} ${customerId}` : customerName;
}

const tones: Readonly<Record<string, Tone>> = {
  sent: 'good',
  opened: 'good',
  replied: 'good',
  published: 'good',
  scheduled: 'warn',
  held_back: 'bad',
};

function outcome(share: Share, viewpoint: Viewpoint): Cell {
  const { actions, words } = messages(viewpoint.lang);
  const status = wordFor(words.shareStatuses, share.status);
  return { text: outcomeText(share, status, actions.share, viewpoint), tone: tones[share.status] ?? 'plain' };
}

type Says = ReturnType<typeof messages>['actions']['share'];

function outcomeText(share: Share, status: string, says: Says, viewpoint: Viewpoint): string {
  const { heldBackBy, scheduledFor, scheduledBy = '', momentId } = share;
  const ruleName = (rule: string) => wordFor(messages(viewpoint.lang).words.policyRules, rule);
  if (heldBackBy) {
    const { sentence, source, help, also = [] } = heldBackBy;
    const reason = says.heldBack(status, sentence, source, help);
    return also.length > 0 ? `${reason} ${says.also(also.map(ruleName))}` : reason;
  }
  if (scheduledFor) return says.at(status, formatDateTime(scheduledFor, viewpoint), ruleName(scheduledBy));
  return momentId ? says.published(status, momentId) : status;
}
