import type { AddressInfo } from 'node:net';
import type { FastifyServerOptions } from 'fastify';
import { buildServer } from './build-server.ts';
import type { Database } from './database/database.ts';
import { defaultHouse } from './house/default-house.ts';
import type { SignIn } from './sign-in/trust.ts';

export interface Listening {
  /** Origin, as in `http://127.0.0.1:4180`. */
  url: string;
  /** Answers what is under way, takes nothing new, then closes the database. */
  stop(): Promise<void>;
}

interface StartOptions {
  database: Database;
  host: string;
  /** 0 takes any free one. */
  port: number;
  logger?: FastifyServerOptions['logger'];
  /** How one signs in at a server of this address; with opaque tokens alone where it is left out. */
  signInAt?: ((url: string) => SignIn) | undefined;
}

/** Listens. Throws the system's error (EADDRINUSE, EACCES …) when it cannot; the database stays open. */
export async function startServer({
  database,
  host,
  port,
  logger,
  signInAt,
}: StartOptions): Promise<Listening> {
  let listensAt: (url: string) => void = () => {};
  const address = new Promise<string>((resolve) => {
    listensAt = resolve;
  });
  const signIn = signInAt && address.then(signInAt);
  const app = await buildServer({ database, house: defaultHouse(database.kind), logger, signIn });
  try {
    await app.listen({ host, port });
    const url = urlOf(host, app.server.address() as AddressInfo);
    listensAt(url);
    await signIn;
    return {
      url,
      stop: async () => {
        await app.close();
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
