import type { FailedCheck, IdentifierType } from '../identifiers/identifier.ts';

/** How a text typed into the one box can be read; `suffix` is the end of a number, `id` our own `cus_…`. */
type RecognitionKind = 'id' | IdentifierType | 'suffix' | 'name' | 'pinyin';

/** One reading. `value` is the form to look up: normalised, not masked. */
export type Recognition = { readonly kind: RecognitionKind; readonly value: string };

/**
 * Why a text cannot be looked up. With a `kind` it can be only that, and fails its check; without, it can be nothing.
 * `value` is what was typed, plain, without spaces and dashes; empty where that cannot be shown.
 */
export type Rejection = { readonly kind?: RecognitionKind; readonly value: string } & (
  | FailedCheck
  | { readonly check: 'control_characters' }
  /** Something before a colon that is none of our prefixes, such as `tel:`. */
  | { readonly check: 'prefix'; readonly found: string }
  | { readonly check: 'too_long'; readonly longest: number }
);

/** Every reading, the best first and at least one; or why there is none. */
export type Recognised = { readonly recognised: readonly Recognition[] } | { readonly rejected: Rejection };
