import { join, resolve } from 'node:path';
import type { ApiClient } from '../api/client.ts';
import { usageFailure } from '../api/usage-failure.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { DryRun } from './destination.ts';
import { openPlan } from './import-plan.ts';
import type { ImportResult } from './import-result.ts';
import { readMapping } from './mapping-file.ts';
import { type ImportJob, runImport } from './run-import.ts';
import { Upload } from './upload.ts';

export interface ImportOptions extends Pick<ImportJob, 'onProgress' | 'signal' | 'today'> {
  /** Path of the mapping. */
  mapping: string;
  /** Folder with the files it names. */
  data: string;
  /** File for the rejected rows; `<name of the mapping>-rejected.csv` in the current folder unless told. */
  rejected: string | undefined;
  /** Where the records go; undefined only reads and checks. */
  api: ApiClient | undefined;
  say: Imports;
}

/**
 * Imports a bank's own extracts: all that is sound, at once or not at all.
 * @throws Failure, see readMapping, openPlan and runImport
 */
export async function importByMapping(options: ImportOptions): Promise<ImportResult> {
  const { api, onProgress, signal, today, say } = options;
  const mapping = await readMapping(options.mapping, say);
  const plan = await openPlan(mapping, options.data, say);
  const rejectedPath = options.rejected ?? `${mapping.name}-rejected.csv`;
  const files = Object.values(mapping.mapping.files).map(({ path }) => join(options.data, path));
  refuseInput(rejectedPath, [options.mapping, ...files], say);
  return runImport({
    plan,
    begin: async () => (api ? Upload.begin(api, plan.source, signal) : new DryRun()),
    rejectedPath,
    onProgress,
    today,
    signal,
    say,
  });
}

/** The rejected rows must not be written over what they are read from. @throws Failure `rejected-is-input` (2) */
function refuseInput(rejectedPath: string, inputs: readonly string[], say: Imports): void {
  const isInput = inputs.some((input) => resolve(input) === resolve(rejectedPath));
  if (isInput) throw usageFailure('rejected-is-input', say.problems.rejectedIsInput(rejectedPath));
}
