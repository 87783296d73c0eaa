import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxState } from '../../src/session/sandbox-state.ts';
import { type Authority, makeAuthority } from '../support/certificates.ts';
import { connectProxy } from '../support/connect-proxy.ts';
import { deadServer, faultyServer, json, muteServer } from '../support/faulty-server.ts';
import { Home } from '../support/program.ts';
import { secureServer } from '../support/secure-server.ts';
import { hasTmux, TerminalUnderTest } from '../support/terminal.ts';

interface Diagnosis {
  ok: boolean;
  checks: { name: string; state: string; found: string; help?: string }[];
}

const home = new Home();
let sandbox: { url: string; token: string };
let authority: Authority;

beforeAll(async () => {
  authority = makeAuthority();
  expect((await home.tong(['sandbox', 'start', '--port', '0', '--customers', '60'])).code).toBe(0);
  const file = join(home.folder, 'state/sandbox/sandbox.json');
  const { url, advisers } = JSON.parse(readFileSync(file, 'utf8')) as SandboxState;
  sandbox = { url, token: advisers[0]?.token ?? '' };
  await home.tong(['profile', 'set', 'live', `server=${sandbox.url}`, 'kind=production']);
});
afterAll(async () => {
  await home.tong(['sandbox', 'stop']);
  home.remove();
  authority.remove();
});

describe('tong doctor', () => {
  test('finds all well at the sandbox', async () => {
    const { ok, checks } = await home.json<Diagnosis>(['doctor']);
    expect(ok).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual([
      ...['node', 'terminal', 'characters', 'keychain', 'settings', 'state', 'sandbox'],
      ...['proxy', 'server', 'clock', 'contract', 'session'],
    ]);
    expect(checks.filter(({ state }) => state === 'failed')).toEqual([]);
  });

  test('ends with 1 and soon where nobody answers', async () => {
    const mute = `http://${await muteServer()}`;
    const { ok, checks } = await home.json<Diagnosis>(['doctor'], 1, {
      env: { TONG_SERVER: mute, TONG_TOKEN: 'token' },
    });
    expect(ok).toBe(false);
    expect(checks.find(({ name }) => name === 'server')?.state).toBe('failed');
  });

  test.skipIf(!hasTmux)('measures wide characters in a terminal, in both languages', async () => {
    const size = { columns: 100, rows: 30 };
    const env = { ...home.env, PATH: process.env.PATH ?? '' };
    const terminal = await TerminalUnderTest.withDesk(env, size, { lang: 'en', args: 'doctor' });
    try {
      await terminal.shows('Wide characters  ok       通 takes two columns, as it should');
      await terminal.shows('100 columns');
      await terminal.shows('ended 0');
      terminal.startDesk('zh-CN', 'doctor');
      await terminal.shows('宽字符    正常  “通”占两列，符合要求');
    } finally {
      terminal.close();
    }
  });
});

