import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/api/schema.d.ts';
import { deadServer, type FaultyServer, faultyServer, json, problem } from '../support/faulty-server.ts';
import { Home } from '../support/program.ts';

const home = new Home();
afterAll(() => home.remove());

const SECRET = 'tong_a-token-that-nobody-may-see';
const at = (url: string) => ({ env: { TONG_SERVER: url, TONG_TOKEN: SECRET } });
const session = {
  adviser: { id: 'adv_0001', name: '林晓燕', branch: '浦东支行' },
  book: { id: 'bok_0001', name: '林晓燕的客户', customers: 3 },
};

/** The exit code and problem type of `tong whoami` in JSON, which has to be the whole of stdout; and its text. */
async function whoami(server: FaultyServer | string) {
  const options = at(typeof server === 'string' ? server : server.url);
  const asJson = await home.tong(['whoami', '--json'], options);
  expect(asJson.stdout + asJson.stderr).not.toContain(SECRET);
  return { code: asJson.code, stderr: asJson.stderr, problem: JSON.parse(asJson.stdout) as Problem };
}

describe('a server that is not well', () => {
  test('is not there: exit 8 within 3 s, naming the URL and the sandbox', async () => {
    const url = await deadServer();
    const begun = performance.now();
    const { code, stdout, stderr } = await home.tong(['whoami'], at(url));
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect([code, stdout]).toEqual([8, '']);
    expect(stderr).toContain(url);
    expect(stderr).toContain('tong sandbox start');
    expect((await whoami(url)).problem).toMatchObject({
      type: 'urn:tong:problem:unreachable',
      detail: expect.stringContaining(url),
    });
  });

  test('is behind a proxy that answers a page of its own', async () => {
    const page = {
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: '<html><title>Blocked</title></html>',
    };
    const { code, problem } = await whoami(await faultyServer(page));
    expect([code, problem.type]).toEqual([1, 'urn:tong:problem:proxy-answer']);
    expect(problem.detail).toContain('Blocked');
    const gateway = { ...page, status: 502 };
    const { code: away } = await whoami(await faultyServer(gateway, gateway, gateway));
    expect(away).toBe(8);
  });

  test('fails with nothing in its answer', async () => {
    const { code, problem } = await whoami(await faultyServer({ status: 500 }));
    expect([code, problem.type, problem.status]).toEqual([1, 'urn:tong:problem:empty-answer', 500]);
  });

  test('asks to wait: the read is repeated, the wait is said on stderr', async () => {
    const wait = problem(429, 'too-many-requests');
    const server = await faultyServer(
      { ...(wait as object), headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } },
      json(session),
    );
    const { code, stdout, stderr } = await home.tong(['whoami', '--json'], at(server.url));
    expect([code, JSON.parse(stdout)]).toEqual([0, session]);
    expect(stderr).toBe('The server asks to wait; trying again in 1.0 s (2 of 3).\n');
    expect(server.requests.length).toBe(2);
  });

  test('asks to wait on a write: it is repeated with the same idempotency key', async () => {
    const wait = { status: 429, headers: { 'retry-after': '0' } };
    const server = await faultyServer(wait, json({ id: 'tsk_1' }, 201));
    const body = ['api', 'POST', '/tasks', '-f', 'title=x'];
    expect((await home.tong(body, at(server.url))).code).toBe(0);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys.length).toBe(2);
    expect(keys[0]).toBe(keys[1]);
  });

  test('breaks off in its answer', async () => {
    const cut = { ...(json(session) as object), cutAfter: 20 };
    const { code, problem } = await whoami(await faultyServer(cut, cut, cut));
    expect([code, problem.type]).toEqual([1, 'urn:tong:problem:truncated-answer']);
    const malformed = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"adviser":{"id"',
    };
    const short = await whoami(await faultyServer(malformed));
    expect([short.code, short.problem.type]).toEqual([1, 'urn:tong:problem:truncated-answer']);
  });

  test('does not know the token', async () => {
    const { code, problem: answer } = await whoami(await faultyServer(problem(401, 'not-signed-in')));
    expect([code, answer.type]).toEqual([4, 'urn:tong:problem:not-signed-in']);
  });

  test('sends terminal escapes: none reaches the terminal', async () => {
    const evil = {
      ...session,
      adviser: { ...session.adviser, name: '\u001b]0;gone\u0007林\u001b[31m\u202e晓燕' },
    };
    const { code, stdout } = await home.tong(['whoami'], at((await faultyServer(json(evil))).url));
    expect(code).toBe(0);
    expect(stdout).toContain('林晓燕');
    for (const character of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(character);
  });
});

