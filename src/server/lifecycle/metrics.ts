import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { noSuchPath } from '../requests/request-refusals.ts';
import type { Lifecycle } from './lifecycle.ts';

export interface MetricsOptions {
  /** Who has it may ask from anywhere; without one this machine alone may. */
  token?: string | undefined;
}

/**
 * `/metrics` for Prometheus: requests by operation and status, Node's own, whether the server drains. Labels are words of
 * the contract, never what somebody sent. To whoever may not ask it is a path that is not there.
 */
export function answerMetrics(app: FastifyInstance, lifecycle: Lifecycle, { token }: MetricsOptions): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: 'tong_http_request_duration_seconds',
    help: 'Time from the last byte of the headers to the last byte of the answer.',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [register],
  });
  new Gauge({
    name: 'tong_draining',
    help: '1 while the server finishes what is under way before it stops.',
    registers: [register],
    collect() {
      this.set(lifecycle.draining ? 1 : 0);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.schema?.operationId ?? 'none';
    const labels = { operation, method: request.method, status: String(reply.statusCode) };
    // A stream of events lasts as long as its reader likes.
    if (operation !== 'streamEvents') durations.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (!mayAsk(request, token)) throw noSuchPath(request.method, '/metrics');
    return reply
      .type(register.contentType)
      .serializer(String)
      .send(await register.metrics());
  });
}

function mayAsk(request: FastifyRequest, token: string | undefined): boolean {
  const { authorization = '', forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  if (token !== undefined) return isSame(authorization, `Bearer ${token}`);
  // A proxy on this machine asks for somebody who may be anywhere.
  if (forwarded !== undefined || forwardedFor !== undefined) return false;
  return /^(::ffff:)?127\.|^::1$/.test(request.ip);
}

/** In the same time wherever they differ. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
