import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { contract, type OperationId } from './contract.ts';
import type { Database } from './database/database.ts';
import { EventBell } from './events/event-bell.ts';
import { answerClientError } from './guard/client-errors.ts';
import { type Limits, limitOptions, usualLimits } from './guard/limits.ts';
import { discreet } from './guard/log.ts';
import { limitRate } from './guard/rate-limit.ts';
import { secureAnswers } from './guard/security-headers.ts';
import type { House } from './house/house.ts';
import { Lifecycle } from './lifecycle/lifecycle.ts';
import type { MetricsOptions } from './lifecycle/metrics.ts';
import { answerProbes } from './lifecycle/probes.ts';
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
  /** Where they are not the usual ones. */
  limits?: Partial<Limits> | undefined;
  /** Requests a minute for each adviser; no limit where it is left out. */
  rateLimit?: number | undefined;
  /** `/metrics` is not there where it is left out. */
  metrics?: MetricsOptions | undefined;
  /** For whoever is to drain the server. */
  lifecycle?: Lifecycle;
}

const REQUEST_ID = /^[A-Za-z0-9._-]{8,128}$/;

/** The server, built from the contract and never listening: `start-server.ts` does that, tests inject. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { database, house, clock = () => new Date(), logger = false } = options;
  const { lifecycle = new Lifecycle() } = options;
  const signIn: Promise<SignIn | undefined> = options.signIn ?? Promise.resolve(undefined);
  const app = fastify({
    logger: discreet(logger),
    ...limitOptions({ ...usualLimits, ...options.limits }),
    clientErrorHandler: answerClientError,
    genReqId,
    forceCloseConnections: 'idle',
    frameworkErrors: answerError,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
  });
  secureAnswers(app);
  lifecycle.follow(app);
  const bell = new EventBell(database.db, clock);
  app.decorate('endStreams', () => bell.close());
  app.addHook('preClose', () => bell.close());
  if (options.rateLimit !== undefined) await limitRate(app, options.rateLimit);
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
  answerProbes(app, database.db, lifecycle);
  if (options.metrics) {
    const { answerMetrics } = await import('./lifecycle/metrics.ts');
    answerMetrics(app, lifecycle, options.metrics);
  }
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
