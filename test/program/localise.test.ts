import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/api/unwrap.ts';
import { localise } from '../../src/program/localise.ts';
import { setProfile, useProfile } from '../../src/session/profiles.ts';
import { resolveSession } from '../../src/session/resolve.ts';
import { settingsFile } from '../../src/session/settings.ts';
import { clientOf } from '../api/calling.ts';
import { scene, startedSandbox, writeText } from '../session/scene.ts';
import { failureOf } from '../support/failure-of.ts';
import { deadServer, faultyServer, problem, type ScriptedAnswer } from '../support/faulty-server.ts';

/** What is said in Chinese of what an act ends in. */
async function said(act: () => unknown) {
  const { problem: found } = await failureOf(act);
  expect(localise(found, 'en')).toEqual(found);
  const { title, detail, nextSteps, ...members } = localise(found, 'zh-CN');
  const { title: _, detail: __, nextSteps: ___, ...before } = found;
  expect(members).toEqual(before);
  return { title, detail: detail?.replace(/[0-9a-f]{32}/, 'r-1'), nextSteps };
}

const html = { 'content-type': 'text/html', 'x-request-id': 'r-1' };
const asJson = { 'content-type': 'application/json', 'x-request-id': 'r-1' };
const askOperator = '若仍如此，请将请求编号告知服务器管理员。';
const checkAddress = '核对地址是否为 tong 服务器：tong profile list';
const lookForProxy = '检查中间是否有代理、网关或登录页面。';

test.each([
  ['3600', 'Wait 3600 s, then run the command again.', '请等待 3600 秒，再运行一次该命令。'],
  [
    'Mon, 23 Nov 2026 02:00:00 GMT',
    'Wait until Mon, 23 Nov 2026 02:00:00 GMT, then run the command again.',
    '请等到 Mon, 23 Nov 2026 02:00:00 GMT，再运行一次该命令。',
  ],
  [undefined, 'Wait a little and run the command again.', '稍候再运行该命令。'],
])('a server that is asked too much (Retry-After: %s): how long to wait', async (asked, english, chinese) => {
  const answer = problem(429, 'too-many-requests', { nextSteps: ['Ask less.'] }) as { headers: object };
  const headers = { ...answer.headers, ...(asked && { 'retry-after': asked }) };
  const { url } = await faultyServer(...Array(3).fill({ ...answer, headers }));
  const now = () => Date.parse('2026-11-23T09:00:00+08:00');
  const { api } = clientOf(url, { retry: { now } });
  const { problem: found } = await failureOf(() => unwrap(api.GET('/today')));
  expect(localise(found, 'en').nextSteps).toEqual(['Ask less.', english]);
  expect(localise(found, 'zh-CN').nextSteps).toEqual(['Ask less.', chinese]);
  expect(found.type).toBe('urn:tong:problem:too-many-requests');
});

describe('an answer that is not of tong', () => {
  test('JSON of another service, with the place that does not fit', async () => {
    const { url } = await faultyServer({ headers: asJson, body: '{"hello":1}' });
    expect(await said(() => unwrap(clientOf(url).api.GET('/today')))).toEqual({
      title: '应答并非来自 tong',
      detail: `${url}/today 返回 200，但其 JSON 不是 tong 的应答：见 /date（请求 r-1）。`,
      nextSteps: [checkAddress, askOperator],
    });
  });

  test.each<[ScriptedAnswer, string, string, string[]]>([
    [
      { status: 502, headers: html, body: '<title>Bad Gateway</title>' },
      '服务器前面的程序代为作答',
      '返回 502，内容是网页“Bad Gateway”（请求 r-1）。',
      [lookForProxy, checkAddress, askOperator],
    ],
    [
      { status: 403, headers: html, body: '<html>' },
      '服务器前面的程序代为作答',
      '返回 403，内容是网页（请求 r-1）。',
      [lookForProxy, checkAddress, askOperator],
    ],
    [
      { status: 302, headers: { ...asJson, location: 'https://sso.example.com/login?back=1' } },
      '服务器前面的程序代为作答',
      '返回 302，转向 https://sso.example.com/login（请求 r-1）。',
      [lookForProxy, checkAddress, askOperator],
    ],
    [
      { status: 302, headers: asJson },
      '服务器前面的程序代为作答',
      '返回 302，转向未知地址（请求 r-1）。',
      [lookForProxy, checkAddress, askOperator],
    ],
    [
      { status: 429, headers: { ...asJson, 'retry-after': '3600' } },
      '请求过多',
      '返回 429，要求等待（Retry-After: 3600）（请求 r-1）。',
      ['稍候再运行该命令。'],
    ],
    [
      { status: 429, headers: asJson },
      '请求过多',
      '返回 429，多次如此（请求 r-1）。',
      ['稍候再运行该命令。'],
    ],
    [{ status: 500, headers: asJson }, '应答为空', '返回 500，没有内容（请求 r-1）。', [askOperator]],
    [
      { headers: asJson, body: '{"items":[' },
      '应答已损坏',
      '的应答不完整或已损坏（请求 r-1）。',
      ['再运行一次该命令。', askOperator],
    ],
    [
      { headers: { ...asJson, 'content-type': 'text/plain' }, body: 'ok' },
      '应答并非来自 tong',
      '返回 200 和 text/plain，而不是 tong 的应答（请求 r-1）。',
      [checkAddress, askOperator],
    ],
    [
      { headers: { 'x-request-id': 'r-1' }, body: 'ok' },
      '应答并非来自 tong',
      '返回 200 和 类型不明的内容，而不是 tong 的应答（请求 r-1）。',
      [checkAddress, askOperator],
    ],
  ])('%j', async (answer, title, what, nextSteps) => {
    const { url } = await faultyServer(answer, answer, answer);
    const detail = `${url}/today ${what}`;
    expect(await said(() => unwrap(clientOf(url).api.GET('/today')))).toEqual({ title, detail, nextSteps });
  });
});

