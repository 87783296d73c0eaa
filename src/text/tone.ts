/** What a piece of text means; how that looks is decided where it is painted, in colour.ts or in the desk. */
export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'warn' | 'bad' | 'accent' | 'heading';

/** One value as a view hands it over. The meaning is in the text; the tone only underlines it. */
export interface Cell {
  /** For people: `¥1,234.56`, `in 3 days`. The renderers sanitise it. */
  readonly text: string;
  readonly tone?: Tone;
  /** For CSV where the text is dressed up: `1234.56`, `2026-11-26`. */
  readonly data?: string;
}
