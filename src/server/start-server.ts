import type { AddressInfo } from 'node:net';
import { buildServer, type ServerOptions } from './build-server.ts';
import type { Database } from './database/database.ts';
import { defaultHouse } from './house/default-house.ts';
import { DRAIN_LIMIT_MS, drain, Lifecycle } from './lifecycle/lifecycle.ts';
import type { SignIn } from './sign-in/trust.ts';

export interface Listening {
  /** Origin, as in `http://127.0.0.1:4180`. */
  url: string;
  /** Says that it is not ready, finishes what is under way, takes nothing new, then closes the database. */
  stop(): Promise<void>;
}

interface StartOptions extends Pick<ServerOptions, 'logger' | 'rateLimit' | 'metrics'> {
  database: Database;
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** How one signs in at a server of this address; with opaque tokens alone where it is left out. */
  signInAt?: ((url: string) => SignIn) | undefined;
  /** For what is under way when it is to stop, milliseconds. */
  drainMs?: number;
}

/** Listens. Throws the system's error (EADDRINUSE, EACCES …) when it cannot; the database stays open. */
export async function startServer({
  database,
  host,
  port,
  signInAt,
  drainMs = DRAIN_LIMIT_MS,
  ...options
}: StartOptions): Promise<Listening> {
  let listensAt: (url: string) => void = () => {};
  const address = new Promise<string>((resolve) => {
    listensAt = resolve;
  });
  const signIn = signInAt && address.then(signInAt);
  const house = defaultHouse(database.kind);
  const lifecycle = new Lifecycle();
  const app = await buildServer({ ...options, database, house, signIn, lifecycle });
  try {
    await app.listen({ host, port });
    const url = urlOf(host, app.server.address() as AddressInfo);
    listensAt(url);
    await signIn;
    return {
      url,
      stop: async () => {
        await drain(app, lifecycle, drainMs);
        await database.close();
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function urlOf(host: string, { port }: AddressInfo): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
