import { Flags } from '@oclif/core';
import { Failure, problemType } from '../api/failure.ts';
import type { HoldingType, operations } from '../api/schema.d.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { words } from '../text/messages/en/words.ts';
import { aheadForms, parseDayAhead, parsePastDay, pastForms } from './day-distance.ts';

const holdingTypes = Object.keys(words.holdingTypes) as HoldingType[];
const lines = ['insurance', 'banking', 'investment'] as const;
const amount = /^(0|[1-9][0-9]{0,17})(\.[0-9]{1,4})?$/;

/** Flags that filter the adviser's book, but for the tag. */
export const bookFilterFlags = {
  line: Flags.option({ options: lines })({ summary: 'Who holds something in this line.' }),
  holds: Flags.option({ options: holdingTypes })({
    helpValue: '<type>',
    summary: 'Who holds something of this type.',
    description: `The types: ${holdingTypes.join(', ')}.`,
  }),
  'matures-before': Flags.string({
    helpValue: '<day>',
    summary: `Who has something that matures before then: ${aheadForms}.`,
  }),
  'silent-since': Flags.string({
    helpValue: '<day>',
    summary: `With whom nobody has been in contact since: ${pastForms}.`,
  }),
  'value-over': Flags.string({
    helpValue: '<amount>',
    summary: "Who is worth more than this in all, in the house's currency.",
  }),
};

/** The filters as they were typed: a saved query keeps `30d`, which means another day each night. */
export interface TypedFilter {
  readonly tag?: string | undefined;
  readonly line?: (typeof lines)[number] | undefined;
  readonly holds?: HoldingType | undefined;
  readonly 'matures-before'?: string | undefined;
  readonly 'silent-since'?: string | undefined;
  readonly 'value-over'?: string | undefined;
}

export type BookFilter = Omit<
  NonNullable<operations['listCustomers']['parameters']['query']>,
  'cursor' | 'limit'
>;

/** Only what was given. */
export function typedFilter(flags: TypedFilter): TypedFilter {
  const { tag, line, holds, 'matures-before': matures, 'silent-since': silent, 'value-over': value } = flags;
  return {
    ...(tag !== undefined && { tag }),
    ...(line !== undefined && { line }),
    ...(holds !== undefined && { holds }),
    ...(matures !== undefined && { 'matures-before': matures }),
    ...(silent !== undefined && { 'silent-since': silent }),
    ...(value !== undefined && { 'value-over': value }),
  };
}

/** The filters as the contract has them, counted from today. @throws Failure `invalid-value` (2) */
export function bookFilter(typed: TypedFilter, typing: { now: Date; lang: Language }): BookFilter {
  const { tag, line, holds, 'matures-before': matures, 'silent-since': silent, 'value-over': value } = typed;
  return {
    ...(tag !== undefined && { tag }),
    ...(line && { line }),
    ...(holds && { holds }),
    ...(matures !== undefined && { maturesBefore: parseDayAhead(matures, '--matures-before', typing) }),
    ...(silent !== undefined && { silentSince: parsePastDay(silent, '--silent-since', typing) }),
    ...(value !== undefined && { valueOver: parseAmount(value, '--value-over', typing.lang) }),
  };
}

/** The filters on one line, as one would type them. */
export function filterLine(typed: TypedFilter): string {
  return Object.entries(typedFilter(typed))
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ');
}

/** Full-width digits count as plain ones; separators of thousands mean two things and are none. */
function parseAmount(typed: string, flag: string, lang: Language): string {
  const text = typed.normalize('NFKC').trim();
  if (amount.test(text)) return text;
  const says = bulkMessages(lang).problems.wrongAmount(flag, typed);
  throw new Failure('usage', { type: problemType('invalid-value'), status: 400, ...says });
}
