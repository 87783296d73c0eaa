import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type JWK, Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import type { Authority } from './certificates.ts';

/** A real OpenID provider on loopback, and a server that takes its tokens and nobody else's. They end with the test. */
export interface SignInWorld {
  /** Origin of the server that tong is signed in to. */
  readonly server: string;
  readonly issuer: string;
  /** How long the access tokens are good that are given from now on. */
  accessTokenSeconds: number;
  /** How long a device code is. */
  deviceCodeSeconds: number;
  /** What becomes of the next requests for a token, before they reach the issuer. */
  readonly faults: ('lost' | 'slow_down')[];
  /** When the issuer was asked for a token, by performance.now(). */
  readonly asked: number[];
  /** What the issuer did, in its order. */
  readonly log: ('device' | 'refresh' | 'client_credentials' | 'revocation' | 'refused')[];
  /** What the server answered, in its order. */
  readonly answers: number[];
  /** Every token and code that was given and is nobody's business. */
  readonly secrets: string[];
  /** Says yes in the browser, as it were. */
  approve(userCode: string): Promise<void>;
  deny(userCode: string): Promise<void>;
  /** Ends all access tokens, or also what they can be renewed with. */
  revoke(what: 'access tokens' | 'everything'): Promise<void>;
  /** Whether a token is good at this moment. */
  isGood(accessToken: string): Promise<boolean>;
  /** The issuer is not reachable any more. */
  stopIssuer(): Promise<void>;
}

interface Wishes {
  /** Public key of the service account `nightly-key`. */
  readonly serviceKey?: JWK;
  /** Both speak TLS with its certificate, and with nobody who has none of it. */
  readonly authority?: Authority;
}

const scopes = 'tong.read tong.write';
export const serviceSecret = 'a-secret-of-the-nightly-job';

