import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BulkHouse } from '../support/bulk-house.ts';
import { lyingProxy } from '../support/lying-proxy.ts';

const house = new BulkHouse();
beforeAll(async () => {
  const { code } = await house.tong(['sandbox', 'start', '--port', '0']);
  expect(code).toBe(0);
});
afterAll(async () => {
  await house.tong(['sandbox', 'stop']);
  house.remove();
});

const two = `name: own
writes: false
steps:
  - name: health
    operation: getHealth
  - name: version
    operation: getVersion
    expect:
      json:
        - { at: $.contract, equals: '0.0.1' }
`;

describe('a failure', () => {
  test('is told with the request as a curl line, the answer, the expectation and the request id', async () => {
    const file = house.write('own.yaml', two);
    const { code, stdout, stderr } = await house.tong(['smoke', '--scenarios', file]);
    expect([code, stderr]).toEqual([1, '']);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'own',
      expect.stringMatching(/^ {2}✓ health {3}passed +\d+ ms$/),
      expect.stringMatching(/^ {2}✗ version {2}failed +\d+ ms$/),
      '',
    ]);
    expect(lines.slice(4)).toEqual([
      '✗ own/version',
      '  Fault: $.contract: expected "0.0.1", came "1.1.0"',
      `  Request: curl -sS -i '${house.way.url}/version' -H "Authorization: Bearer $TONG_TOKEN"`,
      '  Answer: 200 application/json; charset=utf-8 {"server":"0.1.0","contract":"1.1.0"}',
      expect.stringMatching(/^ {2}Request id: [0-9a-f]{32}$/),
      '',
      expect.stringMatching(/^✗ 1 step passed, 1 failed, in \d\.\d s$/),
      '',
    ]);
  });

  test('never shows the token, wherever it stands', async () => {
    const file = house.write(
      'token.yaml',
      `name: token
writes: false
variables:
  again: { env: TONG_TOKEN }
steps:
  - name: session
    operation: getSession
    headers: { X-Trace: '\${again}', X-Api-Key: abc }
    expect: { status: 418 }
`,
    );
    const { token } = house.way;
    const proxy = await lyingProxy(house.way.url, (_, { body }) => {
      body.adviser = { id: 'adv_0001', name: `${token}\u001b]0;x\u0007`, branch: '138 1234 5678' };
    });
    const args = ['smoke', '--scenarios', file, '--junit', 'token.xml', '--tap', 'token.tap'];
    const env = house.through(proxy.url);
    const { code, stdout, stderr } = await house.tong(args, { env: { ...env, GITHUB_ACTIONS: 'true' } });
    const reports = ['token.xml', 'token.tap'].map((name) => readFileSync(house.path(name), 'utf8'));
    const { stdout: json } = await house.tong([...args, '--json'], { env });
    expect(code).toBe(1);
    expect(stdout).toContain(`-H 'x-trace: $TONG_TOKEN' -H 'x-api-key: …'`);
    for (const text of [stdout, stderr, json, ...reports]) {
      expect(text).not.toContain(token);
      expect(text).not.toContain('138 1234 5678');
    }
    expect(stdout).toContain('"branch":"****5678"');
    expect(stdout.includes('\u001b')).toBe(false);
  });
});