describe('no answer', () => {
  test('nobody listens', async () => {
    const url = await deadServer();
    expect(await said(() => unwrap(clientOf(url).api.GET('/today')))).toEqual({
      title: '无法连接服务器',
      detail: `${url} 没有程序在监听（请求 r-1）。`,
      nextSteps: ['启动沙盒：tong sandbox start'],
    });
  });

  test('the host has no address', async () => {
    const { title, detail, nextSteps } = await said(() =>
      unwrap(clientOf('http://tong.invalid').api.GET('/today')),
    );
    expect(title).toBe('无法连接服务器');
    expect(detail).toMatch(/^无法连接 http:\/\/tong\.invalid：(ENOTFOUND|EAI_AGAIN)（请求 r-1）。$/);
    expect(nextSteps).toEqual([
      '检查网络（VPN）是否正常、地址是否正确：tong profile list',
      '若要离线使用，可启动沙盒：tong sandbox start',
    ]);
  });

  test('the answer does not come in time', async () => {
    const { url } = await faultyServer('silence');
    const { api } = clientOf(url, { answerTimeoutMs: 20 });
    expect(await said(() => unwrap(api.GET('/today')))).toEqual({
      title: '服务器应答太慢',
      detail: `${url}/today 在 0.02 秒内没有完整作答（请求 r-1）。`,
      nextSteps: ['再运行一次该命令。'],
    });
  });

  test('a change whose answer is lost may have happened', async () => {
    const { url } = await faultyServer('reset', 'reset', 'reset');
    const body = { customerId: 'cus_1', kind: 'call' } as const;
    expect(await said(() => unwrap(clientOf(url).api.POST('/interactions', { body })))).toEqual({
      title: '连接中断',
      detail: `${url}/interactions 在作答之前断开了连接（请求 r-1）。`,
      nextSteps: ['如果该命令会改动数据，请先查看改动是否已生效，再运行一次该命令。'],
    });
  });

  test('an answer breaks off', async () => {
    const cut: ScriptedAnswer = { headers: asJson, body: '{"items":[]}', cutAfter: 4 };
    const { url } = await faultyServer(cut, cut, cut);
    expect(await said(() => unwrap(clientOf(url).api.GET('/today')))).toEqual({
      title: '应答已损坏',
      detail: `${url}/today 的应答不完整或已损坏（请求 r-1）。`,
      nextSteps: ['再运行一次该命令。'],
    });
  });

  test('what listens there does not speak HTTP, or not TLS', async () => {
    const { url } = await faultyServer('gibberish', 'gibberish');
    expect(await said(() => unwrap(clientOf(url).api.GET('/today')))).toEqual({
      title: '应答不是 HTTP',
      detail: `${url} 的应答不是 HTTP（请求 r-1）。`,
      nextSteps: ['核对地址、http 或 https 以及端口：tong profile list'],
    });
    const secure = url.replace('http:', 'https:');
    const { title, detail } = await said(() => unwrap(clientOf(secure).api.GET('/today')));
    expect(title).toBe('服务器未能证明其身份');
    expect(detail).toContain(`无法与 ${secure} 建立安全连接：`);
  });

  test('the caller gives up', async () => {
    const { url } = await faultyServer();
    const signal = AbortSignal.abort();
    expect(await said(() => unwrap(clientOf(url).api.GET('/today', { signal })))).toEqual({
      title: '已中断',
      detail: `对 ${url}/today 的调用被中断（请求 r-1）。`,
      nextSteps: ['再运行一次该命令。'],
    });
  });
});

