import { Failure } from '../api/failure.ts';
import type { ImportSummary } from '../api/schema.d.ts';
import { usageFailure } from '../api/usage-failure.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { type Destination, emptySummary } from './destination.ts';
import { DoubtfulNumbers } from './doubtful-numbers.ts';
import { interruptedFailure } from './import-failure.ts';
import type { ImportPlan } from './import-plan.ts';
import { type ImportResult, importResult } from './import-result.ts';
import { loadTables } from './load-tables.ts';
import { type Progress, RecordReader } from './record-reader.ts';
import { RejectedFile } from './rejected-file.ts';
import { serverRejections } from './server-rejections.ts';

export interface ImportJob {
  plan: ImportPlan;
  /** Begins the import: an Upload, or a DryRun. */
  begin: () => Promise<Destination>;
  /** File for the rejected rows; replaced if it is there, made only if there are some. */
  rejectedPath: string;
  onProgress: (progress: Progress | 'committing') => void;
  today: PlainDate;
  /** Stops the import until it is being committed. */
  signal: AbortSignal;
  say: Imports;
}

/**
 * Reads, checks and sends everything a plan names, then commits it. Rows that don't do are rejected, the others go in.
 * @throws Failure; its detail says what it means for the data
 */
export async function runImport(job: ImportJob): Promise<ImportResult> {
  const { plan, onProgress, signal, say } = job;
  const rejected = new RejectedFile(job.rejectedPath, say);
  const options = { say, signal, reject: rejected.add.bind(rejected) };
  const reader = new RecordReader(plan, options, onProgress);
  const doubtful = new DoubtfulNumbers(job.today);
  try {
    const destination = await job.begin().catch((error: unknown) => {
      throw unchanged(error, job);
    });
    let rejectedJoined: number;
    try {
      rejectedJoined = await loadTables(plan, options);
      for await (const record of reader.records()) {
        doubtful.look(record, reader);
        await destination.add(record);
      }
      await destination.arrive();
      await rejected.flush();
      if (reader.counts.every(({ read }) => read === 0)) throw nothingRead(plan, say);
    } catch (error) {
      await destination.discard().catch(() => undefined);
      throw unchanged(error, job);
    }
    onProgress('committing');
    const summary = await settle(destination, reader, job);
    await keepRejections(summary, reader, rejected, say);
    const { counts } = reader;
    return importResult(summary, { counts, rejectedJoined, rejected, doubtful: doubtful.found });
  } finally {
    await rejected.close();
  }
}

/** Commits; without an answer to that, asks what became of the import. */
async function settle(
  destination: Destination,
  { counts }: RecordReader,
  job: ImportJob,
): Promise<ImportSummary> {
  if (counts.every(({ read, rejected }) => read === rejected)) {
    await destination.discard().catch(() => undefined);
    return emptySummary({ person: 0, holding: 0 });
  }
  try {
    return await destination.commit();
  } catch (error) {
    const summary = await destination.discard().catch(() => {
      throw withOutcome(error, job.say.outcomeUnknown, [job.say.runAgain]);
    });
    if (summary) return summary;
    throw unchanged(error, job);
  }
}

async function keepRejections(
  { rejections }: ImportSummary,
  reader: RecordReader,
  rejected: RejectedFile,
  say: Imports,
): Promise<void> {
  // What is committed is no longer interrupted.
  const signal = new AbortController().signal;
  try {
    for await (const row of serverRejections(rejections, reader, { say, signal })) await rejected.add(row);
    await rejected.flush();
  } catch (error) {
    throw withOutcome(error, say.importDone);
  }
}

function nothingRead({ entries }: ImportPlan, say: Imports): Failure {
  const paths = new Set(entries.map(({ file }) => file.path));
  return usageFailure('nothing-to-import', say.problems.nothing([...paths]));
}

function unchanged(error: unknown, { signal, say }: ImportJob): unknown {
  return withOutcome(signal.aborted ? interruptedFailure(say) : error, say.nothingChanged);
}

/** The same failure with what it means for the data. A bug stays as it is. */
function withOutcome(error: unknown, outcome: (detail: string) => string, nextSteps?: string[]): unknown {
  if (!(error instanceof Failure)) return error;
  const { kind, problem } = error;
  const detail = outcome(problem.detail ?? problem.title);
  return new Failure(
    kind,
    { ...problem, detail, nextSteps: nextSteps ?? problem.nextSteps },
    { cause: error },
  );
}
