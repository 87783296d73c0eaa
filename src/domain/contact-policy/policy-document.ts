/** The contact policy (触达规则): rules that are data, in the order in which they decide. */
export type PolicyDocument = {
  readonly version: string;
  /** IANA zone in which days begin and quiet hours are counted. */
  readonly timeZone: string;
  readonly rules: readonly PolicyRule[];
};

type LocalisedText = { readonly 'zh-CN': string; readonly en: string };

/** What a refusal quotes of a rule: where it comes from, what it says, what would help. */
export type QuotedRule = {
  readonly id: RuleId;
  readonly source: string;
  readonly sentence: LocalisedText;
  readonly help: LocalisedText;
};

export type RiskLevel = 'R1' | 'R2' | 'R3' | 'R4' | 'R5';
export type RiskTolerance = 'C1' | 'C2' | 'C3' | 'C4' | 'C5';

/** What each rule can be told. `null`: the rule has no parameters. */
type RuleParameters = {
  readonly item_approval: null;
  readonly item_validity: null;
  readonly opted_out: null;
  readonly consent_missing: null;
  /** The riskiest product that each tolerance allows. */
  readonly suitability: { readonly highestRisk: Readonly<Record<RiskTolerance, RiskLevel>> };
  readonly assessment_lapsed: { readonly validMonths: number };
  readonly bulk_daily_quota: { readonly messages: number };
  readonly bulk_monthly_quota: { readonly messages: number };
  /** Unicode code points, as JSON Schema and PostgreSQL count. */
  readonly moment_text_length: { readonly codePoints: number };
  readonly moment_media: { readonly pictures: number; readonly links: number };
  /** `HH:mm`; begins at `from`, ends before `until`, which may lie on the next day. */
  readonly quiet_hours: { readonly from: string; readonly until: string };
};

export type RuleId = keyof RuleParameters;

/** Quiet hours put a message off; every other rule blocks it. */
export type PolicyRule = {
  readonly [Id in RuleId]: QuotedRule & {
    readonly id: Id;
    readonly effect: Id extends 'quiet_hours' ? 'schedule' : 'block';
  } & (RuleParameters[Id] extends null ? unknown : { readonly parameters: RuleParameters[Id] });
}[RuleId];

export type QuietHoursRule = Extract<PolicyRule, { id: 'quiet_hours' }>;