describe('the session', () => {
  const sandboxUrl = 'http://127.0.0.1:4180';

  async function sandboxProfile() {
    const folders = scene();
    await setProfile(folders.configDir, 'sandbox', [`server=${sandboxUrl}`, 'kind=sandbox']);
    return folders;
  }

  test('no profile', async () => {
    const { env } = scene();
    expect(await said(() => resolveSession({ env }))).toEqual({
      title: 'tong 还不知道服务器在哪里',
      detail: '没有当前环境，也没有给出 --profile 或 TONG_SERVER。',
      nextSteps: [
        '用虚构数据试用 tong：tong sandbox start',
        '或指向您的服务器：tong profile set <名称> server=<地址> kind=staging|production',
      ],
    });
  });

  test('an unknown profile', async () => {
    const { env, configDir } = await sandboxProfile();
    const { detail } = await said(() => resolveSession({ profileFlag: 'live', env }));
    expect(detail).toBe('没有环境“live”；现有 sandbox。');
    await setProfile(configDir, 'staging', ['server=https://tong.example.com', 'kind=staging']);
    expect((await said(() => useProfile(configDir, 'live'))).detail).toBe(
      '没有环境“live”；现有 sandbox、staging。',
    );
    expect((await said(() => useProfile(scene().configDir, 'live'))).detail).toBe(
      '没有环境“live”；还没有任何环境。',
    );
  });

  test('tokens', async () => {
    const { env } = scene();
    const at = { ...env, TONG_SERVER: 'https://tong.example.com' };
    expect((await said(() => resolveSession({ env: at }))).detail).toBe(
      '没有 https://tong.example.com 的令牌。',
    );
    expect((await said(() => resolveSession({ env: { ...at, TONG_TOKEN: '两 段' } }))).detail).toBe(
      'TONG_TOKEN 含有令牌不会有的空格、换行或字符。',
    );
  });

  test('the sandbox', async () => {
    const { env, configDir, stateDir } = await sandboxProfile();
    expect(await said(() => resolveSession({ env }))).toEqual({
      title: '沙盒没有运行',
      detail: `环境 sandbox 的沙盒（${sandboxUrl}）没有运行。`,
      nextSteps: ['启动沙盒：tong sandbox start'],
    });
    startedSandbox(stateDir, sandboxUrl);
    await setProfile(configDir, 'sandbox', ['adviser=adv_0009']);
    expect((await said(() => resolveSession({ env }))).detail).toBe(
      '环境 sandbox 的客户经理是“adv_0009”；沙盒里有 adv_0001 (林晓燕)、adv_0002 (陈志强)。',
    );
    await setProfile(configDir, 'sandbox', ['server=http://127.0.0.1:5000']);
    expect((await said(() => resolveSession({ env }))).detail).toBe(
      `环境 sandbox 指向 http://127.0.0.1:5000，而沙盒在 ${sandboxUrl}。`,
    );
  });

  test.each([
    ['Prod', [], '“Prod”不能作为环境的名称：应为 1 至 32 个小写字母、数字、- 和 _。'],
    [
      'live',
      [],
      '环境 live 需要 server 和 kind：server=https://tong.example.com kind=sandbox|staging|production。',
    ],
    ['live', ['server=ftp://x'], 'server 必须是 http:// 或 https:// 加主机名（可带端口），不能有别的内容。'],
    [
      'live',
      ['colour=red'],
      '“colour”不是环境的设置项；可用 server=…、kind=…、lang=…、output=…、masking=…、adviser=…、ca=…、cert=…、key=…、proxy=…、connect-timeout=…、answer-timeout=…。',
    ],
    ['live', ['kind=prod'], 'kind 只能是 sandbox、staging、production，不能是“prod”。'],
  ])('profile set %s %j', async (name, assignments, detail) => {
    const { configDir } = scene();
    const problemInChinese = await said(() => setProfile(configDir, name, assignments));
    expect(problemInChinese).toEqual({
      title: '这不能作为环境',
      detail,
      nextSteps: [
        '写法示例：tong profile set staging server=https://tong.example.com kind=sandbox|staging|production',
      ],
    });
  });

  test('the settings', async () => {
    const { env, configDir } = scene();
    const file = settingsFile(configDir);
    writeText(file, 'broken');
    expect(await said(() => resolveSession({ env }))).toEqual({
      title: '设置无法使用',
      detail: `${file} 中的设置不是 tong 写入的内容。`,
      nextSteps: ['手动修复该文件。', '或用 tong profile set 重新建立环境：损坏的文件会保留在旁边。'],
    });
    writeText(file, '{"schemaVersion":2}');
    expect((await said(() => resolveSession({ env }))).detail).toBe(
      `${file} 中的设置由更新版本的 tong 写入。`,
    );
    const server = { server: 'nowhere', kind: 'staging' };
    writeText(file, JSON.stringify({ schemaVersion: 1, current: 'live', profiles: { live: server } }));
    expect((await said(() => resolveSession({ env }))).detail).toBe(
      '环境 live 的 server 必须是 http:// 或 https:// 加主机名（可带端口），不能有别的内容。',
    );
  });
});

test("the server's own sentences pass as they are", async () => {
  const members = { detail: '名下没有这位客户。', nextSteps: ['核对编号。'], requestId: 'r-1' };
  const { url } = await faultyServer(problem(404, 'not-found', members), problem(408, 'timeout', members));
  for (const name of ['not-found', 'timeout']) {
    const { problem: found } = await failureOf(() => unwrap(clientOf(url).api.GET('/today')));
    expect(found.type).toBe(`urn:tong:problem:${name}`);
    expect(localise(found, 'zh-CN')).toEqual(found);
  }
});
