import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { isWrite, type OperationId } from '../contract.ts';
import type { Executor } from '../database/database.ts';
import type { EventBell } from '../events/event-bell.ts';
import type { House } from '../house/house.ts';
import type { Operation } from '../operation.ts';
import type { SignIn } from '../sign-in/trust.ts';
import type { Actor } from './actor.ts';
import { once } from './idempotency.ts';
import { languageOf } from './language.ts';

interface Surroundings {
  db: Executor;
  house: House;
  clock: () => Date;
  bell: EventBell;
  signIn: Promise<SignIn | undefined>;
}

/** An operation whose id is only known at run time; the contract's validation stands for its types. */
type LooseOperation = (call: Record<string, unknown>) => Promise<{ status: number; body: unknown }>;

/** How an operation is run: with the request's own values, and exactly once where it writes. */
export function route<O extends OperationId>(
  id: O,
  operation: Operation<O>,
  surroundings: Surroundings,
): RouteHandlerMethod {
  const run = operation as unknown as LooseOperation;

  async function write(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    act: (db: Executor) => ReturnType<LooseOperation>,
    now: Date,
  ): Promise<FastifyReply> {
    const { method, url, body } = request;
    const key = String(request.headers['idempotency-key']);
    const given = await surroundings.db
      .transaction()
      .execute((db) => once(db, actor, { key, method, url, body }, now, () => act(db)));
    if (given.replayed) reply.header('Idempotent-Replay', 'true');
    else surroundings.bell.ring(actor.bookId);
    return answer(reply, given);
  }

  return async (request, reply) => {
    const call = callOf(request, surroundings);
    if (request.actor === null || !isWrite(id)) return answer(reply, await run(call));
    return write(request, reply, request.actor, (db) => run({ ...call, db }), call.now);
  };
}

function callOf(request: FastifyRequest, { db, house, clock, bell, signIn }: Surroundings) {
  return {
    path: request.params,
    query: request.query,
    body: request.body,
    headers: request.headers,
    actor: request.actor,
    language: languageOf(request.headers['accept-language']),
    now: clock(),
    db,
    house,
    live: { bell, clock, signIn },
  };
}

function answer(reply: FastifyReply, { status, body }: { status: number; body: unknown }): FastifyReply {
  if (body instanceof Readable) return answerStream(reply.status(status), body);
  return reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}

/** Nobody between here and the reader may keep the stream or hold it back. */
function answerStream(reply: FastifyReply, stream: Readable): FastifyReply {
  reply.type('text/event-stream; charset=utf-8').headers({
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  if (reply.request.method !== 'HEAD') return reply.send(stream);
  stream.destroy();
  return reply.send();
}