describe('reports', () => {
  test('JUnit and TAP', async () => {
    const file = house.write('own.yaml', two);
    const args = [
      'smoke',
      '--scenarios',
      file,
      '--junit',
      'own.xml',
      '--tap',
      'own.tap',
      '--max-p95',
      '20000',
    ];
    expect(await house.json(args, 1)).toMatchObject({ ok: false, passed: 1, failed: 1, maxP95: 20_000 });
    const junit = readFileSync(house.path('own.xml'), 'utf8');
    expect(junit).toContain('<testsuites tests="3" failures="1" skipped="0" errors="0">');
    expect(junit).toMatch(
      /<testcase classname="own" name="version" time="\d\.\d{3}"><failure type="urn:tong:problem:expectation-failed" message="\$\.contract: expected &quot;0\.0\.1&quot;, came &quot;1\.1\.0&quot;">Fault: /,
    );
    const tap = readFileSync(house.path('own.tap'), 'utf8').split('\n');
    expect(tap.slice(0, 4)).toEqual(['TAP version 14', '1..2', '# Subtest: own', '    1..2']);
    expect(tap).toContain('    ok 1 - health');
    expect(tap).toContain('    not ok 2 - version');
    expect(tap).toContain('not ok 1 - own');
    expect(tap.at(-2)).toMatch(
      /^ok 2 - 95 % of the answers came within [\d.]+ ms; at most 20000 ms were allowed$/,
    );
  });

  test('annotations for GitHub, on stdout; beside JSON on stderr', async () => {
    const file = house.write('own.yaml', two);
    const env = { GITHUB_ACTIONS: 'true' };
    const line =
      /^::error file=own\.yaml,line=6,title=own\/version::\$\.contract: expected "0\.0\.1", came "1\.1\.0" \([0-9a-f]{32}\)$/m;
    const pretty = await house.tong(['smoke', '--scenarios', file], { env });
    expect([pretty.stdout, pretty.stderr]).toEqual([expect.stringMatching(line), '']);
    const json = await house.tong(['smoke', '--scenarios', file, '--json'], { env });
    expect([JSON.parse(json.stdout).ok, json.stderr]).toEqual([false, expect.stringMatching(line)]);
  });

  test('that cannot be written are exit 2', async () => {
    const problem = await house.json<{ type: string }>(
      ['smoke', '--only', 'readonly/health', '--junit', 'no/such/folder.xml'],
      2,
    );
    expect(problem.type).toBe('urn:tong:problem:unwritable-file');
  });
});

describe('exit codes', () => {
  test('8 where nobody answers, and the report is written all the same', async () => {
    const env = { TONG_SERVER: 'http://127.0.0.1:9', TONG_TOKEN: 'nobody' };
    const problem = await house.json(['smoke', '--junit', 'away.xml'], 8, { env });
    expect(problem).toMatchObject({ type: 'urn:tong:problem:unreachable', ok: false, passed: 0, failed: 2 });
    expect(readFileSync(house.path('away.xml'), 'utf8')).toContain('failures="2"');
  });

  test('4 without a token, and with one that the server does not know', async () => {
    const nobody = { TONG_SERVER: house.way.url };
    expect(await house.json(['smoke'], 4, { env: nobody })).toMatchObject({
      type: 'urn:tong:problem:no-token',
    });
    const stranger = { TONG_SERVER: house.way.url, TONG_TOKEN: 'unknown' };
    expect(await house.json(['smoke'], 4, { env: stranger })).toMatchObject({
      type: 'urn:tong:problem:not-signed-in',
      ok: false,
    });
  });

  test.each([
    ['yaml', 'name: [', /^\S*wrong\.yaml:1 .+/],
    [
      'a part that is missing',
      'name: x\nsteps: [{ name: a, operation: getHealth }]\n',
      /:1 writes is missing$/,
    ],
    [
      'an operation that is not there',
      'name: x\nwrites: false\nsteps:\n  - { name: a, operation: getHelth }\n',
      /:4 steps\[0\]\.operation: the contract has no operation "getHelth"; the nearest is getHealth$/,
    ],
    [
      'a variable that nobody makes',
      'name: x\nwrites: false\nsteps:\n  - name: a\n    operation: getCustomer\n    path: { customerId: "@{who}" }\n'.replace(
        '@',
        '$',
      ),
      /:6 steps\[0\]\.path: \$\{who\} is neither a variable nor captured by an earlier step$/,
    ],
    [
      'a JSON path that is none',
      'name: x\nwrites: false\nsteps:\n  - name: a\n    operation: getHealth\n    expect:\n      json:\n        - { at: status, equals: ok }\n',
      /:8 steps\[0\]\.expect\.json\[0\]\.at: "status" is no JSON path: .+$/,
    ],
    [
      'a write in what only reads',
      'name: x\nwrites: false\nsteps:\n  - { name: a, operation: createTask, body: {} }\n',
      /:4 steps\[0\]\.operation: createTask writes; say writes: true$/,
    ],
  ])('2 for a scenario with %s: file, line and what', async (_, text, detail) => {
    const file = house.write('wrong.yaml', text);
    expect(await house.json(['smoke', '--scenarios', file], 2)).toMatchObject({
      type: 'urn:tong:problem:invalid-scenario',
      detail: expect.stringMatching(detail),
    });
  });

  test('2 for a scenario, a step or a variable that is not there', async () => {
    expect(await house.json(['smoke', '--only', 'readonly/nix'], 2)).toMatchObject({
      type: 'urn:tong:problem:unknown-step',
    });
    expect(await house.json(['smoke', '--var', 'nix=1'], 2)).toMatchObject({
      type: 'urn:tong:problem:invalid-variable',
    });
  });
});

