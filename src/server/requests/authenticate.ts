import type { FastifyInstance } from 'fastify';
import { isPublic, type OperationId } from '../contract.ts';
import type { Executor } from '../database/database.ts';
import type { SignIn } from '../sign-in/trust.ts';
import { type Actor, actorOf } from './actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where the contract lets anybody ask. */
    actor: Actor | null;
  }
  interface FastifySchema {
    operationId?: OperationId;
  }
}

interface Surroundings {
  db: Executor;
  signIn: Promise<SignIn | undefined>;
  clock: () => Date;
}

/** Settles who asks before anything else of a request is read. Throws what `actorOf` does. */
export function authenticate(app: FastifyInstance, { db, signIn, clock }: Surroundings): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    const operationId = request.routeOptions.schema?.operationId;
    if (operationId === undefined || isPublic(operationId)) return;
    const { authorization } = request.headers;
    request.actor = await actorOf({ operationId, authorization, db, signIn: await signIn, now: clock() });
  });
}
