import type { Recognition as RecognitionAnswer } from '../../api/schema.d.ts';
import { maskIdentifier } from '../../domain/identifiers/mask-identifier.ts';
import type { Recognition } from '../../domain/recognise/recognition.ts';

/** Numbers that are nobody's business even where they might be something else. */
const PRIVATE = ['national_id', 'mobile', 'card_number'];

/** A customer number is open, but not where the same digits may be somebody's phone, card or identity number. */
export function shown({ kind, value }: Recognition, all: readonly Recognition[]): RecognitionAnswer {
  if (kind === 'id' || kind === 'suffix' || kind === 'name' || kind === 'pinyin') return { kind, value };
  const isPrivate = all.some((other) => PRIVATE.includes(other.kind));
  const asType = kind === 'customer_number' && isPrivate ? 'account_number' : kind;
  return { kind, value: maskIdentifier(asType, value) };
}

/** What was typed, as it may be said again: as the most private of what it can be, else as a customer number. */
export function sayable(typed: string, all: readonly Recognition[]): string {
  const reading =
    all.find(({ kind }) => PRIVATE.includes(kind)) ??
    all.find(({ kind }) => kind === 'customer_number') ??
    all[0];
  if (reading === undefined || reading.kind === 'name' || reading.kind === 'pinyin') return typed.trim();
  return shown(reading, all).value;
}
