import type * as contract from '../../../api/schema.d.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';

/** The core systems of the sandbox. Every customer is known to the bank, some to the others too. */
export type SandboxSource = 'sandbox-bank' | 'sandbox-insurer' | 'sandbox-wealth';

/** Names a customer by the bank's record; the server's own ids come into being when that record is imported. */
export interface CustomerRef {
  readonly source: 'sandbox-bank';
  readonly key: string;
}

export interface Book {
  readonly id: string;
  readonly name: string;
}

export interface Adviser {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly bookId: string;
}

/** What one core system delivers for one book: persons first, then holdings. */
export interface SandboxImport {
  readonly source: SandboxSource;
  readonly bookId: string;
  readonly adviserId: string;
  readonly records: readonly contract.SourceRecord[];
}

export type Channel = Omit<contract.Channel, 'items'>;

export interface FeedItem {
  readonly id: string;
  readonly channelId: string;
  readonly kind: contract.FeedKind;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly line?: contract.Line;
  readonly riskLevel?: contract.RiskLevel;
  readonly approval: contract.Approval;
  readonly publishedAt: string;
  readonly validFrom?: PlainDate;
  readonly validUntil?: PlainDate;
  readonly pictures: number;
  readonly links: number;
}

export interface Interaction {
  readonly id: string;
  readonly customer: CustomerRef;
  readonly adviserId: string;
  readonly kind: contract.InteractionKind;
  readonly outcome: contract.InteractionOutcome;
  readonly note: string;
  readonly occurredAt: string;
  readonly createdAt: string;
}

export interface Task {
  readonly id: string;
  readonly customer: CustomerRef;
  readonly adviserId: string;
  readonly title: string;
  readonly dueAt: string;
  readonly status: contract.TaskStatus;
  /** The interaction that it follows. */
  readonly interactionId?: string;
  readonly createdAt: string;
  readonly doneAt?: string;
}

/** A feed item that went to one customer, one at a time and inside the contact policy. */
export interface Share {
  readonly id: string;
  readonly customer: CustomerRef;
  readonly adviserId: string;
  readonly itemId: string;
  readonly message: string;
  readonly status: 'sent';
  readonly sentAt: string;
}

export interface Moment {
  readonly id: string;
  readonly adviserId: string;
  readonly itemId: string;
  readonly text: string;
  readonly publishedAt: string;
}

export interface ExchangeRate {
  readonly currency: string;
  readonly asOf: PlainDate;
  /** Yuan for one unit, a decimal string. */
  readonly rateToCny: string;
}

/** What a holding was worth at the end of a past month, in the currency of its position. */
export interface Valuation {
  readonly source: SandboxSource;
  readonly holdingKey: string;
  readonly valuedOn: PlainDate;
  readonly amount: string;
}

export interface SandboxOptions {
  /** Any integer; another seed makes other people. */
  readonly seed: number;
  /** How many customers over all books, at least 1. */
  readonly customers: number;
  /** The day on which the sandbox is made; everything in it is dated from here. */
  readonly today: PlainDate;
}

export interface SandboxData {
  readonly books: readonly Book[];
  readonly advisers: readonly Adviser[];
  /** In the order in which they are to be imported: the bank first. */
  readonly imports: readonly SandboxImport[];
  readonly exchangeRates: readonly ExchangeRate[];
  readonly valuations: readonly Valuation[];
  readonly channels: readonly Channel[];
  readonly feedItems: readonly FeedItem[];
  readonly interactions: readonly Interaction[];
  readonly tasks: readonly Task[];
  readonly shares: readonly Share[];
  readonly moments: readonly Moment[];
}
