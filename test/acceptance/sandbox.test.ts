import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Interaction, Problem, Timeline } from '../../src/api/schema.d.ts';
import { Home } from '../support/program.ts';

interface Status {
  running: boolean;
  pid?: number;
  url?: string;
  profile: string;
}

let home: Home;
const begin = () => {
  home = new Home();
  return home;
};
afterEach(async () => {
  await home.tong(['sandbox', 'stop']);
  home.remove();
});

describe('the sandbox', () => {
  test('starts once, says so the second time, keeps its data over stop and start', async () => {
    const { json, tong } = { json: begin().json.bind(home), tong: home.tong.bind(home) };
    expect(await json<Status>(['sandbox', 'status'])).toEqual({ running: false, profile: 'sandbox' });
    const started = await json<Status>(['sandbox', 'start', '--port', '0', '--customers', '60']);
    expect(started).toEqual({
      running: true,
      pid: expect.any(Number),
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      profile: 'sandbox',
    });
    const again = await tong(['sandbox', 'start']);
    expect([again.code, again.stderr]).toEqual([
      0,
      `The sandbox is running already at ${started.url} (pid ${started.pid}).\n`,
    ]);
    const note = ['log', 'no:C100001', '--kind', 'visit', '--note', '当面'];
    const logged = await json<Interaction>(note);
    expect((await tong(['sandbox', 'stop'])).code).toBe(0);
    expect(await json<Status>(['sandbox', 'status'])).toEqual({ running: false, profile: 'sandbox' });
    const stopped = await tong(['show', 'no:C100001']);
    expect([stopped.code, stopped.stderr]).toEqual([8, expect.stringContaining('tong sandbox start')]);

    await tong(['sandbox', 'start', '--port', '0']);
    const { items } = await json<Timeline>(['timeline', 'no:C100001']);
    expect(items.map(({ id }) => id)).toContain(logged.id);
  });

  test('started twice at one moment runs once, and both say where', async () => {
    const { tong } = { tong: begin().tong.bind(home) };
    const start = () => tong(['sandbox', 'start', '--port', '0', '--customers', '60', '--json']);
    const [first, second] = await Promise.all([start(), start()]);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(JSON.parse(first.stdout)).toEqual(JSON.parse(second.stdout));
    const { url, pid } = JSON.parse(first.stdout) as Status;
    expect(first.stderr + second.stderr).toContain(
      `The sandbox is running already at ${url} (pid ${pid}).\n`,
    );
  });

  test('does not start where its profile cannot be kept', async () => {
    const { tong, json, folder } = {
      tong: begin().tong.bind(home),
      json: home.json.bind(home),
      folder: home.folder,
    };
    writeFileSync(join(folder, 'a-file'), '');
    const env = { TONG_CONFIG_DIR: join(folder, 'a-file', 'config') };
    const { code, stdout, stderr } = await tong(['sandbox', 'start', '--port', '0'], { env });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `error: ${join(folder, 'a-file', 'config', 'settings.json')} cannot be written (ENOTDIR).\n` +
        '→ Check who owns the folder and that the disk is not full.\n',
    );
    expect(await json<Status>(['sandbox', 'status'])).toEqual({ running: false, profile: 'sandbox' });
    expect(existsSync(join(folder, 'state', 'sandbox'))).toBe(false);
  });

  test('killed with -9 loses nothing that was answered, and starts again', async () => {
    const { json, tong } = { json: begin().json.bind(home), tong: home.tong.bind(home) };
    const { pid } = await json<Status>(['sandbox', 'start', '--port', '0', '--customers', '60']);
    const logged = await json<Interaction>(['log', 'no:C100001', '--kind', 'call', '--note', '最后一句']);
    process.kill(pid ?? 0, 'SIGKILL');
    const dead = await tong(['show', 'no:C100001']);
    expect(dead.code).toBe(8);
    const restarted = await json<Status>(['sandbox', 'start', '--port', '0']);
    expect(restarted.running).toBe(true);
    const { items } = await json<Timeline>(['timeline', 'no:C100001']);
    expect(items.map(({ id }) => id)).toContain(logged.id);
  });

  test('is the same for one seed, and made anew by reset', async () => {
    const { tong } = { tong: begin().tong.bind(home) };
    const names = async () =>
      (await tong(['customer', 'list', '--limit', '200'])).stdout
        .split('\n')
        .map((line) => line.split('\t').slice(0, 2).join(' '));
    await tong(['sandbox', 'start', '--port', '0', '--customers', '40', '--seed', '5']);
    const first = await names();
    const refused = await tong(['sandbox', 'reset']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('Add --yes')]);
    await tong(['sandbox', 'reset', '--yes', '--port', '0', '--customers', '40', '--seed', '6']);
    const other = await names();
    await tong(['sandbox', 'reset', '--yes', '--port', '0', '--customers', '40', '--seed', '5']);
    expect(await names()).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('serve', () => {
  test('holds its database folder, shows the first token once, and ends in good order', async () => {
    begin();
    const args = ['serve', '--port', '0', '--database', './data', '--log-level', 'error', '--json'];
    const server = await home.background(args);
    const { url, pid, adviser } = JSON.parse(server.stdout);
    const second = await home.tong(args);
    expect(second.code).toBe(6);
    expect(JSON.parse(second.stdout)).toMatchObject({
      type: 'urn:tong:problem:database-in-use',
      detail: `The database folder ./data is in use by process ${pid}.`,
    } satisfies Partial<Problem>);
    const env = { TONG_SERVER: url, TONG_TOKEN: adviser.token };
    expect((await home.tong(['whoami', '--json'], { env })).code).toBe(0);
    process.kill(server.pid, 'SIGTERM');
    expect(await server.exit).toBe(0);
    expect(await server.stderr).toContain('a power cut may lose what was just written');

    const restarted = await home.background(args);
    const again = JSON.parse(restarted.stdout);
    expect(again.adviser).toBeUndefined();
    expect((await home.tong(['whoami', '--json'], { env: { ...env, TONG_SERVER: again.url } })).code).toBe(0);
    process.kill(restarted.pid, 'SIGINT');
    expect(await restarted.exit).toBe(0);
  });
});
