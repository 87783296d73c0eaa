import { join } from 'node:path';
import { type ApiClient, createApi } from '../../src/api/client.ts';
import { Failure, problemType } from '../../src/api/failure.ts';
import { LightHeaders, type LightRequest, LightResponse } from '../../src/api/light-http.ts';
import { TransportError } from '../../src/api/transport-error.ts';
import { type Outbox, openOutbox, type Sending, type Write } from '../../src/outbox/outbox.ts';
import { scene } from '../session/scene.ts';

/** What happens to one request on its way. */
export type Fate =
  | 'answered'
  | 'not delivered'
  | 'answer lost'
  /** This process ends before or after the server has done it. */
  | 'killed before'
  | 'killed after'
  | { readonly status: number; readonly type: string };

/** Stands for the end of the process: nothing of it runs on. */
export class Killed extends Error {}

export interface House {
  /** Note or title of each write that was done, in the order of doing. */
  readonly done: string[];
  /** All that reached it: note or title, and key. */
  readonly seen: { text: string; key: string; customerId: string }[];
  readonly api: ApiClient;
  /** Of the next requests, one each; `answered` once they are used up. */
  fates: Fate[];
}

/** A server that does each idempotency key once, as the contract has it, at the end of a wire with fates. */
export function house(): House {
  const answers = new Map<string, string>();
  const made: House = { done: [], seen: [], fates: [], api: createApi({ ...client, fetch: receive }) };

  async function receive(request: LightRequest): Promise<LightResponse> {
    const fate = made.fates.shift() ?? 'answered';
    if (fate === 'killed before') throw new Killed();
    if (fate === 'not delivered') throw new TransportError('refused', request);
    const key = request.headers.get('idempotency-key') ?? '';
    const body = JSON.parse(request.body ?? '{}');
    const text = body.note ?? body.title ?? request.url.split('/').slice(-2).join(' ');
    made.seen.push({ text, key, customerId: body.customerId });
    if (typeof fate === 'object') {
      const { status, type } = fate;
      const problem = { type: `urn:tong:problem:${type}`, title: type, status, nextSteps: [] };
      return response(request, status, 'application/problem+json', JSON.stringify(problem));
    }
    const before = answers.get(key);
    if (before === undefined) made.done.push(text);
    answers.set(key, before ?? JSON.stringify({ id: `int_${answers.size}`, note: text }));
    if (fate === 'killed after') throw new Killed();
    if (fate === 'answer lost') throw new TransportError('lost', request);
    return response(request, 201, 'application/json', answers.get(key) ?? '');
  }

  return made;
}

const client = {
  server: 'http://house.test',
  token: 'token-of-lin',
  lang: 'en' as const,
  userAgent: 'tong/test',
  // Fates are then one a request: nothing is repeated by the client itself.
  retry: { maxWaitMs: -1 },
};

function response(request: LightRequest, status: number, type: string, body: string): LightResponse {
  return new LightResponse(body, {
    url: request.url,
    status,
    headers: new LightHeaders([
      ['content-type', type],
      ['content-length', String(Buffer.byteLength(body))],
    ]),
  });
}

/** An outbox in a folder of its own; `again` opens the same folder as another process would. */
export function outbox(): { box: Outbox; again: () => Outbox; folder: string } {
  const folder = join(scene().stateDir, 'outbox', 'lin');
  return { folder, box: openOutbox(folder), again: () => openOutbox(folder) };
}

export const customerId = 'cus_01h8x2k3m4n5p6q7r8s9';

export function log(note: string): Write {
  return { operation: 'createInteraction', body: { customerId, kind: 'call', note } };
}

/** Finds 张伟 under C100001 and nobody else. */
export const sending: Sending = {
  findCustomer: async (typed) => {
    if (typed === 'C100001') return customerId;
    throw nobody(typed);
  },
};

function nobody(typed: string): Failure {
  const detail = `Nobody in your book matches ${typed}.`;
  const type = problemType('customer-not-found');
  return new Failure('not-found', { type, title: 'No such customer', status: 404, detail, nextSteps: [] });
}
