import type { Problem } from '../api/failure.ts';
import type { Operation, Write } from './write.ts';

/** A write that waits, as its file has it. */
export type Entry = Write & {
  readonly schemaVersion: 1;
  /** `out_…`: what `tong outbox drop` takes. */
  readonly id: string;
  /** Made before the write was first tried and never changed: the server does what bears it once. */
  readonly idempotencyKey: string;
  /** RFC 3339. */
  readonly keptAt: string;
  /** Why the server does not take it: a stuck one is left out until somebody says so. */
  readonly problem?: Problem;
  /** How often the server failed at it. */
  readonly failures?: number;
};

const operations: readonly Operation[] = ['createInteraction', 'createTask', 'completeTask', 'snoozeTask'];

/** Whether a file holds an entry that this tong can send. */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || value.schemaVersion !== 1) return false;
  const { operation, id, idempotencyKey, keptAt, body, taskId, customer, problem } = value;
  if (!operations.some((known) => known === operation)) return false;
  if (![id, idempotencyKey].every((text) => typeof text === 'string')) return false;
  if (typeof keptAt !== 'string' || Number.isNaN(Date.parse(keptAt))) return false;
  if (problem !== undefined && !(isObject(problem) && typeof problem.title === 'string')) return false;
  if (operation === 'completeTask') return typeof taskId === 'string';
  if (!isObject(body)) return false;
  if (operation === 'snoozeTask') return typeof taskId === 'string' && typeof body.until === 'string';
  return typeof body.customerId === 'string' || typeof customer === 'string';
}

export function isStuck({ problem }: Entry): boolean {
  return problem !== undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
