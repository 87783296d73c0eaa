import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { issuerSignIn } from '../../src/server/sign-in/issuer-sign-in.ts';
import { addCustomer } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';
import { forge, type SigningKey, sign, signingKey, TestIssuer } from '../support/test-issuer.ts';

const AUDIENCE = 'https://tong.bank.example';
const METADATA = `resource_metadata="${AUDIENCE}/.well-known/oauth-protected-resource"`;
/** The server's clock stands here. */
const NOW = Date.parse('2026-11-23T10:00:00+08:00') / 1000;
const MINUTE = 60;

let issuer: TestIssuer;
let server: ServerUnderTest;

async function begin(): Promise<void> {
  issuer = await new TestIssuer().start();
  const signIn = issuerSignIn({ issuer: issuer.url, audience: AUDIENCE }, 'http://127.0.0.1:4181');
  server = await startServer({ signIn: Promise.resolve(signIn) });
  await server.reset();
}

async function end(): Promise<void> {
  await server.close();
  await issuer.stop();
}

type Changes = { [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined };

/** Of a good token but for the changes; `undefined` leaves one out. */
function claims(changes: Changes = {}): JWTPayload {
  return {
    iss: issuer.url,
    aud: AUDIENCE,
    sub: 'adv_lin0',
    client_id: 'tong-cli',
    jti: 'one',
    iat: NOW - MINUTE,
    exp: NOW + 9 * MINUTE,
    scope: 'tong.read tong.write',
    ...changes,
  } as JWTPayload;
}

function own(): SigningKey {
  const [key] = issuer.keys;
  if (!key) throw new Error('the issuer has no key');
  return key;
}

const token = (changes: Changes = {}, key = own()) => sign({ claims: claims(changes), key });

async function session(bearer: string) {
  const { status, headers, body } = await server
    .bearer(bearer)
    .request<{ type?: string; detail?: string; adviser?: { id: string } }>('GET', '/session');
  return { status, challenge: headers['www-authenticate'], ...body };
}

describe('an access token', () => {
  beforeAll(begin);
  afterAll(end);
  beforeEach(() => server.reset());

  test('makes its subject the adviser of that id', async () => {
    expect(await session(await token())).toMatchObject({ status: 200, adviser: { id: 'adv_lin0' } });
  });

  test('makes its subject the adviser known by it at the issuer, before one whose id it happens to be', async () => {
    await server.db
      .updateTable('adviser')
      .set({ subject: 'lin.xiaoyan' })
      .where('id', '=', 'adv_lin0')
      .execute();
    expect(await session(await token({ sub: 'lin.xiaoyan' }))).toMatchObject({ adviser: { id: 'adv_lin0' } });
    await server.db
      .updateTable('adviser')
      .set({ subject: 'adv_zhao' })
      .where('id', '=', 'adv_lin0')
      .execute();
    expect(await session(await token({ sub: 'adv_zhao' }))).toMatchObject({ adviser: { id: 'adv_lin0' } });
  });

  test('may name several audiences', async () => {
    expect(await session(await token({ aud: ['https://other.example', AUDIENCE] }))).toMatchObject({
      status: 200,
    });
  });

  const hmacOver = (text: string) =>
    createHmac('sha256', JSON.stringify(own().publicJwk)).update(text).digest('base64url');

  const bad: [string, () => string | Promise<string>, string][] = [
    ['that has expired', () => token({ exp: NOW - MINUTE }), 'The token has expired.'],
    ['that is not yet valid', () => token({ nbf: NOW + MINUTE }), ''],
    ['without an end', () => token({ exp: undefined }), ''],
    ['without a subject', () => token({ sub: undefined }), ''],
    ['of another issuer', () => token({ iss: 'https://login.elsewhere.example' }), ''],
    ['for another audience', () => token({ aud: 'https://mail.bank.example' }), ''],
    ['for nobody', () => token({ aud: undefined }), ''],
    ['signed by another key', async () => token({}, await signingKey('first')), ''],
    ['signed by a key that nobody knows', async () => token({}, await signingKey('other')), ''],
    ['that is an ID token', () => sign({ claims: claims(), key: own(), header: { typ: 'JWT' } }), ''],
    ['with alg none', () => forge({ alg: 'none', typ: 'at+jwt', kid: 'first' }, claims()), ''],
    ['with alg NONE', () => forge({ alg: 'NONE', typ: 'at+jwt', kid: 'first' }, claims()), ''],
    [
      'signed with HS256 and the public key',
      () => {
        const unsigned = forge({ alg: 'HS256', typ: 'at+jwt', kid: 'first' }, claims());
        return unsigned + hmacOver(unsigned.slice(0, -1));
      },
      '',
    ],
    [
      'that brings its own key',
      async () => {
        const key = await signingKey('first');
        return sign({ claims: claims(), key, header: { jwk: key.publicJwk } });
      },
      '',
    ],
    [
      'whose claims were changed',
      async () => {
        const [header, , signature] = (await token()).split('.');
        const [, payload] = forge({}, claims({ sub: 'adv_zhao' })).split('.');
        return `${header}.${payload}.${signature}`;
      },
      '',
    ],
    ['that is none', () => 'a.b.c', ''],
    ['that is opaque', () => 'token-of-lin', ''],
  ];

  test.each(bad)('%s does not count', async (_name, make, detail) => {
    const answer = await session(await make());
    expect(answer).toEqual({
      status: 401,
      challenge: `Bearer realm="tong", error="invalid_token", ${METADATA}`,
      type: 'urn:tong:problem:not-signed-in',
      title: 'Not signed in',
      detail: detail || 'The token does not count at this server.',
      nextSteps: ['Sign in and try again.'],
      requestId: expect.any(String),
    });
  });

  test('that is missing is asked for, with the place to sign in', async () => {
    const { status, headers } = await server.nobody.request('GET', '/session');
    expect([status, headers['www-authenticate']]).toEqual([401, `Bearer realm="tong", ${METADATA}`]);
  });

  test('of nobody here is refused alike, whether or not there are others', async () => {
    const answer = await session(await token({ sub: 'stranger' }));
    expect(answer).toMatchObject({ status: 403, type: 'urn:tong:problem:no-adviser' });
    expect(answer.detail).toBe('The token is valid, but its owner is no adviser of this server.');
  });

  test('does not open another book', async () => {
    const bearer = server.bearer(await token());
    const [own, foreign] = [
      await addCustomer(server.db, server.lin.bookId),
      await addCustomer(server.db, server.zhao.bookId),
    ];
    expect((await bearer.request('GET', `/customers/${own}`)).status).toBe(200);
    const { status, body } = await bearer.request<{ type: string }>('GET', `/customers/${foreign}`);
    expect([status, body.type]).toEqual([404, 'urn:tong:problem:not-found']);
  });
});

describe('the scope', () => {
  beforeAll(begin);
  afterAll(end);

  const contact = { customerId: 'cus_00000000000000000000', kind: 'call' };

  test('tong.read is enough to read, by POST too', async () => {
    const reader = server.bearer(await token({ scope: 'tong.read' }));
    const search = await reader.request('POST', '/customer-searches', { query: '张' });
    expect(search.status).toBe(200);
    expect((await reader.request('GET', '/customers')).status).toBe(200);
  });

  test('tong.read is not enough to write', async () => {
    const reader = server.bearer(await token({ scope: 'openid tong.read' }));
    const { status, headers, body } = await reader.request<Record<string, unknown>>(
      'POST',
      '/interactions',
      contact,
    );
    expect([status, headers['www-authenticate']]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="tong.write"',
    ]);
    expect(body).toMatchObject({
      type: 'urn:tong:problem:insufficient-scope',
      detail: 'This needs the scope tong.write, which the token does not have.',
      scope: 'tong.write',
    });
  });

  test.each([['tong.write'], ['tong.reader'], ['']])('“%s” is not enough to read', async (scope) => {
    const answer = await session(await token({ scope }));
    expect([answer.status, answer.challenge]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="tong.read"',
    ]);
  });
});

