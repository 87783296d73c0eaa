import type { BulkAction, BulkLog } from '../../api/schema.d.ts';
import type { FeedItemTable } from '../database/tables.ts';
import { occurredAt } from '../interactions/occurred-at.ts';
import type { Call } from '../operation.ts';
import { dueInstant } from '../requests/instant.ts';
import { itemToShare } from '../shares/item-to-share.ts';

export interface ShareAction {
  kind: 'share';
  item: FeedItemTable;
}

export interface LogAction extends Pick<BulkLog, 'kind' | 'interaction' | 'outcome'> {
  occurredAt: Date;
}

export interface TaskAction {
  kind: 'task';
  title: string;
  dueAt: Date;
}

export interface TagAction {
  kind: 'tag';
  tag: string;
}

/** What happens with each customer of a bulk, found fit to happen. */
export type Action = ShareAction | LogAction | TaskAction | TagAction;

/**
 * Throws what the single writes throw of the same: `not-found` for an item that isn't in the feed, `invalid-value` for a
 * time at which nothing can have happened or fall due.
 */
export async function readAction(
  { db, now, house }: Pick<Call<'performBulk'>, 'db' | 'now' | 'house'>,
  action: BulkAction,
): Promise<Action> {
  switch (action.kind) {
    case 'share':
      return { kind: 'share', item: await itemToShare(db, action.itemId) };
    case 'log':
      return { ...action, occurredAt: occurredAt(action.occurredAt, now) };
    case 'task':
      return { ...action, dueAt: dueInstant(action.dueAt, house.timeZone) };
    case 'tag':
      return action;
  }
}
