import { afterEach, describe, expect, test } from 'vitest';
import { Home } from '../support/program.ts';
import { sign, TestIssuer } from '../support/test-issuer.ts';

let home: Home;
let issuer: TestIssuer | undefined;

afterEach(async () => {
  home.remove();
  await issuer?.stop();
  issuer = undefined;
});

const serve = ['serve', '--port', '0', '--database', './data', '--log-level', 'error', '--json'];

describe('serve', () => {
  test.each([
    [['--host', '0.0.0.0'], 'no-issuer', 'Name who signs people in: --issuer https://…'],
    [
      ['--host', '0.0.0.0', '--issuer', 'http://login.bank.example'],
      'invalid-issuer',
      'Give the issuer exactly as its tokens have it in "iss": --issuer https://…',
    ],
    [
      ['--host', '0.0.0.0', '--issuer', 'https://login.bank.example'],
      'no-audience',
      'Say what the tokens have in "aud": --audience https://…',
    ],
  ])('%s is refused: %s', async (flags, name, step) => {
    home = new Home();
    const problem = await home.json<{ type: string; nextSteps: string[] }>(['serve', ...flags], 2);
    expect(problem.type).toBe(`urn:tong:problem:${name}`);
    expect(problem.nextSteps[0]).toBe(step);
  });

  test('takes tokens of its issuer alone, from whom it knows there', async () => {
    home = new Home();
    issuer = await new TestIssuer().start();
    const flags = ['--issuer', issuer.url, '--audience', 'https://tong.bank.example'];
    const server = await home.background([...serve, ...flags, '--first-adviser', 'lin.xiaoyan']);
    const { url, adviser } = JSON.parse(server.stdout);
    expect(adviser).toEqual({ id: 'adv_0001', name: 'Adviser 1' });
    const [key] = issuer.keys;
    if (!key) throw new Error('the issuer has no key');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer.url,
      aud: 'https://tong.bank.example',
      sub: 'lin.xiaoyan',
      scope: 'tong.read',
      exp: now + 60,
    };
    const env = { TONG_SERVER: url, TONG_TOKEN: await sign({ claims, key }) };
    const me = await home.json<{ adviser: { id: string } }>(['whoami'], 0, { env });
    expect(me.adviser.id).toBe('adv_0001');
    const refused = await home.tong(['whoami', '--json'], { env: { ...env, TONG_TOKEN: 'tong_guessed' } });
    expect(refused.code).toBe(4);
    process.kill(server.pid, 'SIGTERM');
    expect(await server.exit).toBe(0);
    expect(await server.stderr).toContain(`Access tokens of ${issuer.url} count here, and no others.`);
  });

  test('tells whoever watches over it how it is', async () => {
    home = new Home();
    const server = await home.background([...serve, '--rate-limit', '2']);
    const { url, adviser } = JSON.parse(server.stdout);
    for (const path of ['/livez', '/readyz']) expect((await fetch(url + path)).status).toBe(200);
    const headers = { authorization: `Bearer ${adviser.token}` };
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await fetch(`${url}/session`, { headers })).status);
    expect(statuses).toEqual([200, 200, 429]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('operation="getSession",method="GET",status="429"} 1');
    process.kill(server.pid, 'SIGTERM');
    expect(await server.exit).toBe(0);
  });
});
