import type { AddressInfo } from 'node:net';
import type { FastifyServerOptions } from 'fastify';
import { buildServer } from './build-server.ts';
import type { Database } from './database/database.ts';
import { defaultHouse } from './house/default-house.ts';

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
}

/** Listens. Throws the system's error (EADDRINUSE, EACCES …) when it cannot; the database stays open. */
export async function startServer({ database, host, port, logger }: StartOptions): Promise<Listening> {
  const app = await buildServer({ database, house: defaultHouse(database.kind), logger });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port: taken } = app.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
}