describe('a server that is not tong', () => {
  const bodies = ['{"hello":1}', '[]', 'null', '"x"', '{"items":[{}]}'];
  const cus = 'cus_01h8x2k3m4n5p6q7r8s9';
  const itm = 'itm_01h8x2k3m4n5p6q7r8s9';
  test.each([
    ['today'],
    ['find', '张伟'],
    ['show', '张伟'],
    ['show', cus],
    ['holdings', cus],
    ['timeline', cus],
    ['why', cus],
    ['feed'],
    ['feed', 'show', itm],
    ['feed', 'suits', itm],
    ['moments'],
    ['moments', 'show', 'mom_01h8x2k3m4n5p6q7r8s9'],
    ['tasks'],
    ['customer', 'list'],
    ['whoami'],
    ['log', cus, '--kind', 'call'],
    ['task', 'done', 'tsk_01h8x2k3m4n5p6q7r8s9'],
    ['share', itm, '--to', cus],
  ])('tong %s %s says so', async (...args) => {
    const wrong = async (body: string, more: string[]) => {
      const answer = { headers: { 'content-type': 'application/json' }, body };
      const { url } = await faultyServer(answer, answer, answer);
      return { url, ...(await home.tong([...args, ...more], at(url))) };
    };
    for (const body of bodies) {
      const { url, code, stdout, stderr } = await wrong(body, []);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^error: \S+ answered 200 with JSON that is not an answer of tong: see \/\S* \(request \w+\)\.\n/,
      );
      expect(stderr).toContain(url);
      expect(stderr).toContain('→ See that the address is that of a tong server: tong profile list\n');
    }
    const inJson = await wrong('{"hello":1}', ['--json']);
    expect([inJson.code, JSON.parse(inJson.stdout).type]).toEqual([1, 'urn:tong:problem:unexpected-answer']);
  });
});

describe('a wrong command line', () => {
  test.each([
    [['shwo'], 'There is no command tong shwo.'],
    [['show'], 'Missing: CUSTOMER'],
    [['show', 'x', '--nope'], 'There is no flag --nope here.'],
    [['log', 'x', '--kind', 'fax'], 'fax'],
    [['holdings', 'x', '--as-of', '2026-02-30'], '2026-02-30'],
    [['profile', 'use', 'nowhere'], 'nowhere'],
  ])('tong %s is exit 2 and says what is wrong', async (args, said) => {
    const { code, stdout, stderr } = await home.tong(args, at('http://127.0.0.1:9'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /);
    const asJson = await home.tong([...args, '--json'], at('http://127.0.0.1:9'));
    expect([asJson.code, asJson.stderr]).toEqual([2, '']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ status: 400, nextSteps: expect.any(Array) });
  });

  test('without any profile explains itself in a pipe', async () => {
    const { code, stdout, stderr } = await home.tong(['today']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('tong sandbox start');
  });
});

test('errors speak the language of the profile', async () => {
  const url = await deadServer();
  await home.tong(['profile', 'set', 'staging', `server=${url}`, 'kind=staging', 'lang=zh-CN']);
  const { code, stderr } = await home.tong(['whoami'], { env: { LANG: '', TONG_TOKEN: SECRET } });
  expect([code, stderr]).toEqual([8, expect.stringMatching(/^错误：/)]);
});

test('the rejected rows never overwrite the input', async () => {
  const mapping = join(home.folder, 'people.yaml');
  const rows = 'no,born\n1,not-a-day\n';
  writeFileSync(join(home.folder, 'people.csv'), rows);
  writeFileSync(
    mapping,
    `source: bank
files: { people: { path: people.csv } }
persons:
  people: { file: people, key: '{no}', birthDate: '{born}', identifiers: { customer_number: '{no}' } }
`,
  );
  for (const target of ['people.csv', 'people.yaml']) {
    const args = ['import', mapping, '--data', home.folder, '--dry-run', '--rejected', target];
    const { code, stderr } = await home.tong(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${target} is what the import reads`)]);
  }
  expect(readFileSync(join(home.folder, 'people.csv'), 'utf8')).toBe(rows);
});
