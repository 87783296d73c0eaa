import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { Lifecycle } from './lifecycle.ts';

const DATABASE_LIMIT_MS = 2_000;

/** No adviser's business, so not in the contract: what a load balancer or Kubernetes asks. Both are without a limit. */
export function answerProbes(app: FastifyInstance, db: Executor, lifecycle: Lifecycle): void {
  const config = { rateLimit: false } as const;
  app.get('/livez', { config }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config }, async (_request, reply) => {
    if (lifecycle.draining) return reply.status(503).send({ status: 'draining' });
    if (!(await databaseAnswers(db))) return reply.status(503).send({ status: 'database' });
    return { status: 'ok' };
  });
}

async function databaseAnswers(db: Executor): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), DATABASE_LIMIT_MS);
  });
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}
