import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { List, ListRow } from '../../../src/bulk/list/list.ts';
import { bulkListMessages } from '../../../src/bulk/list/messages.ts';
import { type ListOptions, openList } from '../../../src/bulk/list/open-list.ts';

export const say = bulkListMessages('en');
export const chinese = bulkListMessages('zh-CN');

/** A folder that ends with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-list-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A file `list` in a folder of its own. */
export function fileWith(content: string | Uint8Array): string {
  const path = join(newFolder(), 'list');
  writeFileSync(path, content);
  return path;
}

export function open(from: string, options: Partial<ListOptions> = {}): Promise<List> {
  return openList(from, { spoolFolder: newFolder(), stdin: Readable.from([]), say, ...options });
}

/** The list in a file with this content. */
export function listIn(content: string | Uint8Array, options: Partial<ListOptions> = {}): Promise<List> {
  return open(fileWith(content), options);
}

export async function rowsOf(list: List): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const row of list.rows()) rows.push(row);
  return rows;
}

/** Whom each row names, or why it cannot be used: `line customer`, `line reason`. */
export async function readingOf(
  content: string | Uint8Array,
  options: Partial<ListOptions> = {},
): Promise<string[]> {
  const rows = await rowsOf(await listIn(content, options));
  return rows.map(({ line, customer, fault }) => `${line} ${fault ? fault.reason : customer}`);
}

/** GB18030 as Excel writes it: Node decodes it alone, so the bytes of the hanzi used here stand in a table. */
export function gb18030(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => gbBytes.get(character) ?? Buffer.from(character, 'latin1')),
  );
}

const gbBytes = new Map<string, Buffer>();
for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
  for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
    const bytes = Buffer.from([lead, trail]);
    gbBytes.set(new TextDecoder('gb18030').decode(bytes), bytes);
  }
}
