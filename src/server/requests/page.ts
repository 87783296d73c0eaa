import { Refusal } from './refusal.ts';
import { isStorable } from './storable-text.ts';

/** A position in an ordered list: the sort values of the last item of the page before. */
export type Position = readonly (string | number | null)[];

/** Opaque to callers; the length and types are checked again when it comes back. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The position in a cursor, or undefined without one. Throws `invalid-cursor` for anything not made by us. */
export function decodeCursor<P extends Position>(
  cursor: string | undefined,
  fits: (position: readonly unknown[]) => position is P,
): P | undefined {
  if (cursor === undefined) return undefined;
  const position = parse(cursor);
  if (!Array.isArray(position) || !position.every(isPart) || !fits(position)) throw notOurs(cursor);
  return position;
}

function isPart(part: unknown): boolean {
  return typeof part !== 'string' || isStorable(part);
}

/** For a cursor that the list it came to has not given. */
export function notOurs(cursor: string): Refusal {
  const beginning = cursor.slice(0, 40);
  return new Refusal('invalid-cursor', {
    detail: {
      'zh-CN': `翻页标记 ${beginning} 不是此列表给出的。`,
      en: `The cursor ${beginning} was not given by this list.`,
    },
    nextSteps: [{ 'zh-CN': '请不带翻页标记，从头开始。', en: 'Begin again without a cursor.' }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Cuts the one row that was asked for beyond the limit, and makes the cursor from the last that stays. */
export function page<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): { rows: Row[]; nextCursor?: string } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: kept };
  return { rows: kept, nextCursor: encodeCursor(positionOf(last)) };
}
