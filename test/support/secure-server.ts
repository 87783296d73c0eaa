import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { Authority } from './certificates.ts';

const health = { status: 'ok', time: '2026-11-23T09:00:00+08:00', database: 'embedded' };

interface SecureServer {
  readonly url: string;
  readonly port: number;
  /** Common names of those who called, the certificate's. */
  readonly callers: unknown[];
  readonly connections: () => number;
}

/** A real server over TLS on loopback that answers everything with a health; it ends with the test. */
export async function secureServer(
  { ca, server: own, text }: Authority,
  { asksForCertificate = false } = {},
): Promise<SecureServer> {
  const callers: unknown[] = [];
  let connections = 0;
  const options = {
    cert: text(own.cert),
    key: text(own.key),
    ca: text(ca),
    requestCert: asksForCertificate,
    rejectUnauthorized: asksForCertificate,
  };
  const server = createServer(options, (request, response) => {
    callers.push((request.socket as TLSSocket).getPeerCertificate()?.subject?.CN);
    if (request.url === '/events/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('id: 1\ndata: {"id":"evt_1"}\n\n');
      return;
    }
    const page = { items: [], cursor: '0' };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url?.startsWith('/events') ? page : health));
  });
  server.on('secureConnection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, port, callers, connections: () => connections };
}
