import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CustomerList, FeedItemList, Interaction, Problem, Share } from '../../src/api/schema.d.ts';
import { BulkHouse, type RunJson } from '../support/bulk-house.ts';
import { faultProxy } from '../support/fault-proxy.ts';
import { hasTmux, TerminalUnderTest } from '../support/terminal.ts';

const house = new BulkHouse();
beforeAll(async () => {
  const { code } = await house.tong(['sandbox', 'start', '--port', '0', '--customers', '180']);
  expect(code).toBe(0);
});
afterAll(async () => {
  await house.tong(['sandbox', 'stop']);
  house.remove();
});

const customers = async (count: number) =>
  (await house.json<CustomerList>(['customer', 'list', '--limit', String(count)])).items;
const apply = (plan: { plan: string; digest: string }, code = 0, env = {}) =>
  house.json<RunJson>(['bulk', 'apply', plan.plan, '--confirm', plan.digest], code, { env });

describe('a plan', () => {
  test('says of each row what will happen or why not, each customer once, and sends nothing', async () => {
    const [first, second] = await customers(2);
    const list = house.write(
      'list.csv',
      [
        '客户号,备注',
        `${first?.customerNumber},一`,
        `="${second?.customerNumber}",二`,
        `${first?.customerNumber},又一`,
        'X404,无此人',
        '1.38E+10,被改写',
        '=1+1,公式',
        '',
      ].join('\r\n'),
    );
    const { code, stdout, stderr } = await house.tong([
      ...['bulk', 'plan', '--from', list, '--task', '回访 {{ row.备注 }}', '--out', 'plan.jsonl'],
      ...['--rejected', 'rejected.csv', '--json'],
    ]);
    expect(code).toBe(0);
    const summary = JSON.parse(stdout);
    expect(summary).toEqual({
      plan: 'plan.jsonl',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      total: 5,
      will: 2,
      scheduled: 0,
      heldBack: 0,
      rejected: 3,
      duplicates: 1,
      byReason: { not_found: 1, number_lost: 1, formula: 1 },
    });
    expect(stderr).toBe(
      '1 row named a customer who is in the list already: each counts once.\n3 rejected rows written to rejected.csv\n',
    );
    expect(readFileSync(house.path('rejected.csv'), 'utf8').split('\r\n')).toEqual([
      '\uFEFF客户号,备注,reason',
      'X404,无此人,No customer in your book goes by “X404”.',
      '1.38E+10,被改写,"Excel has turned the number into 1.38E+10; format the column as text and export again."',
      '\'=1+1,公式,"""=1+1"" is a formula; put its value there and export again."',
      '',
    ]);
    const lines = readFileSync(house.path('plan.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ outcome, text, of }) => [outcome, text ?? of])).toEqual([
      [undefined, undefined],
      ['will', '回访 一'],
      ['will', '回访 二'],
      ['duplicate', 1],
      ['rejected', undefined],
      ['rejected', undefined],
      ['rejected', undefined],
      [undefined, undefined],
    ]);
    expect(statSync(house.path('plan.jsonl')).mode & 0o077).toBe(0);
    const tasks = await house.everything<{ title: string }>('/tasks');
    expect(tasks.filter(({ title }) => title.startsWith('回访 一'))).toEqual([]);
  });

  test('a customer whose first row has no text gets that of the second', async () => {
    const items = await customers(60);
    const list = house.write(
      'twice.csv',
      [
        '客户号,说明',
        ...items.flatMap(({ customerNumber }) => [`${customerNumber},`, `${customerNumber},好`]),
      ].join('\n'),
    );
    const args = ['--from', list, '--share', '年末', '--message', '{{ row.说明 }}'];
    const once = ['--from', list, '--share', '年末', '--message', '好'];
    const share = async (flags: string[], name: string) => {
      const { items: feed } = await house.json<FeedItemList>(['feed', '--sharable', '--limit', '1']);
      return house.plan(
        flags.map((flag) => (flag === '年末' ? (feed[0]?.id ?? '') : flag)),
        name,
      );
    };
    const twice = await share(args, 'twice.jsonl');
    const plain = await share(once, 'plain.jsonl');
    expect([twice.will, twice.heldBack]).toEqual([plain.will, plain.heldBack]);
    expect(twice.byReason.missing_variable).toBe(plain.will);
  });

  test('takes what another command writes, from a pipe', async () => {
    const listed = await house.tong(['customer', 'list', '--limit', '5', '--output', 'ndjson']);
    const planned = await house.tong(
      ['bulk', 'plan', '--from', '-', '--tag', '试', '--out', 'piped.jsonl', '--json'],
      { input: listed.stdout },
    );
    expect([planned.code, JSON.parse(planned.stdout).will]).toEqual([0, 5]);
  });

  test('reads what Excel in China writes', async () => {
    const [first] = await customers(1);
    // 客户号 in GB18030.
    const heading = Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0xba, 0xc5]);
    const list = house.write(
      'gbk.csv',
      Buffer.concat([heading, Buffer.from(`\r\n${first?.customerNumber}\r\n`)]),
    );
    expect(await house.plan(['--from', list, '--log', 'call'], 'gbk.jsonl')).toMatchObject({
      total: 1,
      will: 1,
    });
  });

  test.each([
    [['--from', 'none.csv', '--log', 'call'], 2, 'There is no none.csv.'],
    [
      ['--log', 'call'],
      2,
      'Say with whom: --from with a list, --query with a saved query, or filters of the book.',
    ],
    [['--line', 'banking'], 2, 'Say what is to be done: --share, --log, --task or --tag.'],
    [
      ['--from', 'list.csv', '--line', 'banking', '--log', 'call'],
      2,
      '--from and --line each say with whom; a plan takes one of them.',
    ],
    [
      ['--line', 'banking', '--tag', 'a', '--tagged', 'b', '--log', 'call'],
      2,
      '--tagged means nothing with --tag.',
    ],
    [['--from', 'list.csv', '--tag', 'a', '--message', 'b'], 2, '--message means nothing with --tag.'],
    [['--silent-since', 'long ago', '--log', 'call'], 2, '--silent-since: “long ago” is no day.'],
    [['--value-over', '1,000', '--log', 'call'], 2, '--value-over: “1,000” is no amount.'],
    [['--query', 'nothing', '--log', 'call'], 3, 'There is no saved query nothing.'],
    [['--from', 'list.csv', '--share', '没有这一条'], 3, undefined],
    [['--line', 'banking', '--log', 'call', '--message', '{{ customer.name'], 2, undefined],
  ] as const)('%j is refused, and nothing is written', async (args, code, detail) => {
    const problem = await house.json<Problem>(['bulk', 'plan', ...args, '--out', 'refused.jsonl'], code);
    if (detail !== undefined) expect(problem.detail).toBe(detail);
    expect(() => statSync(house.path('refused.jsonl'))).toThrow('ENOENT');
  });

  test('is not written over what is no plan, and --strict takes no bad row', async () => {
    const inTheWay = await house.json<Problem>(
      ['bulk', 'plan', '--from', 'list.csv', '--log', 'call', '--out', 'list.csv'],
      2,
    );
    expect(inTheWay.detail).toBe("list.csv is there and is no plan of tong's.");
    const nowhere = ['bulk', 'plan', '--from', 'list.csv', '--log', 'call', '--out', 'none/plan.jsonl'];
    expect(await house.json<Problem>(nowhere, 2)).toMatchObject({
      type: 'urn:tong:problem:unwritable-file',
      detail: 'none/plan.jsonl cannot be written: ENOENT.',
    });
    const strict = await house.json<Problem>(
      ['bulk', 'plan', '--from', 'list.csv', '--log', 'call', '--strict', '--out', 'strict.jsonl'],
      2,
    );
    expect(strict.detail).toBe(
      'With --strict every row has to do; 3 rows did not. The first is on line 5: No customer in your book goes by “X404”.',
    );
    expect(() => statSync(house.path('strict.jsonl'))).toThrow('ENOENT');
  });

  test('by a saved query, counted from today', async () => {
    await house.json(['bulk', 'query', 'save', 'soon', '--matures-before', '90d']);
    expect(await house.json(['bulk', 'query', 'list'])).toEqual({
      items: [{ name: 'soon', filter: { 'matures-before': '90d' } }],
    });
    const { total } = await house.plan(['--query', 'soon', '--log', 'call'], 'soon.jsonl');
    expect(total).toBe((await house.plan(['--matures-before', '+90d', '--log', 'call'], 'same.jsonl')).total);
    await house.json(['bulk', 'query', 'remove', 'soon']);
    expect((await house.json<Problem>(['bulk', 'query', 'remove', 'soon'], 3)).type).toBe(
      'urn:tong:problem:no-such-query',
    );
  });
});

