import { statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, type Tokens } from '../support/device-flow.ts';
import { SandboxUnderTest } from '../support/sandbox-under-test.ts';

let sandbox: SandboxUnderTest;

beforeAll(async () => {
  sandbox = await new SandboxUnderTest().start();
});
afterAll(() => sandbox.end());

const heading = ({ page }: Browser) => /<h1>(.*)<\/h1>/.exec(page)?.[1];
const alert = ({ page }: Browser) => /role="alert">(.*?)</.exec(page)?.[1];

describe('the device flow', () => {
  test('makes the adviser who was chosen on the page', async () => {
    const { issuer } = sandbox;
    const device = await issuer.startDevice();
    expect(device).toMatchObject({
      user_code: expect.stringMatching(/^[A-Z]{4}-[A-Z]{4}$/),
      verification_uri: `${issuer.url}/device`,
      verification_uri_complete: `${issuer.url}/device?user_code=${device.user_code}`,
      expires_in: 600,
    });
    expect((await issuer.poll(device.device_code)).body.error).toBe('authorization_pending');

    const browser = new Browser();
    await browser.open(device.verification_uri_complete);
    expect([heading(browser), browser.page]).toEqual([
      'Sign in to the tong sandbox',
      expect.stringContaining(`<code>${device.user_code}</code>`),
    ]);
    await browser.send({ confirm: 'yes' });
    expect(heading(browser)).toBe('Who are you?');
    for (const { name } of sandbox.state.advisers) expect(browser.page).toContain(name);
    await browser.send({ adviser: 'adv_0002', answer: 'approve' });
    expect(heading(browser)).toBe('Signed in');

    const { status, body } = await issuer.poll(device.device_code);
    const tokens = body as unknown as Tokens;
    expect([status, tokens.token_type, tokens.expires_in, tokens.scope]).toEqual([
      ...[200, 'Bearer', 600],
      'tong.read tong.write',
    ]);
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      iss: issuer.url,
      aud: sandbox.url,
      sub: 'adv_0002',
      client_id: 'tong-cli',
    });
    expect(await sandbox.whoIs(tokens.access_token)).toBe('adv_0002');
    expect((await issuer.poll(device.device_code)).body.error).toBe('invalid_grant');
  });

  test('ends with nobody where it is denied', async () => {
    const device = await sandbox.issuer.startDevice();
    const browser = new Browser();
    await browser.open(device.verification_uri_complete);
    await browser.send({ confirm: 'yes' });
    await browser.send({ adviser: 'adv_0001', answer: 'deny' });
    expect(heading(browser)).toBe('Denied');
    expect((await sandbox.issuer.poll(device.device_code)).body.error).toBe('access_denied');
  });

  test('ends with nobody where the code is not one’s own', async () => {
    const device = await sandbox.issuer.startDevice();
    const browser = new Browser();
    await browser.open(device.verification_uri_complete);
    await browser.send({ abort: 'yes' });
    expect(heading(browser)).toBe('Denied');
    expect((await sandbox.issuer.poll(device.device_code)).body.error).toBe('access_denied');
  });

  test('takes the code by hand, in small letters and without its line too, in Chinese', async () => {
    const device = await sandbox.issuer.startDevice();
    const browser = new Browser({ 'accept-language': 'zh-CN,zh;q=0.9' });
    await browser.open(device.verification_uri);
    expect(heading(browser)).toBe('登录 tong 沙盒');
    await browser.send({ user_code: 'BBBB-BBBB' });
    expect(alert(browser)).toBe('没有这个代码，请再看一下终端。');
    await browser.send({ user_code: device.user_code.toLowerCase().replace('-', '') });
    expect(browser.page).toContain(device.user_code);
    await browser.send({ confirm: 'yes' });
    expect(heading(browser)).toBe('您是谁？');
    await browser.send({ adviser: 'adv_0001', answer: 'approve' });
    expect(heading(browser)).toBe('已登录');
  });

  test('lets one browser sign in another adviser afterwards', async () => {
    const browser = new Browser();
    for (const adviser of ['adv_0001', 'adv_0003']) {
      const device = await sandbox.issuer.startDevice();
      await browser.open(device.verification_uri_complete);
      await browser.send({ confirm: 'yes' });
      await browser.send({ adviser, answer: 'approve' });
      const { body } = await sandbox.issuer.poll(device.device_code);
      expect(await sandbox.whoIs(String(body.access_token))).toBe(adviser);
    }
  });

  test('gives what was asked for alone', async () => {
    const { access_token, scope } = await sandbox.issuer.signIn('adv_0001', { scope: 'tong.read' });
    expect(scope).toBe('tong.read');
    const answer = await fetch(`${sandbox.url}/interactions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="tong.write"',
    ]);
  });

  test('takes the sandbox as the resource, and nothing else', async () => {
    const { access_token } = await sandbox.issuer.signIn('adv_0001', { resource: sandbox.url });
    expect(await sandbox.whoIs(access_token)).toBe('adv_0001');
    await expect(sandbox.issuer.startDevice({ resource: 'https://mail.bank.example' })).rejects.toThrow(
      'invalid_target',
    );
  });
});

describe('the pages', () => {
  test('run nothing and are in nobody’s frame', async () => {
    const browser = new Browser();
    await browser.open(`${sandbox.issuer.url}/device`);
    expect(browser.page).not.toContain('<script');
    expect(browser.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(browser.headers.get('x-frame-options')).toBe('DENY');
    expect(browser.headers.get('cache-control')).toBe('no-store');
  });

  test('show no text that a link brings', async () => {
    const browser = new Browser();
    await browser.open(`${sandbox.issuer.url}/device?user_code=${encodeURIComponent('<b>call 110</b>')}`);
    expect(alert(browser)).toBe('There is no such code. Look at the terminal again.');
    expect(browser.page).not.toContain('110');
  });

  test('take no form without the token of the page', async () => {
    const device = await sandbox.issuer.startDevice();
    const browser = new Browser();
    await browser.open(device.verification_uri_complete);
    const answer = await sandbox.issuer
      .post('/device', {
        user_code: device.user_code,
        confirm: 'yes',
        xsrf: 'made-up',
      })
      .catch((error: Error) => error);
    expect(answer).toBeInstanceOf(SyntaxError); // a page, not JSON
    expect((await sandbox.issuer.poll(device.device_code)).body.error).toBe('authorization_pending');
  });

  test('take no choice from another origin, nor from another browser', async () => {
    const device = await sandbox.issuer.startDevice();
    const browser = new Browser();
    await browser.open(device.verification_uri_complete);
    await browser.send({ confirm: 'yes' });
    const { url } = browser;
    await browser.send({ adviser: 'adv_0001', answer: 'approve' }, { origin: 'https://evil.example' });
    expect([browser.status, heading(browser)]).toEqual([400, 'This did not work']);
    const other = new Browser();
    await other.open(url);
    expect([other.status, heading(other)]).toEqual([400, 'This did not work']);
    expect((await sandbox.issuer.poll(device.device_code)).body.error).toBe('authorization_pending');
  });

  test('are there under the issuer’s own name alone', async () => {
    const { port } = new URL(sandbox.url);
    const answer = await fetch(`http://localhost:${port}/oidc/device`).catch(() => undefined);
    expect([404, undefined]).toContain(answer?.status);
  });
});

