import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Import, ImportSummary, SourceRecord } from '../../src/api/schema.d.ts';

/** What goes wrong: the number is that of the batch, from 1. */
export interface Faults {
  /** Answers 500 to this batch. */
  failBatch?: number;
  /** Calls this when a batch has come, before the answer. */
  onBatch?: (batch: number) => void;
  /** `fail`: answers 500 and commits nothing. `lose`: commits and ends the connection. `die`: that, and is gone. */
  commit?: 'fail' | 'lose' | 'die';
  rejections?: ImportSummary['rejections'];
}

/** A small server on loopback with the contract's four calls of an import; it ends with the test. */
export async function importServer(faults: Faults = {}) {
  const seen = { calls: [] as string[], batches: [] as SourceRecord[][], inFlight: 0, mostInFlight: 0 };
  let state: Import['state'] = 'open';

  function found(): Import {
    const received = seen.batches.flat().length;
    const base = { id: 'imp_1', source: 'bank', state, received, createdAt: '2026-11-23T09:30:00+08:00' };
    return state === 'committed' ? { ...base, summary: summary() } : base;
  }

  function summary(): ImportSummary {
    const rejections = faults.rejections ?? [];
    const counts = (kind: SourceRecord['record']) => {
      const read = seen.batches.flat().filter(({ record }) => record === kind).length;
      const rejected = rejections.filter(({ record }) => record === kind).length;
      return { read, created: read - rejected, changed: 0, unchanged: 0, rejected };
    };
    const persons = counts('person');
    return {
      persons,
      holdings: counts('holding'),
      customers: { created: persons.created, joined: 0 },
      rejections,
    };
  }

  const server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url}`;
    seen.calls.push(call);
    seen.mostInFlight = Math.max(seen.mostInFlight, ++seen.inFlight);
    response.on('close', () => {
      seen.inFlight -= 1;
    });
    await answer(call, request, response);
  });

  async function answer(call: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (call) {
      case 'POST /imports/imp_1/records': {
        const { records } = (await json(request)) as { records: SourceRecord[] };
        seen.batches.push(records);
        faults.onBatch?.(seen.batches.length);
        return give(response, seen.batches.length === faults.failBatch ? 500 : 200);
      }
      case 'POST /imports/imp_1/commit':
        if (faults.commit === 'fail') return give(response, 500);
        state = 'committed';
        if (faults.commit === 'die') server.close();
        if (faults.commit) return void request.socket.destroy();
        return give(response, 200);
      case 'DELETE /imports/imp_1':
        if (state === 'committed') return give(response, 409);
        state = 'discarded';
        return give(response, 200);
      default:
        return give(response, request.method === 'POST' ? 201 : 200);
    }
  }

  function give(response: ServerResponse, status: number): void {
    const isProblem = status >= 400;
    response.writeHead(status, { 'content-type': `application/${isProblem ? 'problem+json' : 'json'}` });
    const problem = {
      type: 'urn:tong:problem:server-error',
      title: 'The server failed',
      status,
      nextSteps: [],
    };
    response.end(JSON.stringify(isProblem ? problem : found()));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}
