import { answerFailure } from './answer-failure.ts';
import { foreignFailure, isJson, misfittingFailure } from './foreign-answer.ts';
import { UnreadableBody } from './light-http.ts';
import { misfit } from './misfit.ts';
import { TransportError } from './transport-error.ts';
import { transportFailure } from './transport-failure.ts';

/** What a call of the client resolves to. */
interface Answer<Data> {
  data?: Data;
  error?: unknown;
  /** With the method that was asked, as LightResponse has it. */
  response: Response & { readonly method?: string };
}

/**
 * The data of an answer: `const customer = await unwrap(api.GET('/customers/{customerId}', { params }))`.
 * @throws Failure for every other outcome: the server's own problem, somebody else's answer, or none
 */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch(rethrow);
  // Not by `error`: openapi-fetch leaves it undefined when a 4xx or 5xx has no body.
  if (!response.ok) throw answerFailure(response, error);
  if (data === undefined) throw foreignFailure(response, '');
  if (!isJson(response)) throw foreignFailure(response, JSON.stringify(data));
  const { method, url } = response;
  const place = method === undefined ? undefined : misfit({ method, url }, data);
  if (place !== undefined) throw misfittingFailure(response, place);
  return data;
}

/** The parser's own error is left out of the Failure: its message quotes the body. */
async function rethrow(error: unknown): Promise<never> {
  if (error instanceof TransportError) throw transportFailure(error);
  if (error instanceof UnreadableBody) throw foreignFailure(error.response, await error.response.text());
  throw error;
}
