/** A mapping as its file says it, once it fits mapping-schema.ts; docs/import.md explains the language. */
export interface Mapping {
  source: string;
  format?: Format;
  files: Record<string, FileMapping>;
  persons?: Record<string, PersonMapping>;
  holdings?: Record<string, HoldingMapping>;
}

export interface Format {
  delimiter?: string;
  quote?: string;
  encoding?: 'utf-8' | 'gb18030';
  nulls?: string[];
}

export interface FileMapping {
  path: string;
  columns?: string[];
  format?: Format;
}

/** Text with `{column}` and `{join.column}` in it. */
type Template = string;

export interface ValueDetails {
  value: Template | Template[];
  between?: string;
  translate?: Record<string, string | boolean | null>;
  /** Of dates. */
  format?: string;
  plus?: Partial<Record<DatePart, Template>>;
  /** Of amounts and rates. */
  decimal?: '.' | ',';
}

export type DatePart = 'years' | 'months' | 'days';

/** `true` and `false` stand for themselves where a field is one of the two. */
export type ValueMapping = Template | boolean | ValueDetails;

export interface MoneyMapping {
  amount: ValueMapping;
  currency: ValueMapping;
}

/** Column → what it holds, or one of what it holds. */
export type Where = Record<string, string | string[]>;

export interface JoinMapping {
  file: string;
  on: Record<string, Template>;
  where?: Where;
  optional?: boolean;
}

export type IdentifiersMapping = Record<string, ValueMapping | ValueMapping[]>;

export interface EntryMapping {
  file: string;
  where?: Where;
  join?: Record<string, JoinMapping>;
  key: ValueMapping;
  identifiers?: IdentifiersMapping;
}

export interface PersonMapping extends EntryMapping {
  name?: ValueMapping;
  sex?: ValueMapping;
  birthDate?: ValueMapping;
  language?: ValueMapping;
  address?: ValueMapping;
  riskTolerance?: ValueMapping;
  riskAssessedOn?: ValueMapping;
  consent?: ValueMapping;
  optedOut?: ValueMapping;
  tags?: ValueMapping[];
  since?: ValueMapping;
}

export interface PartyMapping {
  each?: string;
  person: ValueMapping;
  role: ValueMapping;
}

export interface HoldingMapping extends EntryMapping {
  line: ValueMapping;
  type: ValueMapping;
  product: ValueMapping;
  side: ValueMapping;
  position: MoneyMapping;
  parties: PartyMapping[];
  valuedOn?: ValueMapping;
  riskLevel?: ValueMapping;
  openedOn?: ValueMapping;
  maturesOn?: ValueMapping;
  annualRate?: ValueMapping;
  sumAssured?: MoneyMapping;
  payment?: { amount: MoneyMapping; every: ValueMapping; nextOn?: ValueMapping };
  status?: ValueMapping;
}
