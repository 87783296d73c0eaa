import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenarios } from '../../src/smoke/scenario/scenario-file.ts';
import { scenarioSchema } from '../../src/smoke/scenario/scenario-schema.ts';
import { smokeMessages } from '../../src/text/messages/smoke.ts';

const root = join(import.meta.dirname, '../..');

test('the published schema is the one that tong checks scenarios by', () => {
  const published = readFileSync(join(root, 'examples/smoke-scenario.schema.json'), 'utf8');
  expect(JSON.parse(published)).toEqual(scenarioSchema);
});

test('the scenarios that come with tong fit it; the one that only reads comes first', async () => {
  const scenarios = await readScenarios([join(root, 'smoke')], { shipped: true, say: smokeMessages('en') });
  expect(scenarios.map(({ name, writes }) => [name, writes])).toEqual([
    ['readonly', false],
    ['journey', true],
  ]);
});
