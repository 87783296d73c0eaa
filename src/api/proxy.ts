import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { ProxyError } from './proxy-error.ts';

/** The TCP connection may take this long where nobody said otherwise, as in LightRequest. */
const usualTimeoutMs = 2_500;

/**
 * A connection to a host and port through a proxy (RFC 9110 section 9.3.6). Made by Node's own client, as the libraries
 * for it wait for a silent proxy for ever.
 * @param to as in `tong.example.com:443`
 * @throws ProxyError
 */
export function tunnel(proxy: string, to: string, timeoutMs = usualTimeoutMs): Promise<Socket> {
  const { hostname, port, protocol } = new URL(proxy);
  const isSecure = protocol === 'https:';
  const send = isSecure ? process.getBuiltinModule('node:https').request : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = send({
      method: 'CONNECT',
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: port || (isSecure ? 443 : 80),
      path: to,
      agent: false,
      headers: { host: to, ...proxyAuthorization(proxy) },
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('timeout')), timeoutMs);
    const fail = (error: ProxyError) => {
      clearTimeout(timer);
      reject(error);
    };
    outgoing.once('connect', ({ statusCode = 0 }, socket: Socket, head: Buffer) => {
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        return fail(new ProxyError(proxy, { status: statusCode }));
      }
      clearTimeout(timer);
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    outgoing.on('error', (cause) => fail(new ProxyError(proxy, { cause })));
    outgoing.on('close', () => fail(new ProxyError(proxy, {})));
    outgoing.end();
  });
}

/** The header that a proxy with user and password wants (RFC 7617). */
export function proxyAuthorization(proxy: string): Record<string, string> {
  const { username, password } = new URL(proxy);
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}
