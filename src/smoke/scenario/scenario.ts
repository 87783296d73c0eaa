import type { Operation } from '../contract/operations.ts';

/** A value of JSON, with `${placeholders}` in its texts. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A number, or its bounds. */
export type Amount = number | { readonly min?: number; readonly max?: number };

/** What is expected of a text, such as a header. */
export interface TextExpectation {
  readonly equals?: Json;
  readonly matches?: string;
  readonly exists?: boolean;
}

/** What is expected of every value that a JSON path finds; that it finds one is expected too, unless told otherwise. */
export interface JsonExpectation extends TextExpectation {
  readonly at: string;
  readonly not?: Json;
  readonly contains?: Json;
  readonly type?: string;
  readonly length?: Amount;
  readonly count?: Amount;
  /** A decimal, or a path to money or a decimal in the same answer. */
  readonly sum?: string;
}

export const checkNames = ['holdings_add_up', 'nothing_unmasked'] as const;
export type CheckName = (typeof checkNames)[number];

export interface Expect {
  readonly status?: number | readonly number[];
  /** Milliseconds. */
  readonly latency?: number;
  readonly headers?: Readonly<Record<string, string | TextExpectation>>;
  readonly json?: readonly JsonExpectation[];
  readonly checks?: readonly CheckName[];
}

/**
 * A JSON path; `all` takes every value that it finds, as a list; `match` takes of texts that have this form what its
 * first group has; `optional` may find none.
 */
type Capture =
  | string
  | { readonly path: string; readonly all?: boolean; readonly match?: string; readonly optional?: boolean };

/** As it is written. */
export interface StepText {
  readonly name: string;
  readonly operation: string;
  readonly when?: string;
  readonly unless?: string;
  readonly anonymous?: boolean;
  readonly path?: Readonly<Record<string, Json>>;
  readonly query?: Readonly<Record<string, Json>>;
  readonly headers?: Readonly<Record<string, Json>>;
  readonly body?: Json;
  readonly expect?: Expect;
  readonly capture?: Readonly<Record<string, Capture>>;
}

/** Where a variable's value comes from: `--var`, else the environment, else the default. */
export interface VariableText {
  readonly env?: string;
  readonly default?: Json;
  /** Never shown. */
  readonly secret?: boolean;
}

export const phases = ['setup', 'steps', 'cleanup'] as const;
export type Phase = (typeof phases)[number];

export interface ScenarioText {
  readonly name: string;
  readonly description?: string;
  readonly writes: boolean;
  readonly variables?: Readonly<Record<string, VariableText | string | number | boolean>>;
  readonly always?: Pick<Expect, 'latency' | 'checks'>;
  readonly setup?: readonly StepText[];
  readonly steps: readonly StepText[];
  readonly cleanup?: readonly StepText[];
}

/** A step as it is run. */
export interface Step extends StepText {
  readonly phase: Phase;
  readonly call: Operation;
  readonly line: number;
  /** Variables that it uses, and those that it makes. */
  readonly uses: readonly string[];
  readonly makes: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly description?: string;
  readonly writes: boolean;
  readonly variables: Readonly<Record<string, VariableText>>;
  readonly always: Pick<Expect, 'latency' | 'checks'>;
  /** Of all phases, in their order. */
  readonly steps: readonly Step[];
  /** The file it is in. */
  readonly file: string;
  /** Came with tong. */
  readonly shipped: boolean;
}
