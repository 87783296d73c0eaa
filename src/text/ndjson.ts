import { ended } from './render-options.ts';

/** One JSON value a line (ndjson.org), each in the contract's own shape. */
export function renderNdjson(items: readonly unknown[]): string {
  return ended(items.map((item) => JSON.stringify(item)));
}