describe('applying', () => {
  test('wants the very plan confirmed, by its digest or by the number', async () => {
    const plan = await house.plan(
      ['--line', 'insurance', '--log', 'call', '--message', '确认'],
      'confirm.jsonl',
    );
    const unconfirmed = await house.json<Problem>(['bulk', 'apply', plan.plan, '--yes'], 2);
    expect(unconfirmed).toMatchObject({
      type: 'urn:tong:problem:not-confirmed',
      nextSteps: [`If that is what you want, add --confirm ${plan.digest}`],
    });
    const other = await house.json<Problem>(['bulk', 'apply', plan.plan, '--confirm', '0'.repeat(64)], 6);
    expect(other.type).toBe('urn:tong:problem:wrong-digest');
    const text = readFileSync(house.path(plan.plan), 'utf8');
    for (const changed of [
      text.replace('确认', '确人'),
      text.slice(0, -2),
      `${text}\n`,
      text.replace('"will":', '"will":1'),
    ]) {
      writeFileSync(house.path('changed.jsonl'), changed);
      const refused = await house.json<Problem>(
        ['bulk', 'apply', 'changed.jsonl', '--confirm', plan.digest],
        6,
      );
      expect(refused.type).toBe('urn:tong:problem:plan-changed');
    }
    expect((await house.json<Problem>(['bulk', 'apply', 'list.csv'], 2)).type).toBe(
      'urn:tong:problem:not-a-plan',
    );
    expect(sizeOf(await house.notesPerCustomer('确认'))).toBe(0);

    const result = await apply(plan);
    expect(result).toMatchObject({
      run: `run_${plan.digest.slice(0, 12)}`,
      state: 'done',
      total: plan.total,
      done: plan.will,
      failed: 0,
      heldBack: 0,
      rejected: 0,
      pending: 0,
    });
    expect(sizeOf(await house.notesPerCustomer('确认'))).toBe(plan.will);
    expect(
      await house.json<Problem>(['bulk', 'apply', plan.plan, '--confirm', plan.digest], 6),
    ).toMatchObject({
      type: 'urn:tong:problem:already-applied',
      run: result.run,
    });
    expect(await house.json(['bulk', 'status', result.run])).toEqual(result);
    expect(await house.json(['bulk', 'resume', result.run])).toEqual(result);
    expect(sizeOf(await house.notesPerCustomer('确认'))).toBe(plan.will);
  });

  test('what is held back is told with the rule; all of it held back is exit 5', async () => {
    const { items } = await house.json<FeedItemList>(['feed', '--sharable', '--limit', '200']);
    const risky = items.find(({ riskLevel }) => riskLevel === 'R5')?.id ?? '';
    const plan = await house.plan(['--line', 'banking', '--share', risky], 'risky.jsonl');
    expect(plan.heldBack).toBeGreaterThan(0);
    const report = async (run: string, code: number) =>
      house.json<{ items: { outcome: string; reason?: string; source?: string; customer: string }[] }>(
        ['bulk', 'report', run],
        code,
      );
    const { run } = await apply(plan, plan.will === 0 ? 5 : 0);
    const held = (await report(run, plan.will === 0 ? 5 : 0)).items.filter(
      ({ outcome }) => outcome === 'held_back',
    );
    expect(held.length).toBe(plan.heldBack);
    for (const { reason, source } of held)
      expect([reason, source]).toEqual([expect.any(String), expect.any(String)]);

    const names = held.map(({ customer }) => customer);
    const list = house.write('held.csv', ['customer', ...names, ''].join('\n'));
    const none = await house.plan(['--from', list, '--share', risky], 'held.jsonl');
    expect(none).toMatchObject({ will: 0, heldBack: names.length });
    expect(await apply(none, 5)).toMatchObject({ state: 'done', done: 0, heldBack: names.length });
    expect((await house.tong(['bulk', 'status'])).code).toBe(5);
  });

  test('rows that failed are exit 7, a list for the next plan, and can be tried again', async () => {
    const plan = await house.plan(
      ['--line', 'insurance', '--log', 'call', '--message', '失败'],
      'failing.jsonl',
    );
    const proxy = await faultProxy(house.way.url, '/bulk-rows');
    const problem = { type: 'urn:tong:problem:not-found', title: 'Not found', status: 404, detail: 'Gone.' };
    const gone = {
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify(problem),
    };
    proxy.choose = (seen) => (seen === 1 ? gone : 'pass');
    const env = house.through(proxy.url);
    const args = ['bulk', 'apply', plan.plan, '--confirm', plan.digest, '--rate', '50'];
    const failed = await house.json<RunJson>(args, 7, { env });
    expect(failed).toMatchObject({ state: 'done', failed: 10, done: plan.will - 10 });

    const report = await house.tong([
      'bulk',
      'report',
      failed.run,
      '--only',
      'failed',
      '--failed',
      'again.csv',
    ]);
    expect([report.code, report.stderr]).toEqual([7, '10 failed rows written to again.csv\n']);
    expect(report.stdout.split('\n')[0]).toMatch(
      /^1\tC\d+\t\S+\tfailed\tnobody found: Gone\.$|^1\tC\d+\t.+\tfailed\tnot-found: Gone\.$/,
    );
    expect(await house.plan(['--from', 'again.csv', '--log', 'call'], 'again.jsonl')).toMatchObject({
      total: 10,
      will: 10,
    });
    const junit = await house.tong(['bulk', 'report', failed.run, '--output', 'junit']);
    expect(junit.stdout).toContain(`tests="${plan.total}" failures="10" skipped="0" errors="0"`);

    const again = await house.json<RunJson>(['bulk', 'resume', failed.run, '--retry-failed']);
    expect(again).toMatchObject({ state: 'done', failed: 0, done: plan.will });
    expect(sizeOf(await house.notesPerCustomer('失败'))).toBe(plan.will);
  });

  test('to the time that was asked for', async () => {
    const plan = await house.plan(
      ['--line', 'insurance', '--log', 'call', '--message', '到点'],
      'until.jsonl',
    );
    const wrong = await house.json<Problem>(
      ['bulk', 'apply', plan.plan, '--confirm', plan.digest, '--until', '25:00'],
      2,
    );
    expect(wrong.detail).toBe('--until: “25:00” is no time of day.');
    expect(await house.json<Problem>(['bulk', 'status', `run_${plan.digest.slice(0, 12)}`], 3)).toMatchObject(
      {
        type: 'urn:tong:problem:no-such-run',
      },
    );
  });
});

