import type { FastifyInstance } from 'fastify';
import { isPublic, type OperationId } from '../contract.ts';
import type { Executor } from '../database/database.ts';
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

/** Settles who asks before anything else of a request is read. Throws `not-signed-in`. */
export function authenticate(app: FastifyInstance, db: Executor): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    const operationId = request.routeOptions.schema?.operationId;
    if (operationId === undefined || isPublic(operationId)) return;
    request.actor = await actorOf(request.headers.authorization, db);
  });
}
