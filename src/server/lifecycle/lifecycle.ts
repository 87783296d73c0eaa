import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Ends the answers that would go on for ever. */
    endStreams(): void;
  }
}

/** How long what is under way may take once the server is to stop, milliseconds. */
export const DRAIN_LIMIT_MS = 10_000;

/** What a server has under way, and whether it is about to stop. */
export class Lifecycle {
  #draining = false;
  #underWay = 0;
  readonly #whenIdle = new Set<() => void>();

  get draining(): boolean {
    return this.#draining;
  }

  /** Counts what is under way; while the server drains, answers tell the caller to come back on a new connection. */
  follow(app: FastifyInstance): void {
    app.addHook('onRequest', async (_request, reply) => {
      this.#underWay += 1;
      reply.raw.once('close', () => this.#ended());
    });
    app.addHook('onSend', async (_request, reply) => {
      if (this.#draining) reply.header('Connection', 'close');
    });
  }

  /** From now on the server is not ready any more, though it answers. */
  beginDrain(): void {
    this.#draining = true;
  }

  /** When nothing is under way, or after the limit. */
  async idle(limitMs: number): Promise<void> {
    if (this.#underWay === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.#whenIdle.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #ended(): void {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    for (const tell of this.#whenIdle) tell();
    this.#whenIdle.clear();
  }
}

/**
 * Stops a server in good order: first it says that it is not ready, so that nobody is sent to it any more; what is under
 * way is finished, and so is what still comes, for half of the time; what has not ended by the limit is cut off.
 */
export async function drain(
  app: FastifyInstance,
  lifecycle: Lifecycle,
  limitMs = DRAIN_LIMIT_MS,
): Promise<void> {
  const end = Date.now() + limitMs;
  lifecycle.beginDrain();
  app.endStreams();
  await lifecycle.idle(limitMs / 2);
  const cut = setTimeout(() => app.server.closeAllConnections(), Math.max(0, end - Date.now()));
  await app.close();
  clearTimeout(cut);
}