describe('production', () => {
  test('is refused, but for readonly by --yes-production; nothing is sent before', async () => {
    const proxy = await lyingProxy(house.way.url);
    await house.tong(['profile', 'set', 'live', `server=${proxy.url}`, 'kind=production']);
    const env = { TONG_TOKEN: house.way.token };
    const live = ['smoke', '--profile', 'live'];
    const refused = { type: 'urn:tong:problem:not-in-production' };
    expect(await house.json(live, 2, { env })).toMatchObject(refused);
    expect(await house.json([...live, '--yes-production'], 2, { env })).toMatchObject(refused);
    expect(await house.json([...live, '--only', 'readonly'], 2, { env })).toMatchObject(refused);
    const own = house.write('readonly.yaml', two.replace('own', 'readonly'));
    const disguised = [...live, '--scenarios', own, '--yes-production'];
    expect(await house.json(disguised, 2, { env })).toMatchObject(refused);
    expect(proxy.asked).toEqual([]);
    const only = [...live, '--only', 'readonly', '--yes-production'];
    expect(await house.json(only, 0, { env })).toMatchObject({ ok: true, failed: 0 });
  });

  test('what no profile knows is not written to, unless it is this machine', async () => {
    const env = { TONG_SERVER: 'https://tong.example.com', TONG_TOKEN: 'x' };
    expect(await house.json(['smoke'], 2, { env })).toMatchObject({
      type: 'urn:tong:problem:unknown-server-kind',
    });
  });
});

describe('own scenarios', () => {
  test('of a folder, with variables of the command line, the environment and defaults, and captures', async () => {
    house.write('own.yaml', two);
    const folder = join(house.folder, 'mine');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'book.yaml'),
      `name: book
writes: false
variables:
  limit: 2
  tag: { env: MY_TAG }
  word: none
setup:
  - name: page
    operation: listCustomers
    query: { limit: '\${limit}', tag: '\${tag}' }
    capture:
      ids: { path: '$.items[*].id', all: true }
      last: $.items[-1:].id
      number: { path: '$.items[0].customerNumber', match: '^C(\\d+)$' }
steps:
  - name: sums and forms
    operation: getHoldings
    path: { customerId: '\${last}' }
    expect:
      latency: 20000
      headers:
        Content-Type: { matches: '^application/json' }
        X-Powered-By: { exists: false }
      json:
        - { at: '$.items[?@.side == "asset"].value', sum: $.totals.assets }
        - { at: $.asOf, type: date }
        - { at: $.items, type: array, length: { min: 0 } }
        - { at: $.totals.net.amount, type: decimal }
        - { at: $.nix, exists: false }
  - name: a number stays one
    operation: searchCustomers
    body: { query: C100001, limit: '\${limit}' }
  - name: all of them
    operation: previewBulk
    body:
      action: { kind: tag, tag: '\${word}' }
      customers: '\${ids}'
    expect:
      json:
        - { at: '$.items[*]', count: 1 }
        - { at: '$.items[0].customer.customerNumber', equals: 'C\${number}' }
        - { at: '$.items[0].customer.tags', contains: '\${tag}' }
`,
    );
    const page = await house.json<{ items: { tags: string[] }[] }>(['customer', 'list', '--limit', '50']);
    const tag = page.items.flatMap(({ tags }) => tags)[0] ?? '';
    const args = ['smoke', '--scenarios', 'mine', '--var', 'limit=1', '--var', 'word=试用'];
    const { code, stdout } = await house.tong(args, { env: { MY_TAG: tag } });
    expect([code, stdout]).toEqual([0, expect.stringContaining('✓ 4 steps passed, 0 failed')]);
  });

  test('clean up after a failed set-up, whose steps are not run', async () => {
    const file = house.write(
      'clean.yaml',
      `name: clean
writes: false
setup:
  - { name: fails, operation: getHealth, expect: { status: 201 } }
steps:
  - { name: not run, operation: getHealth }
cleanup:
  - { name: always, operation: getHealth }
`,
    );
    const { scenarios } = await house.json<{ scenarios: { steps: object[] }[] }>(
      ['smoke', '--scenarios', file],
      1,
    );
    expect(scenarios[0]?.steps).toMatchObject([
      { name: 'fails', phase: 'setup', ok: false },
      { name: 'not run', ok: true, skipped: 'the set-up failed: fails', requestId: null },
      { name: 'always', phase: 'cleanup', ok: true },
    ]);
  });
});
