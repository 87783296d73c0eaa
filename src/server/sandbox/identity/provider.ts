import './node-20.ts';
import type { RequestListener } from 'node:http';
import { type Configuration, errors, Provider } from 'oidc-provider';
import type { Executor } from '../../database/database.ts';
import { PROVIDER_PATH } from '../../sign-in/mount-provider.ts';
import { scopes } from '../../sign-in/trust.ts';
import { actsAsFirstAdviser, clients } from './clients.ts';
import { askForCode, confirmCode, confirmCodeOfLink, showFailure, showSuccess } from './device-pages.ts';
import { answerInteractions } from './interaction.ts';
import { dropExpiredRecords, keptRecords } from './kept-records.ts';
import type { IdentityKeys } from './keys.ts';
import { underStrictHeaders } from './page-headers.ts';

const MINUTE_SECONDS = 60;
const DAY_SECONDS = 24 * 60 * MINUTE_SECONDS;

interface At {
  issuer: string;
  /** The sandbox itself, which its tokens are for (RFC 8707). */
  audience: string;
}

/** The sandbox's OpenID provider: device flow, refresh with rotation, revocation, client credentials. */
export async function sandboxProvider(db: Executor, keys: IdentityKeys, at: At): Promise<RequestListener> {
  await dropExpiredRecords(db);
  const provider = new Provider(at.issuer, configuration(db, keys, at));
  provider.on('server_error', (_context, error) => process.emitWarning(error));
  provider.use(underStrictHeaders);
  provider.use(answerInteractions(provider, db));
  provider.use(confirmCodeOfLink);
  return provider.callback();
}

function configuration(db: Executor, keys: IdentityKeys, at: At): Configuration {
  const exists = async (id: string) =>
    (await db.selectFrom('adviser').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
  return {
    adapter: keptRecords(db),
    clients: clients(keys),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookie] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientAuthMethods: ['none', 'client_secret_basic', 'private_key_jwt'],
    scopes: ['openid', 'offline_access'],
    interactions: { url: (_context, { uid }) => `${PROVIDER_PATH}/interaction/${uid}` },
    findAccount: async (_context, id) =>
      (await exists(id)) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    rotateRefreshToken: true,
    renderError: showFailure,
    ttl: {
      AccessToken: 10 * MINUTE_SECONDS,
      ClientCredentials: 10 * MINUTE_SECONDS,
      DeviceCode: 10 * MINUTE_SECONDS,
      IdToken: 10 * MINUTE_SECONDS,
      Interaction: 10 * MINUTE_SECONDS,
      Session: 10 * MINUTE_SECONDS,
      RefreshToken: 30 * DAY_SECONDS,
      Grant: 30 * DAY_SECONDS,
    },
    formats: {
      customizers: {
        jwt: async (_context, token, jwt) => {
          const { clientId } = token;
          if (clientId && actsAsFirstAdviser(clientId)) jwt.payload.sub = await firstAdviserId(db);
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_context, client, token) => token.clientId === client.clientId,
      },
      clientCredentials: { enabled: true },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: askForCode,
        userCodeConfirmSource: confirmCode,
        successSource: showSuccess,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => at.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => resourceServer(resource, at.audience),
      },
    },
  };
}

function resourceServer(resource: string, audience: string) {
  if (new URL(resource).href !== new URL(audience).href) throw new errors.InvalidTarget();
  return {
    audience,
    scope: scopes.join(' '),
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: 10 * MINUTE_SECONDS,
    jwt: { sign: { alg: 'ES256' as const } },
  };
}

async function firstAdviserId(db: Executor): Promise<string> {
  const { id } = await db.selectFrom('adviser').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow();
  return id;
}
