import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Failure } from '../../src/api/failure.ts';
import type { Transport } from '../../src/api/transport.ts';
import { unwrap } from '../../src/api/unwrap.ts';
import { localise } from '../../src/program/localise.ts';
import { setProfile } from '../../src/session/profiles.ts';
import { transportOf } from '../../src/session/transport.ts';
import { clientOf } from '../api/calling.ts';
import { scene } from '../session/scene.ts';
import { type Authority, makeAuthority } from '../support/certificates.ts';
import { connectProxy } from '../support/connect-proxy.ts';
import { failureOf } from '../support/failure-of.ts';
import { deadServer } from '../support/faulty-server.ts';

const server = 'https://tong.test.invalid';

let authority: Authority;
beforeAll(() => {
  authority = makeAuthority();
});
afterAll(() => authority.remove());

async function inChinese(act: () => unknown) {
  const { problem } = await failureOf(async () => act());
  const { title, detail, nextSteps } = localise(problem, 'zh-CN');
  return { title, detail: detail?.replace(String(problem.requestId), 'r-1'), nextSteps };
}

const asked = (transport: Transport) =>
  inChinese(() => unwrap(clientOf(server, { transport }).api.GET('/today')));

test('a proxy that refuses, or is not there', async () => {
  const { url } = await connectProxy({ refuses: 407 });
  const withoutProxy = '不用代理：tong profile set <名称> proxy=none，或在 NO_PROXY 中列出服务器';
  expect(await asked({ proxy: url })).toEqual({
    title: '代理没有放行',
    detail: `访问 ${server} 时，代理 ${url} 返回 407（请求 r-1）。`,
    nextSteps: ['代理要求用户名和密码：HTTPS_PROXY=http://用户:密码@主机:端口', withoutProxy],
  });
  const gone = await deadServer();
  expect(await asked({ proxy: gone })).toEqual({
    title: '无法连接代理',
    detail: `代理 ${gone} 没有连通 ${server}：ECONNREFUSED（请求 r-1）。`,
    nextSteps: [withoutProxy],
  });
});

test('a server that wants another certificate', () => {
  const problem = {
    type: 'urn:tong:problem:certificate-refused',
    title: 'The server wants another certificate',
    status: 401,
    nextSteps: [],
    ...{ server, requestId: 'r-1', code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' },
  };
  expect(localise(new Failure('not-allowed', problem).problem, 'zh-CN')).toMatchObject({
    title: '服务器需要另一张证书',
    detail: `${server} 不接受本机的证书，或本机没有证书：ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED（请求 r-1）。`,
    nextSteps: ['指明证书和私钥：tong profile set <名称> cert=<文件> key=<文件>'],
  });
});

test('files and settings that cannot be used', async () => {
  const { ca, adviser, stranger } = authority;
  const wrong: [string[], string][] = [
    [['ca=/nowhere.pem'], 'ca：无法读取 /nowhere.pem（ENOENT）。'],
    [[`ca=${adviser.key}`], `ca：${adviser.key} 中没有 PEM 格式的证书。`],
    [[`cert=${ca}`, `key=${ca}`], `key：${ca} 中没有 PEM 格式的私钥。`],
    [[`cert=${ca}`], '只有 cert 没有 key 不行：证书和私钥要成对。'],
    [
      [`cert=${adviser.cert}`, `key=${stranger.key}`],
      `证书 ${adviser.cert} 与私钥 ${stranger.key} 不是一对。`,
    ],
    [
      ['proxy=proxy:3128'],
      'proxy 应为 none，或 http:// 或 https:// 加主机名（可带端口）；用户名和密码请放在 HTTPS_PROXY 中。',
    ],
    [['answer-timeout=soon'], 'answer-timeout 应为 5s、1500ms、2m 这样的时间，至少 100ms，不能是“soon”。'],
  ];
  for (const [assignments, detail] of wrong) {
    const { configDir } = scene();
    const said = await inChinese(() =>
      setProfile(configDir, 'live', [`server=${server}`, 'kind=staging', ...assignments]),
    );
    expect(said.detail).toBe(detail);
  }
});

test('a proxy of the environment that is none', async () => {
  vi.stubEnv('HTTPS_PROXY', 'socks5://proxy:1080');
  const { detail } = await inChinese(() => transportOf(undefined, server));
  vi.unstubAllEnvs();
  expect(detail).toBe(
    'HTTPS_PROXY、HTTP_PROXY 或 ALL_PROXY 中的代理必须是 http:// 或 https:// 加主机名和端口。',
  );
});
