import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { operations } from '../api/schema.d.ts';
import type { OperationId } from './contract.ts';
import type { Executor } from './database/database.ts';
import type { EventBell } from './events/event-bell.ts';
import type { House } from './house/house.ts';
import type { Actor } from './requests/actor.ts';
import type { Language } from './requests/language.ts';
import type { SignIn } from './sign-in/trust.ts';

/** Operations whose `security` in the contract is empty. */
type PublicOperationId = 'getHealth' | 'getVersion' | 'getProtectedResource';

type Parameters<O extends OperationId> = operations[O]['parameters'];
type Given<T> = [T] extends [undefined] ? Record<string, never> : NonNullable<T>;
type Path<O extends OperationId> = Parameters<O> extends { path: infer P } ? P : Record<string, never>;
type Query<O extends OperationId> =
  Parameters<O> extends { query?: infer Q } ? Given<Q> : Record<string, never>;
type Body<O extends OperationId> = operations[O] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? B
  : undefined;

type Responses<O extends OperationId> = operations[O]['responses'];
type SuccessStatus<O extends OperationId> = Extract<keyof Responses<O>, 200 | 201>;
type Content<R> = R extends { content: { 'application/json': infer B } }
  ? B
  : R extends { content: { 'text/event-stream': string } }
    ? Readable
    : never;

/** What an operation answers: a status the contract knows, and its body. */
type Answer<O extends OperationId> = {
  [S in SuccessStatus<O>]: { status: S; body: Content<Responses<O>[S]> };
}[SuccessStatus<O>];

interface AnyCall<O extends OperationId> {
  path: Path<O>;
  query: Query<O>;
  body: Body<O>;
  /** In small letters, as Node gives them. */
  headers: IncomingHttpHeaders;
  /** The executor of this request: a transaction where the operation writes. Never use another one inside. */
  db: Executor;
  house: House;
  /** When the request came in; one instant for the whole request. */
  now: Date;
  language: Language;
  /** What is of the server, not of the request. */
  live: { bell: EventBell; clock: () => Date; signIn: Promise<SignIn | undefined> };
}

/** One request of one operation, already validated against the contract. */
export type Call<O extends OperationId> = AnyCall<O> &
  (O extends PublicOperationId ? unknown : { actor: Actor });

export type Operation<O extends OperationId> = (call: Call<O>) => Promise<Answer<O>>;
