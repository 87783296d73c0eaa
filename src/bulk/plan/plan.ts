import type { BulkAction } from '../../api/schema.d.ts';

/** First member of a plan's first line: what tells it from every other file. */
export const planMark = 'bulk-plan';
export const planVersion = 1;

/** The first line of a plan: what is to be done, for whom it was planned, and from what. */
export interface PlanHead {
  readonly tong: typeof planMark;
  readonly version: typeof planVersion;
  /** Tells two plans of one list and one second apart. */
  readonly id: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** Id of the house whose customers these are, wherever its server listens; an older server has none. */
  readonly house?: string;
  readonly adviser: { readonly id: string; readonly name: string };
  readonly action: BulkAction;
  /** Title of the item, or what else the action is about. */
  readonly about: string;
  readonly list: {
    /** As it was named on the command line: a path, `-`, or the filters. */
    readonly from: string;
    readonly columns: readonly string[];
    readonly customerColumn: string;
  };
}

/** What is known of a row whatever becomes of it. */
interface RowBase {
  /** From 1, without gaps, over all rows of the plan. */
  readonly n: number;
  /** Line of the list. */
  readonly line: number;
  /** As the list names the customer. */
  readonly customer: string;
  /** The row as the list had it, where it had more than the customer. */
  readonly columns?: Readonly<Record<string, string>>;
}

interface Found {
  readonly customerId: string;
  readonly customerNumber: string;
  readonly name: string;
}

/** Something will be done. */
export interface WillRow extends RowBase, Found {
  readonly outcome: 'will';
  /** Message, note or title, as it will be sent. */
  readonly text?: string;
  /** Where the contact policy puts it off, if it were sent now. */
  readonly scheduledFor?: string;
  readonly scheduledBy?: string;
}

/** The contact policy holds it back, by this rule. */
interface HeldBackRow extends RowBase, Found {
  readonly outcome: 'held_back';
  readonly reason: string;
  readonly detail: string;
  readonly source: string;
  readonly help: string;
}

/** The row cannot be used. */
interface RejectedRow extends RowBase, Partial<Found> {
  readonly outcome: 'rejected';
  readonly reason: string;
  readonly detail: string;
}

/** The customer is in the list already: each gets one. */
interface DuplicateRow extends RowBase, Found {
  readonly outcome: 'duplicate';
  /** `n` of the row that counts. */
  readonly of: number;
}

export type PlanRow = WillRow | HeldBackRow | RejectedRow | DuplicateRow;

export interface PlanCounts {
  /** Rows, each customer once: `will`, `heldBack` and `rejected` together. */
  readonly total: number;
  readonly will: number;
  /** Of `will`, those that would be put off. */
  readonly scheduled: number;
  readonly heldBack: number;
  readonly rejected: number;
  /** Beside the total. */
  readonly duplicates: number;
  /** How many were held back by each rule, or rejected for each reason. */
  readonly byReason: Readonly<Record<string, number>>;
}

/** The last line of a plan. */
export interface PlanSummary extends PlanCounts {
  /** SHA-256, in hex, of every line before and of this one without it: who changes the plan changes this. */
  readonly digest: string;
}

/** Counts rows as they come. */
export class PlanTally {
  #will = 0;
  #scheduled = 0;
  #heldBack = 0;
  #rejected = 0;
  #duplicates = 0;
  readonly #byReason: Record<string, number> = {};

  add(row: PlanRow): void {
    if (row.outcome === 'will') {
      this.#will++;
      if (row.scheduledFor !== undefined) this.#scheduled++;
    } else if (row.outcome === 'duplicate') this.#duplicates++;
    else {
      if (row.outcome === 'held_back') this.#heldBack++;
      else this.#rejected++;
      this.#byReason[row.reason] = (this.#byReason[row.reason] ?? 0) + 1;
    }
  }

  get counts(): PlanCounts {
    return {
      total: this.#will + this.#heldBack + this.#rejected,
      will: this.#will,
      scheduled: this.#scheduled,
      heldBack: this.#heldBack,
      rejected: this.#rejected,
      duplicates: this.#duplicates,
      byReason: { ...this.#byReason },
    };
  }
}
