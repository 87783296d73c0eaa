import type { BulkFault, BulkRow } from '../../api/schema.d.ts';
import { customersInBook } from '../customers/in-book.ts';
import type { Call } from '../operation.ts';
import type { Language } from '../requests/language.ts';
import { notInBook } from '../requests/refusal.ts';
import { textNotStorable } from '../requests/request-refusals.ts';
import { isStorable } from '../requests/storable-text.ts';
import type { Recipient } from '../shares/decisions.ts';
import type { Action } from './read-action.ts';
import { texts, wrongLength } from './row-sentences.ts';

/** A row with nothing against it but the contact policy. */
export interface DueRow {
  key: string;
  text: string | undefined;
  customer: Recipient & { name: string; tags: string[] };
}

/**
 * Tells the rows that can happen from those that cannot. Customers whose quota or tags are going to be looked at stay as
 * they are until the transaction ends.
 */
export async function dueRows(
  { db, actor, language }: Call<'performBulk'>,
  action: Action,
  rows: readonly BulkRow[],
): Promise<{ due: DueRow[]; faults: Map<string, BulkFault> }> {
  const ids = rows.map(({ customerId }) => customerId).filter(isStorable);
  const lock = action.kind === 'share' || action.kind === 'tag';
  const customers = await customersInBook(db, actor, ids, { lock })
    .select(['id', 'name', 'risk_tolerance', 'risk_assessed_on', 'consent', 'opted_out', 'tags'])
    .execute();
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const due: DueRow[] = [];
  const faults = new Map<string, BulkFault>();
  for (const { key, customerId, text } of rows) {
    const customer = byId.get(customerId);
    const detail = customer
      ? textFault(action, text, language)
      : notInBook('customer', customerId).detailIn(language);
    if (detail !== undefined) faults.set(key, { reason: customer ? 'invalid_value' : 'not_found', detail });
    else if (customer) due.push({ key, text, customer });
  }
  return { due, faults };
}

/** A tag has no use for a text: what is in it does not matter. */
function textFault({ kind }: Action, text: string | undefined, language: Language): string | undefined {
  if (text === undefined || kind === 'tag') return undefined;
  if (!isStorable(text)) return textNotStorable('text').detailIn(language);
  const length = [...text].length;
  const { least, most } = texts[kind];
  return length < least || length > most ? wrongLength(kind, length, language) : undefined;
}
