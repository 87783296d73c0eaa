import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { methodsAt } from '../contract.ts';
import { languageOf } from './language.ts';
import { notAnId } from './not-an-id.ts';
import { Refusal } from './refusal.ts';
import {
  doesNotFit,
  noSuchMethod,
  noSuchPath,
  notJsonType,
  serverFailed,
  tooLarge,
  unreadable,
  valueNotStorable,
} from './request-refusals.ts';

/**
 * PostgreSQL's errors about what it was given (SQLSTATE, class 22), by either driver: characters it does not have,
 * numbers and times out of range.
 */
const dataErrors = new Set(['22021', '22P05', '22003', '22007', '22008']);

/** Every error leaves the server as problem details (RFC 9457) that name the request. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => {
    const { method } = request;
    const path = request.url.split('?')[0] ?? '';
    const methods = methodsAt(path);
    if (methods.length === 0) return answerError(noSuchPath(method, path), request, reply);
    reply.header('Allow', methods.join(', '));
    return answerError(noSuchMethod(method, path, methods), request, reply);
  });
}

/** Answers one request with one error, in the language of the one who asked. */
export function answerError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalFrom(error, request);
  if (refusal.status >= 500) request.log.error({ err: error }, 'request failed');
  const problem = refusal.problem(languageOf(request.headers['accept-language']));
  return reply
    .status(refusal.status)
    .headers(refusal.headers)
    .header('X-Request-Id', request.id)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, requestId: request.id }));
}

function refusalFrom(error: FastifyError | Refusal, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation) {
    const part = error.validationContext ?? 'request';
    const wrongId = part === 'params' ? notAnId(error.validation, request.params) : undefined;
    return wrongId ?? doesNotFit(error.validation, part);
  }
  if (dataErrors.has(error.code)) return valueNotStorable();
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(request.routeOptions.bodyLimit);
  if (error.statusCode === 415) return notJsonType();
  if (error.statusCode !== undefined && error.statusCode < 500) return unreadable(error.message);
  return serverFailed();
}
