import type { ClientMetadata } from 'oidc-provider';
import { TERMINAL_CLIENT } from '../../sign-in/trust.ts';
import { type IdentityKeys, publicPart } from './keys.ts';

/** A service account that signs in with a secret. */
export const SERVICE_CLIENT = 'tong-service';
/** A service account that signs in with a key (private_key_jwt, RFC 7523). */
const SERVICE_KEY_CLIENT = 'tong-service-key';

const nothingInBrowsers = { redirect_uris: [], response_types: [] };
const service = { ...nothingInBrowsers, grant_types: ['client_credentials'] };

/** Who may ask the sandbox's issuer for tokens. */
export function clients(keys: IdentityKeys): ClientMetadata[] {
  return [
    {
      ...nothingInBrowsers,
      client_id: TERMINAL_CLIENT,
      client_name: 'tong',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
    },
    {
      ...service,
      client_id: SERVICE_CLIENT,
      client_secret: keys.serviceSecret,
      token_endpoint_auth_method: 'client_secret_basic',
    },
    {
      ...service,
      client_id: SERVICE_KEY_CLIENT,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [publicPart(keys.serviceKey)] },
    },
  ];
}

/** Service accounts are nobody of their own; in the sandbox they are its first adviser. */
export function actsAsFirstAdviser(clientId: string): boolean {
  return clientId === SERVICE_CLIENT || clientId === SERVICE_KEY_CLIENT;
}