export async function signInWorld({ serviceKey, authority }: Wishes = {}): Promise<SignInWorld> {
  const server = await listening(authority);
  const issuer = await listening(authority);
  const device = 'urn:ietf:params:oauth:grant-type:device_code';
  const none = { redirect_uris: [], response_types: [] };
  const grants = new Set<string>();

  const provider = new Provider(issuer.url, {
    clients: [
      {
        ...none,
        client_id: 'tong-cli',
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        grant_types: [device, 'refresh_token'],
      },
      {
        ...none,
        client_id: 'nightly',
        client_secret: serviceSecret,
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['client_credentials'],
      },
      ...(serviceKey === undefined
        ? []
        : [
            {
              ...none,
              client_id: 'nightly-key',
              token_endpoint_auth_method: 'private_key_jwt' as const,
              jwks: { keys: [serviceKey] },
              grant_types: ['client_credentials'],
            },
          ]),
    ],
    scopes: ['openid', 'offline_access'],
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      revocation: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => ({
          scope: scopes,
          audience: resource,
          accessTokenTTL: world.accessTokenSeconds,
          accessTokenFormat: 'opaque',
        }),
      },
    },
    ttl: {
      DeviceCode: () => world.deviceCodeSeconds,
      RefreshToken: 86_400,
      Grant: 86_400,
      ClientCredentials: () => world.accessTokenSeconds,
    },
    rotateRefreshToken: true,
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    cookies: { keys: ['test'] },
  });
  provider.use(async (ctx, next) => {
    await next();
    // The standard's default of 5 s would make each test wait for it.
    if (ctx.path === '/device/auth' && ctx.status === 200) ctx.body = { ...Object(ctx.body), interval: 1 };
  });
  provider.on('grant.success', (ctx) => {
    const type = String(ctx.oidc.params?.grant_type);
    world.log.push(type === device ? 'device' : type === 'refresh_token' ? 'refresh' : 'client_credentials');
  });
  provider.on('grant.error', (_, error) => {
    if (error.error !== 'authorization_pending') world.log.push('refused');
  });

  const given = ({ jti }: { jti: string }) => void world.secrets.push(jti);
  provider.on('access_token.saved', given);
  provider.on('refresh_token.saved', given);
  provider.on('client_credentials.saved', given);
  provider.on('device_code.saved', given);

  async function codeOf(userCode: string) {
    const code = await provider.DeviceCode.findByUserCode(
      userCode.replaceAll(/[^A-Z0-9]/gi, '').toUpperCase(),
    );
    if (!code) throw new Error(`the issuer has given no code ${userCode}`);
    return code;
  }

  async function tokenOf(text: string) {
    return (await provider.AccessToken.find(text)) ?? (await provider.ClientCredentials.find(text));
  }

  const world: SignInWorld = {
    server: server.url,
    issuer: issuer.url,
    accessTokenSeconds: 600,
    deviceCodeSeconds: 600,
    faults: [],
    asked: [],
    log: [],
    answers: [],
    secrets: [serviceSecret],
    approve: async (userCode) => {
      const code = await codeOf(userCode);
      const grant = new provider.Grant({ accountId: 'adv_lin0', clientId: 'tong-cli' });
      grant.addOIDCScope('openid offline_access');
      grant.addResourceScope(server.url, scopes);
      const grantId = await grant.save();
      grants.add(grantId);
      const { scope, resource } = Object(code.params);
      Object.assign(code, { accountId: 'adv_lin0', grantId, scope, resource });
      await code.save();
    },
    deny: async (userCode) => {
      await Object.assign(await codeOf(userCode), { error: 'access_denied' }).save();
    },
    revoke: async (what) => {
      for (const token of world.secrets) await (await provider.AccessToken.find(token))?.destroy();
      if (what === 'access tokens') return;
      for (const grantId of grants) await provider.RefreshToken.revokeByGrantId(grantId);
    },
    isGood: async (token) => (await tokenOf(token))?.isValid ?? false,
    stopIssuer: () => stop(issuer.http),
  };

  issuer.http.on('request', (request, response) => {
    if (request.url === '/token/revocation') world.log.push('revocation');
    if (request.url === '/token') {
      world.asked.push(performance.now());
      const fault = world.faults.shift();
      if (fault === 'lost') return void request.socket.resetAndDestroy();
      if (fault) return answer(response, 400, { error: fault });
    }
    (provider.callback() as RequestListener)(request, response);
  });
  server.http.on('request', async (request, response) => {
    if (request.url === '/.well-known/oauth-protected-resource') {
      return answer(response, 200, {
        resource: server.url,
        authorization_servers: [issuer.url],
        scopes_supported: scopes.split(' '),
        tong_client_id: 'tong-cli',
      });
    }
    const token = await tokenOf(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    const isGood = token?.isValid && token.aud === server.url && token.scope?.includes('tong.read');
    world.answers.push(isGood ? 200 : 401);
    if (isGood) answer(response, 200, session);
    else answer(response, 401, notSignedIn, 'application/problem+json');
  });
  return world;
}

const session = {
  adviser: { id: 'adv_lin0', name: '林晓燕', branch: '上海陆家嘴支行' },
  book: { id: 'bok_lin0', name: '财富一组', customers: 300 },
  house: { id: 'hse_01h8x2k3m4n5p6q7r8s9' },
};

const notSignedIn = {
  type: 'urn:tong:problem:not-signed-in',
  title: 'Not signed in',
  status: 401,
  detail: 'The token is not known.',
  nextSteps: [],
};

function answer(response: ServerResponse, status: number, body: object, type = 'application/json'): void {
  response.writeHead(status, {
    'content-type': type,
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  });
  response.end(JSON.stringify(body));
}

async function listening(authority?: Authority): Promise<{ url: string; http: Server }> {
  const http = authority ? createSecureServer(mutual(authority)) : createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => stop(http));
  const scheme = authority ? 'https' : 'http';
  return { url: `${scheme}://127.0.0.1:${(http.address() as AddressInfo).port}`, http };
}

const mutual = ({ ca, server, text }: Authority) => ({
  ca: text(ca),
  cert: text(server.cert),
  key: text(server.key),
  requestCert: true,
  rejectUnauthorized: true,
});

function stop(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}