describe('--verbose', () => {
  test('tells of each call on stderr, without what is private', async () => {
    const { code, stdout, stderr } = await home.tong(['find', '13800001234', '--verbose', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('items');
    expect(stderr).toMatch(
      new RegExp(
        `^\\* POST ${sandbox.url}/customer-searches → 200 · \\d+ ms · sent \\d+ B, received \\d+ B · request [0-9a-f]{32}\n`,
      ),
    );
    expect(stderr).not.toContain('13800001234');
    expect(stderr).not.toContain(sandbox.token);
  });

  test('speaks Chinese, and of a call without an answer', async () => {
    const server = await deadServer();
    const env = { TONG_SERVER: server, TONG_TOKEN: 'secret', TONG_VERBOSE: '1' };
    const { code, stderr } = await home.tong(['whoami', '--lang', 'zh-CN'], { env });
    expect(code).toBe(8);
    expect(stderr.split('\n')[0]).toMatch(
      new RegExp(
        `^\\* GET ${server}/session → 无应答（refused） · \\d+ 毫秒 · 发送 0 字节，收到 0 字节 · 请求 `,
      ),
    );
    expect(stderr).not.toContain('secret');
  });
});

test('the trace of the environment goes with each call', async () => {
  const { url, requests } = await faultyServer(json({}));
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const env = {
    TONG_SERVER: url,
    TONG_TOKEN: 'token',
    TRACEPARENT: `00-${trace}-00f067aa0ba902b7-01`,
    TRACESTATE: 'vendor=1',
  };
  expect((await home.tong(['api', '/session'], { env })).code).toBe(0);
  expect(requests[0]?.headers.traceparent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
  expect(requests[0]?.headers.tracestate).toBe('vendor=1');
});

describe('tong api', () => {
  test('--query prints what it finds, a text bare', async () => {
    const asked = async (...flags: string[]) => (await home.tong(['api', '/session', ...flags])).stdout;
    expect(await asked('--query', 'adviser.name')).toBe('林晓燕\n');
    expect(await asked('--query', 'adviser.name', '--json')).toBe('"林晓燕"\n');
    expect(await asked('-q', '[adviser.id, nothing]')).toBe('[\n  "adv_0001",\n  null\n]\n');
    const all = await home.tong([
      'api',
      'GET',
      '/customers',
      '-f',
      'limit=5',
      '--paginate',
      '-q',
      'length(items)',
    ]);
    expect(Number(all.stdout)).toBeGreaterThan(5);
  });

  test('--query that is none is refused before anything is sent', async () => {
    const { url, requests } = await faultyServer(json({}));
    const env = { TONG_SERVER: url, TONG_TOKEN: 'token' };
    const problem = await home.json<{ type: string }>(['api', '/session', '-q', 'items['], 2, { env });
    expect(problem.type).toBe('urn:tong:problem:invalid-query');
    expect(requests).toEqual([]);
  });

  test('--silent prints nothing and keeps the exit code; -X says the method', async () => {
    expect(await home.tong(['api', '/session', '--silent'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = await home.tong(['api', '-X', 'delete', '/customers/cus_0', '--silent']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const twice = await home.json<{ detail: string }>(['api', 'GET', '/session', '-X', 'POST'], 2);
    expect(twice.detail).toBe('Two methods were given: GET before the path, and --method POST.');
  });
});

describe('a profile with a house of its own', () => {
  const named = 'https://tong.test.invalid';

  test('is asked through its proxy, with its CA and its certificate', async () => {
    const server = await secureServer(authority, { asksForCertificate: true });
    const proxy = await connectProxy({ port: server.port });
    const { ca, adviser } = authority;
    const files = [`ca=${ca}`, `cert=${adviser.cert}`, `key=${adviser.key}`];
    const { code } = await home.tong([
      ...['profile', 'set', 'house', `server=${named}`, 'kind=staging', `proxy=${proxy.url}`, ...files],
    ]);
    expect(code).toBe(0);
    const env = { TONG_TOKEN: 'token', TONG_PROFILE: 'house' };
    const { stdout } = await home.tong(['api', '/health', '-q', 'status'], { env });
    expect(stdout).toBe('ok\n');
    expect(proxy.asked).toEqual(['CONNECT tong.test.invalid:443']);
    expect(server.callers).toEqual(['adviser']);
  });

  test('finds the proxy in the environment, and says when it refuses', async () => {
    const proxy = await connectProxy({ refuses: 407 });
    const withPassword = proxy.url.replace('://', '://lin:secret@');
    const env = { TONG_SERVER: named, TONG_TOKEN: 'token', HTTPS_PROXY: withPassword };
    const { code, stderr, stdout } = await home.tong(['whoami'], { env });
    expect(code).toBe(8);
    expect(stderr).toMatch(`The proxy ${proxy.url} answered 407 to a call of ${named}`);
    expect(stderr + stdout).not.toContain('secret');
    const noProxy = await home.json<{ type: string }>(['whoami'], 8, {
      env: { ...env, NO_PROXY: '.invalid' },
    });
    expect(noProxy.type).toBe('urn:tong:problem:unreachable');
  });

  test('says which file is wrong', async () => {
    const { code, stderr } = await home.tong(
      ['profile', 'set', 'house', `cert=${authority.adviser.cert}`, `key=${authority.server.key}`],
      { env: { TONG_LANG: 'zh-CN' } },
    );
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toBe(
      `错误：证书 ${authority.adviser.cert} 与私钥 ${authority.server.key} 不是一对。`,
    );
  });
});

describe.skipIf(!hasTmux)('production is said in words', () => {
  async function inTerminal(
    args: string,
    lang: string,
    look: (terminal: TerminalUnderTest) => Promise<void>,
  ) {
    const ours = { TONG_TOKEN: sandbox.token, TONG_PROFILE: 'live' };
    const env = { ...home.env, ...ours, PATH: process.env.PATH ?? '' };
    const terminal = await TerminalUnderTest.withDesk(env, { columns: 100, rows: 30 }, { lang, args });
    try {
      await look(terminal);
    } finally {
      terminal.close();
    }
  }

  test('where a bulk run is to be confirmed', async () => {
    const env = { TONG_TOKEN: sandbox.token, TONG_PROFILE: 'live' };
    const plan = ['bulk', 'plan', '--line', 'banking', '--task', '回访', '--out', 'plan.jsonl'];
    expect((await home.tong(plan, { env })).code).toBe(0);
    await inTerminal(`bulk apply ${join(home.folder, 'plan.jsonl')}`, 'en', async (terminal) => {
      await terminal.shows('PRODUCTION (live): Type the number of customers to send it to');
    });
  });

  test('where its profile is to be removed', async () => {
    await inTerminal('profile remove live', 'zh-CN', async (terminal) => {
      await terminal.shows('生产环境（live）：');
    });
  });

  test('in the header of the desk', async () => {
    await inTerminal('', 'zh-CN', async (terminal) => {
      await terminal.shows(/tong · 林晓燕 · live +生产环境/);
    });
  });
});
