import { isAbsolute, relative } from 'node:path';
import { sanitise } from '../../text/sanitise.ts';
import type { RunResult } from '../run/result.ts';
import { titleOf } from './junit.ts';

/**
 * Each failure as an annotation of GitHub's actions (a workflow command); at the scenario's line where its file is in
 * the working folder, and so in the repository.
 */
export function annotations(result: RunResult, folder: string, p95: string | undefined): string {
  const ofSteps = result.scenarios.flatMap((scenario) =>
    scenario.steps.flatMap(({ name, problem, requestId, file, line }) => {
      if (!problem) return [];
      const text = `${problem.detail ?? problem.title}${requestId === null ? '' : ` (${requestId})`}`;
      const path = relative(folder, file);
      const isInside = !path.startsWith('..') && !isAbsolute(path);
      const place = isInside ? [`file=${property(path)}`, `line=${line}`] : [];
      const title = `title=${property(`${titleOf(scenario)}/${sanitise(name)}`)}`;
      return [`::error ${[...place, title].join(',')}::${data(sanitise(text))}`];
    }),
  );
  const isSlow = result.p95 !== undefined && result.maxP95 !== undefined && result.p95 > result.maxP95;
  const ofAll = isSlow && p95 !== undefined ? [`::error title=latency::${data(p95)}`] : [];
  return [...ofSteps, ...ofAll].map((line) => `${line}\n`).join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
