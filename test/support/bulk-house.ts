import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Home, type Outcome, RUN } from './program.ts';

export interface PlanJson {
  plan: string;
  digest: string;
  total: number;
  will: number;
  heldBack: number;
  rejected: number;
  duplicates: number;
  byReason: Record<string, number>;
}

export interface RunJson {
  run: string;
  state: string;
  total: number;
  done: number;
  failed: number;
  heldBack: number;
  rejected: number;
  pending: number;
  stoppedBy?: string;
  undo?: { undone: number; kept: number; nothingDone: number };
}

/** The built program beside a sandbox of its own, with what tests of `tong bulk` ask of both. */
export class BulkHouse extends Home {
  /** Address and token of the sandbox, as its state file has them. */
  get way(): { url: string; token: string } {
    const file = join(this.env.TONG_STATE_DIR ?? '', 'sandbox/sandbox.json');
    const { url, advisers } = JSON.parse(readFileSync(file, 'utf8'));
    return { url, token: advisers[0].token };
  }

  /** Points the program to another address, as the same adviser. */
  through(url: string): Record<string, string> {
    return { TONG_SERVER: url, TONG_TOKEN: this.way.token };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Buffer): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  plan(args: readonly string[], out = 'plan.jsonl', code = 0): Promise<PlanJson> {
    return this.json<PlanJson>(['bulk', 'plan', ...args, '--out', out], code);
  }

  /** Starts a command and tells of its end; for those that are killed on the way. */
  start(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): { child: ChildProcess; end: Promise<Outcome> } {
    const child = spawn(process.execPath, [RUN, ...args], { env: { ...this.env, ...env }, cwd: this.folder });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const end = Promise.all([text(child.stdout), text(child.stderr), ended]).then(
      ([stdout, stderr, code]) => ({ stdout, stderr, code }),
    );
    return { child, end };
  }

  /** All of a list of the server, past the program. */
  async everything<Item>(path: string): Promise<Item[]> {
    const { url, token } = this.way;
    const items: Item[] = [];
    let cursor = '';
    do {
      const answer = await fetch(`${url}${path}?limit=200${cursor && `&cursor=${cursor}`}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const page = (await answer.json()) as { items: Item[]; nextCursor?: string };
      items.push(...page.items);
      cursor = page.nextCursor ?? '';
    } while (cursor);
    return items;
  }

  /** How often each customer has a logged contact whose note begins with the mark, by the server. */
  async notesPerCustomer(mark: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { customerId, note } of await this.everything<{ customerId: string; note?: string }>(
      '/interactions',
    )) {
      if (note?.startsWith(mark)) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
    }
    return counts;
  }

  /** The ids of the customers in the book. */
  async book(): Promise<string[]> {
    return (await this.everything<{ id: string }>('/customers')).map(({ id }) => id);
  }
}
