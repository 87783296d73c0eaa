import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotations } from '../../src/smoke/report/github.ts';
import { tapText } from '../../src/smoke/report/tap.ts';
import { type StepResult, sumUp } from '../../src/smoke/run/result.ts';
import { say } from './expecting.ts';

const folder = '/repository';
const step = (name: string, rest: Partial<StepResult> = {}): StepResult => ({
  name,
  phase: 'steps',
  ok: true,
  ms: 12.34,
  requestId: 'abc',
  file: join(folder, 'tests/a,b.yaml'),
  line: 7,
  ...rest,
});
const problem = {
  type: 'urn:tong:problem:expectation-failed',
  title: 'x',
  status: 200,
  detail: '100 %: no\nwhere',
  nextSteps: [],
};
const failed = { ok: false, problem };
const steps = [
  step('good # one'),
  step('bad: one', failed),
  step('left', { skipped: 'no reason', ms: 0, requestId: null }),
  step('elsewhere', { ...failed, file: '/other/b.yaml', requestId: null }),
];
const result = sumUp([{ name: 'own', round: 2, ok: false, steps }], { ms: 1, maxP95: 10 });

test('TAP escapes what would be a directive, and says more in YAML', () => {
  const lines = tapText(result, say).split('\n');
  expect(lines.filter((line) => /^ *(not )?ok|^1\.\.|^ +1\.\.|^TAP|^#/.test(line))).toEqual([
    'TAP version 14',
    '1..2',
    '# Subtest: own\\#2',
    '    1..4',
    '    ok 1 - good \\# one',
    '    not ok 2 - bad: one',
    '    ok 3 - left # SKIP no reason',
    '    not ok 4 - elsewhere',
    'not ok 1 - own\\#2',
    'not ok 2 - 95 % of the answers came within 12.3 ms; at most 10 ms were allowed',
  ]);
  const from = lines.indexOf('    not ok 2 - bad: one') + 2;
  const block = lines.slice(from, lines.indexOf('      ...', from)).map((line) => line.slice(6));
  expect(parse(block.join('\n'))).toEqual({ message: problem.detail, requestId: 'abc', duration_ms: 12.3 });
});

test('annotations escape what a workflow command would read, and name files of the repository alone', () => {
  expect(annotations(result, folder, 'too slow').split('\n')).toEqual([
    '::error file=tests/a%2Cb.yaml,line=7,title=own#2/bad%3A one::100 %25: no where (abc)',
    '::error title=own#2/elsewhere::100 %25: no where',
    '::error title=latency::too slow',
    '',
  ]);
});

test('the 95th of a hundred answers, set-up and clean-up apart', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => step('x', { ms: 100 - index }));
  const slow = [step('s', { phase: 'setup', ms: 1_000 }), step('c', { phase: 'cleanup', ms: 1_000 })];
  const all = [{ name: 'own', round: 1, ok: true, steps: [...hundred, ...slow] }];
  expect(sumUp(all, { ms: 1, maxP95: 95 })).toMatchObject({ p95: 95, ok: true });
  expect(sumUp(all, { ms: 1, maxP95: 94 })).toMatchObject({ p95: 95, ok: false, failed: 0 });
});
