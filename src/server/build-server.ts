import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { contract, type OperationId } from './contract.ts';
import type { Database } from './database/database.ts';
import { EventBell } from './events/event-bell.ts';
import type { House } from './house/house.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { answerError, answerErrors } from './requests/answer-errors.ts';
import { authenticate } from './requests/authenticate.ts';
import { readJson } from './requests/json-body.ts';
import { route } from './requests/route.ts';
import { checkRequests } from './requests/validators.ts';
import { mountProvider } from './sign-in/mount-provider.ts';
import type { SignIn } from './sign-in/trust.ts';

export interface ServerOptions {
  database: Database;
  house: House;
  clock?: () => Date;
  logger?: FastifyServerOptions['logger'];
  /** Settled once the server listens, as an issuer may run at its address; opaque tokens alone count without it. */
  signIn?: Promise<SignIn> | undefined;
}

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,128}$/;

/** The server, built from the contract and never listening: `start-server.ts` does that, tests inject. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { database, house, clock = () => new Date(), logger = false } = options;
  const signIn: Promise<SignIn | undefined> = options.signIn ?? Promise.resolve(undefined);
  const app = fastify({
    logger,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId,
    forceCloseConnections: 'idle',
    frameworkErrors: answerError,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
  });
  const bell = new EventBell(database.db, clock);
  app.addHook('preClose', () => bell.close());
  authenticate(app, { db: database.db, signIn, clock });
  answerErrors(app);
  readJson(app);
  checkRequests(app);
  await app.register(openapiGlue, {
    specification: specification(),
    operationResolver: (id: string) => {
      const operationId = id as OperationId;
      return route(operationId, operations[operationId] as Operation<typeof operationId>, {
        db: database.db,
        house,
        clock,
        bell,
        signIn,
      });
    },
  });
  if (options.signIn) await mountProvider(app, options.signIn);
  return app;
}

/**
 * A copy that the router may rewrite: without the discriminators' mappings, which ajv does not take, and without the
 * answers, which nothing here is made from.
 */
function specification(): object {
  return JSON.parse(JSON.stringify(contract), (name, value) => {
    if (name === 'discriminator') return { propertyName: value.propertyName };
    return name === 'responses' ? { default: { description: 'An answer.' } } : value;
  });
}

/** The caller's request id where it has the contract's form, else a new one. */
function genReqId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
