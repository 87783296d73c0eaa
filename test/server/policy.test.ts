import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ContactPolicy } from '../../src/api/schema.d.ts';
import { loadPolicy } from '../../src/server/policy/load-policy.ts';
import { type ServerUnderTest, startServer } from '../support/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

describe('the contact policy', () => {
  test('is shown with every rule, in the order they decide', async () => {
    const { status, body } = await server.lin.request<ContactPolicy>('GET', '/contact-policy');
    expect([status, body.version, body.timeZone]).toEqual([200, '1', 'Asia/Shanghai']);
    expect(body.rules.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      'item_approval block',
      'item_validity block',
      'opted_out block',
      'consent_missing block',
      'suitability block',
      'assessment_lapsed block',
      'bulk_daily_quota block',
      'bulk_monthly_quota block',
      'moment_text_length block',
      'moment_media block',
      'quiet_hours schedule',
    ]);
    expect(body.rules.at(-1)).toEqual({
      id: 'quiet_hours',
      effect: 'schedule',
      source: '本机构客户触达规定',
      sentence: {
        'zh-CN': '21:00 至次日 08:00 不打扰客户，消息在此时段结束后送达。',
        en: 'Customers are not disturbed from 21:00 to 08:00; a message arrives when that time is over.',
      },
      help: { 'zh-CN': '无需操作，到点自动发送。', en: 'Nothing to do; it is sent by itself then.' },
      parameters: { from: '21:00', until: '08:00' },
    });
  });

  test('is for those who sign in', async () => {
    const { status, headers } = await server.nobody.request('GET', '/contact-policy');
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer realm="tong"']);
  });
});

describe('a policy of the house', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tong-policy-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function written(text: string): string {
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, text);
    return file;
  }

  test('is read from its file', () => {
    const file = written('version: "2"\ntimeZone: Europe/Prague\nrules: []\n');
    expect(loadPolicy(file)).toEqual({ version: '2', timeZone: 'Europe/Prague', rules: [] });
  });

  test('is refused where it does not fit, with the place', () => {
    const file = written('version: "2"\ntimeZone: Europe/Atlantis\nrules: []\n');
    expect(() => loadPolicy(file)).toThrow('/timeZone: no such time zone');
  });

  test('is refused where the file is missing', () => {
    expect(() => loadPolicy(join(folder, 'none.yaml'))).toThrow('ENOENT');
  });
});
