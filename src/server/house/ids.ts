import { createHash, randomUUID } from 'node:crypto';

type IdPrefix = 'cus' | 'hld' | 'itm' | 'shr' | 'mom' | 'int' | 'tsk' | 'imp' | 'evt' | 'hse';
export type MakeId = (prefix: IdPrefix) => string;

/** A new opaque id: the prefix and 122 random bits in hex. */
export const newId: MakeId = (prefix) => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** Ids that are the same, in the same order, for the same seed: a sandbox is to be made again exactly. */
export function seededIds(seed: number): MakeId {
  let made = 0;
  return (prefix) => {
    made += 1;
    const digest = createHash('sha256').update(`${seed} ${made}`).digest('hex');
    return `${prefix}_${digest.slice(0, 32)}`;
  };
}
