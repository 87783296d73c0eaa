import type { Language } from '../../text/language.ts';
import { bulkMessages } from '../../text/messages/bulk.ts';
import { sanitiseBlock } from '../../text/sanitise.ts';
import { bulkFailure } from '../failures.ts';
import { bulkListMessages } from '../list/messages.ts';
import { ListWriter } from '../list/write-list.ts';
import { planEnds } from '../plan/plan-ends.ts';
import type { RunFolder } from '../run/run-folder.ts';
import { reportRows } from './report-rows.ts';

/**
 * Writes the rows of a run that failed as a list for the next plan: the columns they came with, and why they failed.
 * @returns how many. @throws Failure `unwritable-file` (2), `run-damaged` (1)
 */
export async function writeFailed(folder: RunFolder, path: string, lang: Language): Promise<number> {
  const ends = await planEnds(folder.plan);
  if (ends === undefined) {
    throw bulkFailure(
      'failed',
      'run-damaged',
      bulkMessages(lang).problems.runDamaged(folder.run, folder.plan),
    );
  }
  const { columns, customerColumn } = ends.head.list;
  const writer = await ListWriter.begin(path, columns, bulkListMessages(lang));
  try {
    for await (const row of reportRows(folder)) {
      if (row.outcome !== 'failed') continue;
      await writer.add(
        row.columns ?? { [customerColumn]: row.customer },
        sanitiseBlock(row.detail ?? row.reason ?? ''),
      );
    }
  } catch (error) {
    await writer.giveUp();
    throw error;
  }
  await writer.finish();
  return writer.count;
}
