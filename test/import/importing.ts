import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SourceRecord } from '../../src/api/schema.d.ts';
import { type ImportPlan, openPlan } from '../../src/import/import-plan.ts';
import { loadTables } from '../../src/import/load-tables.ts';
import { readMapping } from '../../src/import/mapping-file.ts';
import { RecordReader } from '../../src/import/record-reader.ts';
import type { RejectedRow } from '../../src/import/rejected-file.ts';
import { imports as say } from '../../src/text/messages/en/import.ts';

export { say };

/** A folder with these files; it ends with the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** What is read from a folder by the `mapping.yaml` in it. */
export async function readFolder(folder: string, mapping = join(folder, 'mapping.yaml')) {
  const plan = await openPlan(await readMapping(mapping, say), folder, say);
  return readPlan(plan);
}

export async function readPlan(plan: ImportPlan) {
  const rejected: RejectedRow[] = [];
  const reject = async (row: RejectedRow) => {
    rejected.push(row);
  };
  const options = { say, signal: new AbortController().signal, reject };
  const rejectedJoined = await loadTables(plan, options);
  const reader = new RecordReader(plan, options);
  const records: SourceRecord[] = [];
  for await (const record of reader.records()) records.push(record);
  const reasons = rejected.map(({ file, row, reason }) => `${file.path}:${row.line} ${reason}`);
  return { records, reasons, rejectedJoined, counts: reader.counts };
}
