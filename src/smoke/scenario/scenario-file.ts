import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { codeOf } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import { pathText } from '../../checked-yaml/path.ts';
import { readYaml } from '../../checked-yaml/yaml-file.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { checkScenario } from './check-scenario.ts';
import type { Scenario, ScenarioText } from './scenario.ts';
import { scenarioSchema } from './scenario-schema.ts';

/**
 * The scenarios of files and folders; of a folder every `.yaml` and `.yml` in it, by name. Those that only read come
 * first.
 * @throws Failure (2) `unreadable-file`, `no-scenarios`, or `invalid-scenario` with every fault by file and line
 */
export async function readScenarios(
  paths: readonly string[],
  { shipped, say }: { shipped: boolean; say: Smoke },
): Promise<Scenario[]> {
  const files = (await Promise.all(paths.map((path) => filesAt(path, say)))).flat();
  const read = await Promise.all(files.map((file) => readScenario(file, shipped, say)));
  const faults = read.flatMap(({ faults }) => faults);
  const scenarios = read.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  const names = new Set<string>();
  for (const { name, file } of scenarios) {
    if (names.has(name)) faults.push(say.faults.at(file, 1, 'name', say.faults.taken(name)));
    names.add(name);
  }
  if (faults.length > 0) throw usageFailure('invalid-scenario', say.problems.scenario(faults));
  return scenarios.toSorted((a, b) => Number(a.writes) - Number(b.writes));
}

async function readScenario(file: string, shipped: boolean, say: Smoke) {
  const text = await readFile(file, 'utf8').catch((error: unknown) => unreadable(file, error, say));
  const { content, faults, lineOf } = readYaml<ScenarioText>(text, scenarioSchema, say.faults);
  if (faults.length > 0) {
    return {
      faults: faults.map(({ line, path, fault }) => say.faults.at(file, line, pathText(path), fault)),
    };
  }
  const checked = checkScenario(content, { file, shipped, lineOf }, say.faults);
  return {
    scenario: checked.scenario,
    faults: checked.faults.map(({ path, fault }) => say.faults.at(file, lineOf(path), pathText(path), fault)),
  };
}

async function filesAt(path: string, say: Smoke): Promise<string[]> {
  const about = await stat(path).catch((error: unknown) => unreadable(path, error, say));
  if (!about.isDirectory()) return [path];
  const names = await readdir(path).catch((error: unknown) => unreadable(path, error, say));
  const files = names.filter((name) => ['.yaml', '.yml'].includes(extname(name))).toSorted();
  if (files.length === 0) throw usageFailure('no-scenarios', say.problems.noScenarios(path));
  return files.map((name) => join(path, name));
}

function unreadable(path: string, error: unknown, say: Smoke): never {
  throw usageFailure('unreadable-file', say.problems.unreadable(path, codeOf(error)), error);
}
