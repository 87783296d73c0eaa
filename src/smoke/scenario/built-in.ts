import { randomBytes } from 'node:crypto';
import { contractVersion } from '../contract/operations.ts';
import type { Json } from './scenario.ts';

/** Variables that every scenario has: the contract's version as tong knows it, and an id new for each run of it. */
export function builtIn(): ReadonlyMap<string, Json> {
  return new Map<string, Json>([
    ['contractVersion', contractVersion],
    ['run', randomBytes(8).toString('hex')],
  ]);
}

export const builtInNames: readonly string[] = ['contractVersion', 'run'];