describe('a refresh token', () => {
  test('is good once; the next one comes with the new access token', async () => {
    const first = await sandbox.issuer.signIn('adv_0002');
    const { status, body } = await sandbox.issuer.refresh(first.refresh_token);
    const second = body as unknown as Tokens;
    expect(status).toBe(200);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await sandbox.whoIs(second.access_token)).toBe('adv_0002');
  });

  test('that comes again ends the whole family', async () => {
    const first = await sandbox.issuer.signIn('adv_0002');
    const second = (await sandbox.issuer.refresh(first.refresh_token)).body as unknown as Tokens;
    expect(await sandbox.issuer.refresh(first.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(await sandbox.issuer.refresh(second.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  test('that comes twice at once is good once at most, and ends the family', async () => {
    const { refresh_token } = await sandbox.issuer.signIn('adv_0002');
    const answers = await Promise.all([1, 2, 3].map(() => sandbox.issuer.refresh(refresh_token)));
    const [winner, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    for (const { body } of answers.filter((answer) => answer !== winner)) {
      expect(body.error).toBe('invalid_grant');
    }
    const next = await sandbox.issuer.refresh(String(winner?.body.refresh_token));
    expect(next.body.error).toBe('invalid_grant');
  });

  test('that was revoked is good no more', async () => {
    const { refresh_token } = await sandbox.issuer.signIn('adv_0002');
    const revoked = await sandbox.issuer.post('/token/revocation', {
      client_id: 'tong-cli',
      token: refresh_token,
    });
    expect(revoked.status).toBe(200);
    expect((await sandbox.issuer.refresh(refresh_token)).body.error).toBe('invalid_grant');
  });
});

describe('a service account', () => {
  const scope = 'tong.read tong.write';

  test('signs in with its secret, as the first adviser', async () => {
    const { clientId, clientSecret } = sandbox.state.service;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const fields = { grant_type: 'client_credentials', scope };
    const { status, body } = await sandbox.issuer.post('/token', fields, { authorization: `Basic ${basic}` });
    expect([status, body.refresh_token]).toEqual([200, undefined]);
    expect(await sandbox.whoIs(String(body.access_token))).toBe('adv_0001');
  });

  test('does not sign in with another', async () => {
    const basic = Buffer.from('tong-service:guessed').toString('base64');
    const fields = { grant_type: 'client_credentials', scope };
    const answer = await sandbox.issuer.post('/token', fields, { authorization: `Basic ${basic}` });
    expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
  });

  test('signs in with its key, and with each assertion once', async () => {
    const { serviceKey } = sandbox.state;
    const assertion = await new SignJWT({ jti: 'once' })
      .setProtectedHeader({ alg: 'ES256', kid: String(serviceKey.kid) })
      .setIssuer('tong-service-key')
      .setSubject('tong-service-key')
      .setAudience(sandbox.issuer.url)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await importJWK(serviceKey, 'ES256'));
    const fields = {
      grant_type: 'client_credentials',
      scope,
      client_id: 'tong-service-key',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };
    const { body } = await sandbox.issuer.post('/token', fields);
    expect(await sandbox.whoIs(String(body.access_token))).toBe('adv_0001');
    expect((await sandbox.issuer.post('/token', fields)).body.error).toBe('invalid_client');
  });
});

describe('what is kept', () => {
  test('is for its owner alone, and a restart ends no sign-in', async () => {
    const tokens = await sandbox.issuer.signIn('adv_0003');
    const opaque = sandbox.state.advisers[2]?.token ?? '';
    expect(await sandbox.whoIs(opaque)).toBe('adv_0003');
    const { service } = sandbox.state;
    for (const file of ['sandbox.json', 'sign-in-keys.json']) {
      expect(statSync(join(sandbox.folder, file)).mode & 0o777).toBe(0o600);
    }
    const port = Number(new URL(sandbox.url).port);
    await sandbox.stop();
    await sandbox.start(port);
    expect(await sandbox.whoIs(tokens.access_token)).toBe('adv_0003');
    expect((await sandbox.issuer.refresh(tokens.refresh_token)).status).toBe(200);
    expect(sandbox.state.service).toEqual(service);
    expect(await sandbox.whoIs(opaque)).toBe(401);
  });
});
