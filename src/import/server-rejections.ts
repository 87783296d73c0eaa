import type { ImportSummary } from '../api/schema.d.ts';
import type { RecordReader } from './record-reader.ts';
import type { RejectedRow } from './rejected-file.ts';
import { dataRows, type RowOptions, type SourceFile } from './source-file.ts';

/**
 * Finds the rows that the server rejected. Reads their files a second time: remembering every row would take much memory
 * for what is rare.
 * @throws Failure as dataRows does
 */
export async function* serverRejections(
  rejections: ImportSummary['rejections'],
  reader: RecordReader,
  options: RowOptions,
): AsyncGenerator<RejectedRow> {
  const reasons = new Map<SourceFile, Map<number, string>>();
  for (const { record, key, reason } of rejections) {
    const found = reader.find(record, key);
    // The count of rejected rows then exceeds the rows in the file, and that is said.
    if (!found) continue;
    const { file } = found.count.entry;
    const ofFile = reasons.get(file) ?? new Map<number, string>();
    reasons.set(file, ofFile.set(found.line, reason));
  }
  for (const [file, ofFile] of reasons) {
    for await (const row of dataRows(file, options)) {
      const reason = ofFile.get(row.line);
      if (reason !== undefined) yield { file, row, reason };
    }
  }
}
