import type { Generated, JSONColumnType } from 'kysely';
import type {
  Approval,
  Category,
  EventKind,
  Evidence,
  FeedKind,
  HeldBackBy,
  HoldingType,
  IdentifierType,
  ImportSummary,
  InteractionKind,
  InteractionOutcome,
  Line,
  Period,
  RiskLevel,
  RiskTolerance,
  Role,
  Side,
  SourceRecord,
} from '../../api/schema.d.ts';

/** A plain date, `YYYY-MM-DD`; both databases hand it out as text. */
type PlainDate = string;
/** A numeric column: a decimal string, never a float. */
type Decimal = string;

interface BookTable {
  id: string;
  name: string;
}

interface AdviserTable {
  id: string;
  name: string;
  branch: string;
  book_id: string;
  /** Who this is at the issuer (`sub`), where that is not the adviser's own id. */
  subject: string | null;
}

interface AccessTokenTable {
  token_digest: string;
  adviser_id: string;
  created_at: Date;
}

export interface CustomerTable {
  id: string;
  book_id: string;
  customer_number: string;
  name: string;
  name_pinyin: string | null;
  sex: 'female' | 'male' | null;
  birth_date: PlainDate | null;
  language: 'zh-CN' | 'en' | null;
  address: string | null;
  risk_tolerance: RiskTolerance | null;
  risk_assessed_on: PlainDate | null;
  consent: boolean;
  opted_out: boolean;
  /** Those of the sources and `added_tags`. */
  tags: string[];
  /** Those that an adviser added; an import keeps them. */
  added_tags: Generated<string[]>;
  since: PlainDate;
  created_at: Date;
  updated_at: Date;
}

interface NameKeyTable {
  book_id: string;
  key: string;
  customer_id: string;
}

interface CustomerIdentifierTable {
  customer_id: string;
  source: string;
  record_key: string;
  type: IdentifierType;
  /** Normalised as `domain/identifiers` does; private. */
  value: string;
  suffix: string;
}

interface HoldingIdentifierTable {
  holding_id: string;
  type: IdentifierType;
  value: string;
  suffix: string;
}

export interface HoldingTable {
  id: string;
  source: string;
  line: Line;
  type: HoldingType;
  product: string;
  side: Side;
  currency: string;
  position: Decimal;
  valued_on: PlainDate | null;
  risk_level: RiskLevel | null;
  opened_on: PlainDate | null;
  matures_on: PlainDate | null;
  annual_rate: string | null;
  sum_assured: Decimal | null;
  sum_assured_currency: string | null;
  payment_amount: Decimal | null;
  payment_currency: string | null;
  payment_every: Period | null;
  payment_next_on: PlainDate | null;
  status: string | null;
}

interface HoldingPartyTable {
  holding_id: string;
  customer_id: string;
  role: Role;
  ordinal: number;
}

interface HoldingValuationTable {
  holding_id: string;
  valued_on: PlainDate;
  position: Decimal;
}

interface ExchangeRateTable {
  currency: string;
  as_of: PlainDate;
  /** One unit in the house's currency. */
  rate: Decimal;
}

interface ChannelTable {
  id: string;
  name: string;
  category: Category;
  description: string | null;
}

export interface FeedItemTable {
  id: string;
  channel_id: string;
  kind: FeedKind;
  title: string;
  summary: string;
  body: string;
  line: Line | null;
  risk_level: RiskLevel | null;
  approval: Approval;
  published_at: Date;
  valid_from: PlainDate | null;
  valid_until: PlainDate | null;
  pictures: number;
  links: number;
}

interface MomentTable {
  id: string;
  adviser_id: string;
  book_id: string;
  item_id: string;
  text: string;
  published_at: Date;
}

