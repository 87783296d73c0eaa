import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import { codeOf } from '../../api/file-failure.ts';
import type { BulkAction, BulkCustomer, BulkPreviewItem, Session } from '../../api/schema.d.ts';
import { unwrap } from '../../api/unwrap.ts';
import type { Bulk } from '../../text/messages/en/bulk.ts';
import { bulkFailure } from '../failures.ts';
import type { ListRow } from '../list/list.ts';
import { type PlanHead, type PlanRow, type PlanSummary, planMark, planVersion } from './plan.ts';
import { PlanWriter } from './plan-writer.ts';
import { askedAhead, inBatches, type RowSource } from './rows-to-plan.ts';

/** The contract takes no more at once. */
const batchRows = 500;
/** One is asked while the one before is written. */
const batchesAhead = 1;

export interface PlanOrder {
  readonly api: ApiClient;
  readonly session: Session;
  readonly action: BulkAction;
  /** Title of the item, or what else the action is about. */
  readonly about: string;
  readonly source: RowSource;
  /** Gives each customer's text; throws `RowFault` where there is none for this row. */
  readonly write: ((customer: BulkCustomer, row: ListRow) => string) | undefined;
  readonly needsHoldings: boolean;
  readonly out: string;
  readonly now: Date;
  readonly say: Bulk;
  /** Ends it, and nothing is left behind. */
  readonly signal: AbortSignal;
  /** Called with the rows seen so far. */
  readonly onProgress: (rows: number) => void;
  /** Called with each row as it is planned; what it throws ends the plan, and nothing is written. */
  readonly onRow: (row: PlanRow) => Promise<void>;
  /** The same after the last row. */
  readonly onEnd: () => Promise<void>;
}

/** Why there is no text for a row. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
  readonly reason: string;

  constructor(reason: string, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Plans a bulk: finds every customer, asks the contact policy, writes every text, and keeps it all in a file. Nothing is
 * sent. @throws Failure; no file is left behind then
 */
export async function makePlan(order: PlanOrder): Promise<PlanSummary> {
  const { source, out } = order;
  const writer = await PlanWriter.begin(out, headOf(order)).catch((error) => {
    throw unwritable(error, order);
  });
  const planner = new Planner(order);
  try {
    const batches = inBatches(source.rows(), batchRows);
    for await (const [rows, items] of askedAhead(batches, batchesAhead, (batch) => preview(order, batch))) {
      order.signal.throwIfAborted();
      for (const row of planner.plan(rows, items)) {
        await order.onRow(row);
        await writer.add(row);
      }
      order.onProgress(planner.rows);
    }
    await order.onEnd();
    return await writer.finish();
  } catch (error) {
    await writer.giveUp();
    throw unwritable(error, order);
  }
}

/** The disk's own errors are about the plan; a list's are failures already. */
function unwritable(error: unknown, { out, say }: PlanOrder): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error;
  return bulkFailure('usage', 'unwritable-file', say.problems.unwritable(out, codeOf(error)), {
    cause: error,
  });
}

function headOf({ now, session, action, about, source }: PlanOrder): PlanHead {
  const { from, columns, customerColumn } = source;
  return {
    tong: planMark,
    version: planVersion,
    id: randomUUID(),
    createdAt: now.toISOString(),
    ...(session.house && { house: session.house.id }),
    adviser: { id: session.adviser.id, name: session.adviser.name },
    action,
    about,
    list: { from, columns, customerColumn },
  };
}

/** What the server says of the rows that name somebody, by their place in the batch. */
async function preview(
  { api, action, needsHoldings: holdings }: PlanOrder,
  rows: readonly ListRow[],
): Promise<ReadonlyMap<ListRow, BulkPreviewItem>> {
  const asked = rows.filter(({ fault }) => fault === undefined);
  if (asked.length === 0) return new Map();
  const body = { action, holdings, customers: asked.map(({ customer }) => customer) };
  const { items } = await unwrap(api.POST('/bulk-previews', { body }));
  return new Map(asked.flatMap((row, index) => (items[index] ? [[row, items[index]]] : [])));
}

/** Turns rows and what is said of them into the plan's rows, each customer once. */
class Planner {
  rows = 0;
  readonly #order: PlanOrder;
  /** By id, the row that counts. */
  readonly #seen = new Map<string, number>();
  /** By id, what was decided of a customer whose row had no text: a later row is not the second message. */
  readonly #textless = new Map<string, BulkPreviewItem>();

  constructor(order: PlanOrder) {
    this.#order = order;
  }

  *plan(rows: readonly ListRow[], items: ReadonlyMap<ListRow, BulkPreviewItem>): Generator<PlanRow> {
    for (const row of rows) {
      this.rows++;
      yield this.#planned(row, items.get(row));
    }
  }

  #planned(row: ListRow, item: BulkPreviewItem | undefined): PlanRow {
    const base = {
      n: this.rows,
      line: row.line,
      customer: row.customer,
      ...((row.fault || Object.keys(row.columns).length > 1) && { columns: row.columns }),
    };
    if (row.fault) return { ...base, outcome: 'rejected', ...row.fault };
    if (item?.customer === undefined) return { ...base, outcome: 'rejected', ...rejectionOf(item) };

    const { customer } = item;
    const { id: customerId, customerNumber, name } = customer;
    const decided = this.#textless.get(customerId) ?? item;
    const found = { ...base, customerId, customerNumber, name };
    const of = this.#seen.get(customerId);
    if (of !== undefined) return { ...found, outcome: 'duplicate', of };
    if (decided.heldBackBy) {
      this.#seen.set(customerId, base.n);
      const { rule, sentence, source, help } = decided.heldBackBy;
      return { ...found, outcome: 'held_back', reason: rule, detail: sentence, source, help };
    }
    try {
      const text = this.#order.write?.(customer, row);
      this.#seen.set(customerId, base.n);
      const { scheduledFor, scheduledBy } = decided;
      return {
        ...found,
        outcome: 'will',
        ...(text !== undefined && { text }),
        ...(scheduledFor && { scheduledFor }),
        ...(scheduledBy && { scheduledBy }),
      };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      // A later row of the customer may have what this one lacks.
      this.#textless.set(customerId, decided);
      return { ...found, outcome: 'rejected', ...faultOf(error) };
    }
  }
}

function faultOf({ reason, message }: RowFault): { reason: string; detail: string } {
  return { reason, detail: message };
}

/** Of several whom a row names, who they are: the list can then say which. */
function rejectionOf(item: BulkPreviewItem | undefined): { reason: string; detail: string } {
  const { reason = 'not_found', detail = '', candidates = [] } = item?.rejection ?? {};
  const named = candidates.map(({ customerNumber, name }) => `no:${customerNumber} ${name}`);
  return { reason, detail: named.length > 0 ? `${detail} ${named.join(' · ')}` : detail };
}
