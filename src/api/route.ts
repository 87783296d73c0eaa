import type { RequestOptions } from 'node:http';
import { proxyAuthorization, tunnel } from './proxy.ts';
import type { Transport } from './transport.ts';

/** Where the connection of one call goes, and what `node:http` is told of it beside the call itself. */
interface Leg {
  /** The server's, or the proxy's where that passes plain calls on. */
  readonly url: string;
  readonly options: RequestOptions;
  readonly proxy?: string | undefined;
}

export type Route = (url: string) => Leg;

const routes = new WeakMap<Transport, Route>();

/** The way of a transport. Clients of one transport share their connections. */
export function routeOf(transport: Transport): Route {
  const known = routes.get(transport);
  if (known) return known;
  const made = makeRoute(transport);
  routes.set(transport, made);
  return made;
}

/** The form in which a proxy is asked to pass a plain call on (RFC 9112 section 3.2.2). */
function passedOn(url: string, proxy: string): Leg {
  const headers = { host: new URL(url).host, ...proxyAuthorization(proxy) };
  return { url: proxy, proxy, options: { path: url, auth: null, headers } };
}

function makeRoute(transport: Transport): Route {
  const { proxy } = transport;
  let agent: RequestOptions['agent'];
  return (url) => {
    if (!url.startsWith('https:')) return proxy === undefined ? { url, options: {} } : passedOn(url, proxy);
    agent ??= secureAgent(transport);
    return { url, proxy, options: { agent } };
  };
}

function secureAgent({ tls, proxy, connectTimeoutMs }: Transport): NonNullable<RequestOptions['agent']> {
  const { Agent } = process.getBuiltinModule('node:https');
  const agent = new Agent({ keepAlive: true, ...tls });
  if (proxy === undefined) return agent;
  const secure = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const { host, port } = options;
    const name = String(host).includes(':') ? `[${host}]` : host;
    tunnel(proxy, `${name}:${port}`, connectTimeoutMs).then(
      (socket) => {
        const made = secure({ ...options, socket } as RequestOptions);
        if (made) callback?.(null, made);
      },
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  };
  return agent;
}
