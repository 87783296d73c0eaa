import { getProxyForUrl } from 'proxy-from-env';
import { Failure, problemType } from '../api/failure.ts';
import type { Transport } from '../api/transport.ts';
import { checkCertificates } from './certificates.ts';
import type { Profile } from './settings.ts';

const variables = ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * By which way the calls of a profile go to its server; undefined for the usual one. Its own proxy is used whatever the
 * server; without one that of `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` is, unless `NO_PROXY` names the server or it is
 * on this machine.
 * @throws Failure `invalid-certificate`, `invalid-proxy` (2)
 */
export function transportOf(profile: Partial<Profile> | undefined, server: string): Transport | undefined {
  const tls = profile && checkCertificates(profile);
  const proxy = profile?.proxy === undefined ? proxyOfEnvironment(server) : ownProxy(profile.proxy);
  const { connectTimeoutMs, answerTimeoutMs } = profile ?? {};
  const transport = {
    ...(tls && { tls }),
    ...(proxy !== undefined && { proxy }),
    ...(connectTimeoutMs !== undefined && { connectTimeoutMs }),
    ...(answerTimeoutMs !== undefined && { answerTimeoutMs }),
  };
  return Object.keys(transport).length === 0 ? undefined : transport;
}

function ownProxy(setting: string): string | undefined {
  return setting === 'none' ? undefined : setting;
}

function proxyOfEnvironment(server: string): string | undefined {
  if (!variables.some((name) => process.env[name]) || loopback.test(new URL(server).hostname))
    return undefined;
  const found = getProxyForUrl(server);
  if (found === '') return undefined;
  // One without a scheme is a plain one, as curl has it; the library would make it the server's.
  const isWhole = variables.some((name) => process.env[name] === found);
  const proxy = isWhole ? found : found.replace(/^https:/, 'http:');
  if (isProxy(proxy)) return proxy;
  // The value is not repeated: it may hold a password.
  throw new Failure('usage', {
    type: problemType('invalid-proxy'),
    title: 'This cannot be a proxy',
    status: 400,
    detail:
      'The proxy in HTTPS_PROXY, HTTP_PROXY or ALL_PROXY must be http:// or https:// with a host and a port.',
    nextSteps: ['Set it anew, or name the server in NO_PROXY, or: tong profile set <name> proxy=none'],
  });
}

/** Its user and password are encoded as in any address: a lone % would be none. */
function isProxy(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return protocol === 'http:' || protocol === 'https:';
}
