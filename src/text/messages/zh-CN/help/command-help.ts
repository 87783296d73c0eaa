/** What a help page says of one command, in Chinese; what is missing stays as the command itself says it. */
interface CommandHelp {
  readonly summary: string;
  readonly description?: string;
  readonly args?: Readonly<Record<string, string>>;
  /** Beside the flags that mean the same everywhere. */
  readonly flags?: Readonly<Record<string, string>>;
  /** What stands above each example, in their order. */
  readonly examples?: readonly string[];
}

/** By oclif's id: `feed:show`. */
export type CommandHelps = Readonly<Record<string, CommandHelp>>;

/** The forms that a day or a time may be written in. */
export const dayForms = '2026-12-01、today、tomorrow、今天、明天、后天、+3d 或 +2w';
export const instantForms = '"2026-12-01 14:30" 或 RFC 3339 时间';
export const dueForms = `${dayForms}，也可以是 ${instantForms}`;

/** Flags that filter the book, wherever they stand. */
export const bookFilters = {
  line: '在该业务线有持有的客户。',
  holds: '持有该类产品的客户。',
  'matures-before': '在此之前有产品到期的客户：2026-12-01、30d 或 6w（自今天起）。',
  'silent-since': '自此再无互动的客户：2026-08-25、90d 或 12w（之前）。',
  'value-over': '净值超过此数的客户，以机构货币计。',
};