describe('undo', () => {
  test('revokes shares, but for those that were opened, and says so', async () => {
    const plan = await house.plan(['--line', 'investment', '--share', '三年期大额存单'], 'shares.jsonl');
    const { run, done } = await apply(plan);
    const shares = (await house.everything<Share>('/shares')).filter(({ status }) => status === 'sent');
    const { items } = await house.json<{ items: { id?: string; outcome: string }[] }>([
      'bulk',
      'report',
      run,
    ]);
    const made = items.flatMap(({ id }) => id ?? []);
    const opened = shares.find(({ id }) => id !== undefined && made.includes(id))?.id;
    // At night they are put off, and nothing can be opened yet.
    if (opened) await house.json(['api', 'POST', `/shares/${opened}/events`, '-f', 'kind=opened']);
    const kept = opened ? 1 : 0;
    const undone = await house.json<RunJson>(['bulk', 'undo', run], opened ? 7 : 0);
    expect(undone).toMatchObject({ state: 'undone', undo: { undone: done - kept, kept, nothingDone: 0 } });
    const after = new Map((await house.everything<Share>('/shares')).map(({ id, status }) => [id, status]));
    expect(made.map((id) => after.get(id)).filter((status) => status === 'revoked').length).toBe(done - kept);
    expect((await house.tong(['bulk', 'resume', run])).code).toBe(6);
  });

  test('takes tags and tasks away that it made, and withdraws what was logged', async () => {
    const [first] = await customers(1);
    const list = house.write('one.csv', `customer\n${first?.customerNumber}\n`);
    const tagged = async () =>
      (await house.json<{ tags: string[] }>(['show', `no:${first?.customerNumber}`])).tags;
    const before = await tagged();
    const runs: string[] = [];
    for (const action of [
      ['--tag', '批量'],
      ['--task', '批量跟进'],
      ['--log', 'call', '--message', '批量记录'],
    ]) {
      const plan = await house.plan(['--from', list, ...action], `undo-${runs.length}.jsonl`);
      runs.push((await apply(plan)).run);
    }
    expect(await tagged()).toEqual([...before, '批量']);
    for (const run of runs) {
      expect(await house.json<RunJson>(['bulk', 'undo', run])).toMatchObject({
        undo: { undone: 1, kept: 0 },
      });
      expect((await house.json<RunJson>(['bulk', 'undo', run])).state).toBe('undone');
    }
    expect(await tagged()).toEqual(before);
    const tasks = await house.everything<{ title: string }>('/tasks');
    expect(tasks.filter(({ title }) => title === '批量跟进')).toEqual([]);
    const logged = (await house.everything<Interaction>('/interactions')).filter(
      ({ note }) => note === '批量记录',
    );
    expect(logged.map(({ withdrawnAt }) => typeof withdrawnAt)).toEqual(['string']);
  });
});

test.skipIf(!hasTmux)('in a terminal the number of customers is asked for', async () => {
  const plan = await house.plan(['--line', 'insurance', '--log', 'call', '--message', '终端'], 'asked.jsonl');
  const terminal = await TerminalUnderTest.withDesk(
    { ...process.env, ...house.env },
    { columns: 100, rows: 30 },
    {
      lang: 'zh-CN',
      args: `bulk apply ${house.path(plan.plan)}`,
    },
  );
  try {
    await terminal.shows(`请输入将发送的客户数（${plan.will}）以确认，直接回车则放弃：`);
    terminal.press('y', 'Enter');
    await terminal.shows('已放弃，未发送任何内容。');
    await terminal.shows('ended 0');
    terminal.startDesk('en', `bulk apply ${house.path(plan.plan)}`);
    await terminal.shows(
      `Type the number of customers to send it to (${plan.will}), or press Enter to leave it:`,
    );
    terminal.type(String(plan.will));
    terminal.press('Enter');
    await terminal.shows(/State +done/);
    expect(sizeOf(await house.notesPerCustomer('终端'))).toBe(plan.will);
  } finally {
    terminal.close();
  }
});

function sizeOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
