import type { PlainDate } from '../dates/plain-date.ts';
import type { QuotedRule, RiskLevel, RiskTolerance } from './policy-document.ts';

/** The feed item that somebody wants to share. Validity is in whole days of the policy's zone, both included. */
export type SharedItem = {
  readonly kind: 'article' | 'promotion' | 'product' | 'service';
  readonly line?: 'insurance' | 'banking' | 'investment';
  readonly riskLevel?: RiskLevel;
  readonly approval: 'approved' | 'pending' | 'rejected';
  readonly validFrom?: PlainDate;
  readonly validUntil?: PlainDate;
};

/** An item that is to be sent to one customer. */
export type ShareSubject = {
  readonly kind: 'share';
  readonly channel: 'single' | 'bulk';
  readonly item: SharedItem;
  readonly customer: {
    readonly riskTolerance?: RiskTolerance;
    readonly riskAssessedOn?: PlainDate;
    readonly consent: boolean;
    readonly optedOut: boolean;
  };
  /** Bulk messages that the customer has or will have received on the `day` of `deliveryOf`, and in its month. */
  readonly sentToday: number;
  readonly sentThisMonth: number;
  readonly now: Date;
};

/** An item that is to be published to moments. */
export type MomentSubject = {
  readonly kind: 'moment';
  readonly item: SharedItem;
  readonly text: string;
  readonly pictures: number;
  readonly links: number;
  readonly now: Date;
};

export type Subject = ShareSubject | MomentSubject;

/** What the contact policy says. `at` is RFC 3339 in the policy's zone; of the rules that hold, the first is decisive. */
export type Decision =
  | { readonly outcome: 'send' }
  | { readonly outcome: 'schedule'; readonly at: string; readonly rule: QuotedRule }
  | { readonly outcome: 'hold'; readonly rules: readonly [QuotedRule, ...QuotedRule[]] };
