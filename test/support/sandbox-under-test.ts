import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { type RunningSandbox, runSandbox } from '../../src/server/sandbox/run-sandbox.ts';
import { Issuer } from './device-flow.ts';

interface State {
  url: string;
  advisers: { id: string; name: string; token: string }[];
  service: { clientId: string; clientSecret: string };
  serviceKey: JWK;
}

/** A small sandbox in this process, on a folder and a port of its own. */
export class SandboxUnderTest {
  readonly folder = mkdtempSync(join(tmpdir(), 'tong-sandbox-'));
  #running: RunningSandbox | undefined;

  async start(port = 0): Promise<this> {
    const origin = { seed: 1, customers: 10 };
    const logger = { level: 'error' };
    this.#running = await runSandbox({ folder: this.folder, host: '127.0.0.1', port, origin, logger });
    return this;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get url(): string {
    return this.#running?.url ?? '';
  }

  get issuer(): Issuer {
    return new Issuer(`${this.url}/oidc`);
  }

  /** What `sandbox.json` says. */
  get state(): State {
    return JSON.parse(readFileSync(join(this.folder, 'sandbox.json'), 'utf8'));
  }

  /** The adviser whom a token makes one; the status where it makes one nobody. */
  async whoIs(token: string): Promise<string | number> {
    const answer = await fetch(`${this.url}/session`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) return answer.status;
    const { adviser } = (await answer.json()) as { adviser: { id: string } };
    return adviser.id;
  }
}