export interface ShareTable {
  id: string;
  adviser_id: string;
  book_id: string;
  item_id: string;
  customer_id: string | null;
  moment_id: string | null;
  status: 'sent' | 'scheduled' | 'published' | 'held_back' | 'revoked';
  channel: 'single' | 'bulk';
  message: string | null;
  held_back_by: JSONColumnType<HeldBackBy> | null;
  scheduled_for: Date | null;
  scheduled_by: string | null;
  sent_at: Date | null;
  opened_at: Date | null;
  replied_at: Date | null;
  created_at: Date;
}

interface InteractionTable {
  id: string;
  adviser_id: string;
  customer_id: string;
  kind: InteractionKind;
  outcome: InteractionOutcome | null;
  note: string | null;
  occurred_at: Date;
  created_at: Date;
  /** When it was undone; it counts no more. */
  withdrawn_at: Date | null;
}

interface TaskTable {
  id: string;
  adviser_id: string;
  customer_id: string;
  interaction_id: string | null;
  title: string;
  due_at: Date;
  status: 'open' | 'snoozed' | 'done';
  created_at: Date;
  done_at: Date | null;
}

interface IdempotencyKeyTable {
  adviser_id: string;
  key: string;
  request_digest: string;
  status: number | null;
  body: string | null;
  created_at: Date;
}

interface ImportTable {
  id: string;
  adviser_id: string;
  book_id: string;
  source: string;
  state: 'open' | 'committed' | 'discarded';
  received: number;
  summary: JSONColumnType<ImportSummary> | null;
  created_at: Date;
}

interface ImportRecordTable {
  import_id: string;
  ordinal: Generated<number>;
  record: JSONColumnType<SourceRecord>;
}

export interface SourceRecordTable {
  source: string;
  record: 'person' | 'holding';
  key: string;
  /** Of whoever imported it first; nobody else may change it. */
  book_id: string;
  digest: string;
  customer_id: string | null;
  holding_id: string | null;
  decision: 'started' | 'joined' | null;
  rule: 'new_person' | 'equal_national_id' | 'equal_customer_number' | null;
  evidence: JSONColumnType<Evidence[]> | null;
  /** The record as it came, from which the customer is put together. */
  payload: JSONColumnType<SourceRecord>;
  linked_at: Date;
}

/** How many events a book has had. */
interface EventCountTable {
  book_id: string;
  last: number;
}

export interface EventTable {
  book_id: string;
  position: number;
  id: string;
  kind: EventKind;
  occurred_at: Date;
  adviser_id: string | null;
  customer_id: string | null;
  share_id: string | null;
  task_id: string | null;
  interaction_id: string | null;
  import_id: string | null;
  text: string | null;
}

/** One row at most. */
interface HouseTable {
  is_the_one: Generated<boolean>;
  id: string;
}

/** What the sandbox's issuer keeps, one row a thing of a model. */
interface ProviderRecordTable {
  model: string;
  id: string;
  payload: JSONColumnType<Record<string, unknown>>;
  grant_id: string | null;
  user_code: string | null;
  uid: string | null;
  expires_at: Date | null;
}

interface SandboxTable {
  seed: number;
  customers: number;
  made_on: PlainDate;
}

/** The whole database, one interface a table. */
export interface Tables {
  book: BookTable;
  adviser: AdviserTable;
  access_token: AccessTokenTable;
  customer: CustomerTable;
  name_key: NameKeyTable;
  customer_identifier: CustomerIdentifierTable;
  holding: HoldingTable;
  holding_identifier: HoldingIdentifierTable;
  holding_party: HoldingPartyTable;
  holding_valuation: HoldingValuationTable;
  exchange_rate: ExchangeRateTable;
  channel: ChannelTable;
  feed_item: FeedItemTable;
  moment: MomentTable;
  share: ShareTable;
  interaction: InteractionTable;
  task: TaskTable;
  idempotency_key: IdempotencyKeyTable;
  import: ImportTable;
  import_record: ImportRecordTable;
  source_record: SourceRecordTable;
  event_count: EventCountTable;
  event: EventTable;
  house: HouseTable;
  provider_record: ProviderRecordTable;
  sandbox: SandboxTable;
}