describe('the issuer’s keys', () => {
  beforeEach(begin);
  afterEach(async () => {
    vi.useRealTimers();
    await end();
  });

  test('are found by discovery once and kept', async () => {
    for (const _ of [1, 2, 3]) expect((await session(await token())).status).toBe(200);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('are read again for a new key id, once a minute at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await session(await token());
    issuer.keys = [await signingKey('second')];
    expect((await session(await token())).status).toBe(401);
    vi.setSystemTime(Date.now() + 61_000);
    expect((await session(await token())).status).toBe(200);
    for (const kid of ['third', 'fourth']) {
      expect((await session(await token({}, await signingKey(kid)))).status).toBe(401);
    }
    expect(issuer.asked.filter((path) => path === '/keys')).toHaveLength(2);
  });

  test('that cannot be had are the server’s trouble, not the caller’s', async () => {
    const bearer = await token();
    await issuer.stop();
    const answer = await session(bearer);
    expect(answer).toMatchObject({ status: 503, type: 'urn:tong:problem:issuer-unreachable' });
    expect(answer.challenge).toBeUndefined();
  });

  test('of one who calls itself otherwise are not taken', async () => {
    const bearer = await token();
    issuer.url = 'https://login.elsewhere.example';
    expect((await session(bearer)).status).toBe(503);
  });
});

describe('where to sign in', () => {
  test('is told to anybody', async () => {
    await begin();
    const { body } = await server.nobody.request('GET', '/.well-known/oauth-protected-resource');
    expect(body).toEqual({
      resource: AUDIENCE,
      authorization_servers: [issuer.url],
      scopes_supported: ['tong.read', 'tong.write'],
      bearer_methods_supported: ['header'],
      resource_name: 'tong',
      tong_client_id: 'tong-cli',
    });
    await end();
  });

  test('is nowhere at a server without an issuer', async () => {
    const plain = await startServer();
    const { status, body } = await plain.nobody.request<Record<string, unknown>>(
      'GET',
      '/.well-known/oauth-protected-resource',
    );
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: 'urn:tong:problem:not-found',
      detail: 'This server has no issuer; it knows the tokens alone that it gave out itself.',
    });
    await plain.close();
  });
});
