import type { ApiClient } from '../api/client.ts';
import { Failure, problemType } from '../api/failure.ts';
import type { BulkAction, FeedItem } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import { addDays } from '../domain/dates/plain-date.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { sanitise } from '../text/sanitise.ts';
import { resolveItem } from './resolve-item.ts';
import { longest, ofLength } from './text-length.ts';
import { parseDue, parseInstant } from './when.ts';

/** What the flags of `bulk plan` say is to be done. */
export interface ActionFlags {
  readonly share?: string | undefined;
  readonly log?: Extract<BulkAction, { kind: 'log' }>['interaction'] | undefined;
  readonly task?: string | undefined;
  readonly tag?: string | undefined;
  readonly outcome?: Extract<BulkAction, { kind: 'log' }>['outcome'] | undefined;
  readonly at?: string | undefined;
  readonly due?: string | undefined;
}

/** An action, what it is about in words, and the item that is shared. */
export interface PlannedAction {
  readonly action: BulkAction;
  readonly about: string;
  readonly item?: FeedItem;
  /** The longest text that a row may have, in characters; undefined where rows have none. */
  readonly longestText: number | undefined;
}

/** Whether a text has something to fill in. */
export function hasPlaceholders(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** The action as the contract has it. @throws Failure for what cannot be meant (2), or an item that is not there (3) */
export async function plannedAction(
  api: ApiClient,
  flags: ActionFlags,
  { lang, now }: { lang: Language; now: Date },
): Promise<PlannedAction> {
  const { share, log, task, tag } = flags;
  if (share !== undefined) {
    const itemId = await resolveItem(api, share, lang);
    const item = await unwrap(api.GET('/feed-items/{itemId}', { params: { path: { itemId } } }));
    return { action: { kind: 'share', itemId }, about: item.title, item, longestText: longest.message };
  }
  if (log !== undefined) {
    const { outcome, at } = flags;
    const occurredAt = at === undefined ? undefined : parseInstant(at, '--at', { lang });
    const action = {
      kind: 'log' as const,
      interaction: log,
      ...(outcome && { outcome }),
      ...(occurredAt && { occurredAt }),
    };
    return { action, about: log, longestText: longest.note };
  }
  if (task !== undefined) {
    const { due } = flags;
    const dueAt = due === undefined ? addDays(formatDay(now), 1) : parseDue(due, '--due', { lang, now });
    const title = ofLength(task, '--task', longest.title, lang);
    return { action: { kind: 'task', title, dueAt }, about: title, longestText: longest.title };
  }
  if (tag === undefined) {
    const says = bulkMessages(lang).problems.noAction();
    throw new Failure('usage', { type: problemType('usage'), status: 400, ...says });
  }
  return {
    action: { kind: 'tag', tag: ofLength(sanitise(tag).trim(), '--tag', longest.tag, lang) },
    about: tag,
    longestText: undefined,
  };
}
