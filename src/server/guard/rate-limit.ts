import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { tooManyRequests } from '../requests/request-refusals.ts';

const MINUTE_MS = 60_000;

/**
 * At most so many requests a minute for each adviser, however many tokens; for each address where nobody signed in.
 * Answers say what is left (`RateLimit-Limit`, `-Remaining`, `-Reset` in seconds, of draft-ietf-httpapi-ratelimit-headers-03),
 * a refusal also when to ask again. Counted in this process: of several behind one address each counts its own.
 */
export async function limitRate(app: FastifyInstance, requestsAMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: MINUTE_MS,
    enableDraftSpec: true,
    keyGenerator: ({ actor, ip }) => actor?.adviserId ?? ip,
    errorResponseBuilder: (_request, { max, ttl }) => tooManyRequests(max, Math.ceil(ttl / 1000)),
  });
}
