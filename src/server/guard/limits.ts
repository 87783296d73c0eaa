import type { FastifyServerOptions } from 'fastify';

/** How long a caller may take; a slow one holds a connection, and there are only so many. */
export interface Limits {
  /** For the headers of a request, milliseconds. */
  headersMs: number;
  /** For a whole request with its body, milliseconds. */
  requestMs: number;
  /** How often both are looked at, milliseconds. */
  checkEveryMs: number;
  /** A connection on which nothing moves either way ends after so many milliseconds; a long answer is worked on. */
  silentMs: number;
  /** Body of a request, bytes. */
  bodyBytes: number;
}

const MINUTE_MS = 60_000;

/** 8 MiB in two minutes come over 0.6 Mbit/s; an import's commit may be worked on for minutes without a word. */
export const usualLimits: Limits = {
  headersMs: 15_000,
  requestMs: 2 * MINUTE_MS,
  checkEveryMs: 5_000,
  silentMs: 15 * MINUTE_MS,
  bodyBytes: 8 * 1024 * 1024,
};

/** The same in the framework's words. */
export function limitOptions(limits: Limits) {
  return {
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silentMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkEveryMs },
  } satisfies FastifyServerOptions & { http: object };
}
