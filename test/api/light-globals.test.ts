import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { faultyServer, json } from '../support/faulty-server.ts';
import { written } from './calling.ts';

const program = `
  import { createApi } from './src/api/client.ts';
  import { unwrap } from './src/api/unwrap.ts';

  const api = createApi({ server: process.argv[2], token: 't', lang: 'en', userAgent: 'tong/test' });
  const body = { customerId: 'cus_1', kind: 'call', note: 'asked for rates' };
  Promise.all([unwrap(api.GET('/customers')), unwrap(api.POST('/interactions', { body }))]).then((answers) => {
    const loaded = process.moduleLoadList.filter((module) => module.includes('undici'));
    process.stdout.write(JSON.stringify({ answers, loaded }));
  });
`;

test('a read and a write of the built client load no undici', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tong-light-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const outfile = join(folder, 'program.cjs');
  await build({
    stdin: { contents: program, resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    inject: ['src/api/light-globals.ts'],
  });
  const { url } = await faultyServer(json({ items: [] }), json(written, 201));

  const { stdout } = await promisify(execFile)(process.execPath, [outfile, url]);

  expect(JSON.parse(stdout)).toEqual({ answers: [{ items: [] }, written], loaded: [] });
});
