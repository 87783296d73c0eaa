import { setTimeout as held } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSandbox } from '../../src/server/sandbox/generate/generate-sandbox.ts';
import { BulkHouse } from '../support/bulk-house.ts';
import { type Lie, lyingProxy } from '../support/lying-proxy.ts';
import { identifier, records } from '../support/sandbox-records.ts';

interface Step {
  name: string;
  phase?: string;
  ok: boolean;
  ms: number;
  requestId: string | null;
  skipped?: string;
  problem?: {
    type: string;
    detail: string;
    request: string;
    answer: { status: number; contentType: string; body: string };
    faults: { kind: string; pointer?: string; message: string }[];
  };
}
interface Result {
  ok: boolean;
  passed: number;
  failed: number;
  p95?: number;
  scenarios: { name: string; round?: number; ok: boolean; steps: Step[] }[];
}

const house = new BulkHouse();
beforeAll(async () => {
  const { code } = await house.tong(['sandbox', 'start', '--port', '0']);
  expect(code).toBe(0);
});
afterAll(async () => {
  await house.tong(['sandbox', 'stop']);
  house.remove();
});

const failures = ({ scenarios }: Result) =>
  scenarios.flatMap(({ name, steps }) =>
    steps.flatMap((step) => (step.problem ? [[`${name}/${step.name}`, step.problem] as const] : [])),
  );

/** Runs the shipped scenarios while something on the way lies. */
async function lied(lie: Lie, args: readonly string[] = [], code = 1) {
  const proxy = await lyingProxy(house.way.url, lie);
  const result = await house.json<Result>(['smoke', ...args], code, { env: house.through(proxy.url) });
  return { result, found: new Map(failures(result)), proxy };
}

const isHoldings = /^GET \/customers\/[^/]+\/holdings$/;
const isCustomer = /^GET \/customers\/[^/]+$/;

describe('on the sandbox', () => {
  test('both scenarios are green within 10 s, and nothing is left of them', async () => {
    const begun = Date.now();
    const result = await house.json<Result>(['smoke']);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(result).toMatchObject({ ok: true, failed: 0 });
    expect(result.scenarios.map(({ name, ok }) => [name, ok])).toEqual([
      ['readonly', true],
      ['journey', true],
    ]);
    const steps = result.scenarios.flatMap((scenario) => scenario.steps);
    expect(result.passed).toBe(steps.filter(({ skipped }) => skipped === undefined).length);
    for (const step of steps.filter(({ skipped }) => skipped === undefined)) {
      expect(step).toEqual({
        name: expect.any(String),
        ...(step.phase && { phase: step.phase }),
        ok: true,
        ms: expect.any(Number),
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    }
    const shares = await house.everything<{ message?: string; status: string }>('/shares');
    const ours = shares.filter(({ message }) => message?.startsWith('tong smoke '));
    expect(ours.map(({ status }) => status)).toEqual(['revoked']);
    const contacts = await house.everything<{ note?: string; withdrawnAt?: string }>('/interactions');
    const notes = contacts.filter(({ note }) => note?.startsWith('tong smoke '));
    expect(notes.map(({ withdrawnAt }) => withdrawnAt !== undefined)).toEqual([true]);
  });

  test('is told in a list with times and a summary', async () => {
    const { code, stdout, stderr } = await house.tong(['smoke', '--only', 'readonly/version']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^readonly\n {2}✓ version {2}passed +\d+ ms\n\n✓ 1 step passed, 0 failed, in \d\.\d s\n$/,
    );
    const chinese = await house.tong(['smoke', '--only', 'readonly/version', '--lang', 'zh-CN']);
    expect(chinese.stdout).toMatch(
      /^readonly\n {2}✓ version {2}通过 +\d+ 毫秒\n\n✓ 1 步通过，0 步失败，用时 \d\.\d 秒\n$/,
    );
  });

  test('finds by whole numbers that are given, and never shows them', async () => {
    const secrets = { TONG_SMOKE_PHONE: '13800001234', TONG_SMOKE_EMAIL: 'nobody@example.com' };
    const args = ['smoke', '--only', 'readonly/find by phone', '--only', 'readonly/find by email'];
    const { code, stdout } = await house.tong(args, { env: secrets });
    expect(code).toBe(1);
    expect(stdout).toContain('Fault: $.items[*].matchedOn: expected something, came nothing\n');
    expect(stdout).toContain(`--data-raw '{"query":"phone:\${phone}"}'`);
    expect(stdout).not.toMatch(/13800001234|nobody@example\.com/);
  });

  test('finds by each kind of identifier, whole, and by the end of what is masked', async () => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const data = generateSandbox({ seed: 1, customers: 300, today });
    const { persons, holdings } = records(data, undefined, 'bok_0001');
    const any = (type: string) => [...persons, ...holdings].flatMap((one) => identifier(one, type) ?? [])[0];
    const whole = {
      TONG_SMOKE_PHONE: any('mobile') ?? '',
      TONG_SMOKE_NATIONAL_ID: any('national_id') ?? '',
      TONG_SMOKE_EMAIL: any('email') ?? '',
      TONG_SMOKE_ACCOUNT: any('account_number') ?? '',
      TONG_SMOKE_CARD: any('card_number') ?? '',
      TONG_SMOKE_POLICY: any('policy_number') ?? '',
    };
    const { scenarios } = await house.json<Result>(['smoke', '--only', 'readonly'], 0, { env: whole });
    const found = scenarios.flatMap(({ steps }) => steps).filter(({ name }) => name.startsWith('find by '));
    expect(found.filter(({ skipped }) => skipped === undefined).map(({ name }) => name.slice(8))).toEqual([
      'id',
      'customer number',
      'name',
      'pinyin',
      'phone',
      'identity number',
      'account',
      'card',
      'policy',
      'email',
      'the end of the phone number',
      'the end of the identity number',
      'the end of the account number',
      'the end of the card number',
      'the end of the policy number',
    ]);
  });

  test('publishes a moment where that is asked for', async () => {
    const { scenarios } = await house.json<Result>(['smoke', '--only', 'journey', '--var', 'publish=yes']);
    const moments = scenarios.flatMap(({ steps }) => steps).filter(({ name }) => name.includes('moment'));
    expect(moments.map(({ name, skipped }) => [name, skipped])).toEqual([
      ['moment, tried out', undefined],
      ['moment', undefined],
      ['moments', undefined],
      ['the moment is there', undefined],
    ]);
  });

  test('waits for a server that says it is asked too much, once', async () => {
    let refused = 0;
    const { result } = await lied(
      ({ what }, told) => {
        if (what !== 'GET /session' || refused > 0) return;
        refused++;
        told.status = 429;
        told.headers['retry-after'] = '1';
      },
      ['--only', 'readonly/signed in'],
      0,
    );
    expect([refused, result.passed]).toEqual([1, 1]);
  });

  test('a step by its name brings what it needs, and nothing else', async () => {
    const { scenarios } = await house.json<Result>(['smoke', '--only', 'readonly/holdings']);
    expect(scenarios.map(({ steps }) => steps.map(({ name }) => name))).toEqual([
      ['book', 'show', 'holdings'],
    ]);
  });

  test('again and at once', async () => {
    const args = ['smoke', '--repeat', '3', '--parallel', '4', '--max-p95', '20000'];
    const result = await house.json<Result>(args);
    expect(result.scenarios.map(({ name, round, ok }) => [name, round, ok])).toEqual([
      ['readonly', 1, true],
      ['journey', 1, true],
      ['readonly', 2, true],
      ['journey', 2, true],
      ['readonly', 3, true],
      ['journey', 3, true],
    ]);
    expect(result.p95).toBeGreaterThan(0);
  });
});

describe('red for', () => {
  test('a wrong total', async () => {
    const { found } = await lied(({ what }, { body }) => {
      if (!isHoldings.test(what) || body.totals === undefined) return;
      (body.totals as { assets: { amount: string } }).assets.amount = '1.00';
    });
    expect(found.get('readonly/holdings')).toMatchObject({
      type: 'urn:tong:problem:expectation-failed',
      faults: [
        {
          kind: 'check',
          pointer: '/totals/assets',
          message: expect.stringMatching(
            /^\/totals\/assets says 1\.00 CNY; the asset items make [\d.]+ CNY$/,
          ),
        },
        { kind: 'check', pointer: '/totals/net' },
      ],
    });
    expect(found.get('journey/holdings')).toMatchObject({ type: 'urn:tong:problem:expectation-failed' });
  });

  test('an item that is a cent off', async () => {
    const { found } = await lied(
      ({ what }, { body }) => {
        const [first] = (body.items ?? []) as { value: { amount: string } }[];
        if (isHoldings.test(what) && first) first.value.amount = '0.01';
      },
      ['--only', 'readonly/holdings'],
    );
    expect([...found.keys()]).toEqual(['readonly/holdings']);
    expect(found.get('readonly/holdings')?.detail).toMatch(
      /^\/totals\/\S+ says [\d.]+ CNY; the \w+ items make/,
    );
  });

  test('an unmasked phone number, which it does not repeat', async () => {
    const { found, result } = await lied(({ what }, { body }) => {
      const items = (body.items ?? []) as { mobile?: string }[];
      if (what === 'GET /customers') for (const item of items) item.mobile = '13812345678';
    });
    const problem = found.get('readonly/book');
    expect(problem?.faults[0]).toEqual({
      kind: 'check',
      pointer: '/items/0/mobile',
      message: '/items/0/mobile holds a number of a person that is not masked: ****5678',
    });
    expect(problem?.answer.body).toContain('"mobile":"****5678"');
    expect(JSON.stringify(result)).not.toContain('13812345678');
  });

  test('an unmasked identity number anywhere, in a note too', async () => {
    const { found } = await lied(({ what }, { body }) => {
      const [first] = (body.items ?? []) as { text?: string }[];
      if (what.endsWith('/timeline') && first) first.text = '身份证 11010519491231002X，请核对';
    });
    expect(found.get('readonly/timeline')?.faults).toEqual([
      {
        kind: 'check',
        pointer: '/items/0/text',
        message: '/items/0/text holds a number of a person that is not masked: ****002X',
      },
    ]);
  });

  test('a field that is missing', async () => {
    const { found } = await lied(({ what }, { body }) => {
      if (isCustomer.test(what)) delete (body as { contact?: unknown }).contact;
    });
    expect(found.get('readonly/show')).toMatchObject({
      type: 'urn:tong:problem:contract-violated',
      detail: 'contract violated at /contact: contact is missing',
      faults: [
        {
          kind: 'contract',
          pointer: '/contact',
          message: 'contract violated at /contact: contact is missing',
        },
      ],
    });
  });

  test('a field that the contract does not have', async () => {
    const { found } = await lied(
      ({ what }, { body }) => {
        if (what === 'GET /session') (body as { adviser: { password?: string } }).adviser.password = 'x';
      },
      ['--only', 'readonly/signed in'],
    );
    expect(found.get('readonly/signed in')).toMatchObject({
      type: 'urn:tong:problem:contract-violated',
      faults: [{ pointer: '/adviser/password' }],
    });
  });

  test('slow answers, by --max-p95', async () => {
    const { result, found } = await lied(() => held(40), ['--only', 'readonly', '--max-p95', '30']);
    expect([result.ok, result.failed, found.size]).toEqual([false, 0, 0]);
    expect(result.p95).toBeGreaterThan(30);
  });

  test('a slow answer, by the latency of a step', async () => {
    const file = house.write(
      'slow.yaml',
      'name: slow\nwrites: false\nsteps:\n  - { name: health, operation: getHealth, expect: { latency: 30 } }\n',
    );
    const { found } = await lied(() => held(40), ['--scenarios', file]);
    expect(found.get('slow/health')?.detail).toMatch(/^latency: expected at most 30 ms, took \d+ ms$/);
  });

  test('another version of the contract', async () => {
    const { found } = await lied(
      ({ what }, { body }) => {
        if (what === 'GET /version') body.contract = '0.9.0';
      },
      ['--only', 'readonly'],
    );
    expect([...found]).toEqual([
      ['readonly/version', expect.objectContaining({ detail: '$.contract: expected "1.1.0", came "0.9.0"' })],
    ]);
  });

  test('a fault of the server, and then tries what does not need it', async () => {
    const { result, found } = await lied(
      ({ what }, told) => {
        if (what !== 'GET /channels') return;
        told.status = 500;
        told.headers['content-type'] = 'application/problem+json';
        told.body = {
          type: 'urn:tong:problem:server-error',
          title: 'It failed',
          status: 500,
          requestId: 'abcdefgh',
          nextSteps: [],
        };
      },
      ['--only', 'readonly'],
    );
    expect([...found]).toEqual([
      ['readonly/channels', expect.objectContaining({ detail: 'status: expected 200, came 500' })],
    ]);
    expect([result.failed, result.scenarios[0]?.steps.at(-1)?.ok]).toEqual([1, true]);
  });

  test('a customer of a foreign book that can be seen', async () => {
    const other = await house.json<{ items: { id: string }[] }>(['customer', 'list', '--limit', '2']);
    const own = await fetch(`${house.way.url}/customers/${other.items[1]?.id}`, {
      headers: { authorization: `Bearer ${house.way.token}` },
    });
    const visible = (await own.json()) as Record<string, unknown>;
    const { found } = await lied(
      ({ what }, told) => {
        if (what !== 'GET /customers/cus_00000000000000000000') return;
        told.status = 200;
        told.headers['content-type'] = 'application/json';
        told.body = visible;
      },
      ['--only', 'readonly'],
    );
    expect([...found]).toEqual([
      [
        'readonly/a foreign customer is not there',
        expect.objectContaining({ detail: 'status: expected 404, came 200' }),
      ],
    ]);
  });

  test('a server that lets everybody in', async () => {
    const { found } = await lied(
      ({ what, headers }, told) => {
        if (what !== 'GET /session' || headers.authorization !== undefined) return;
        delete told.headers['www-authenticate'];
      },
      ['--only', 'readonly/no token is refused'],
    );
    expect(found.get('readonly/no token is refused')?.detail).toBe(
      'header WWW-Authenticate: expected something, came nothing',
    );
  });
});

test('an answer that is lost is a failure of its step, and is not asked for again', async () => {
  const { found, proxy } = await lied(
    ({ what }, told) => {
      if (what === 'GET /channels') told.status = 0;
    },
    ['--only', 'readonly'],
  );
  expect([...found]).toEqual([
    ['readonly/channels', expect.objectContaining({ type: 'urn:tong:problem:connection-lost' })],
  ]);
  expect(proxy.asked.filter(({ what }) => what === 'GET /channels')).toHaveLength(1);
});

test('a failed journey is cleaned up after', async () => {
  const { found, proxy } = await lied(
    ({ what, body }, told) => {
      if (what !== 'POST /bulk-rows' || !body.includes('"kind":"log"')) return;
      told.body = { items: [] };
    },
    ['--only', 'journey'],
  );
  expect(found.get('journey/log')?.detail).toBe('$.items[0].status: expected something, came nothing');
  expect(proxy.asked.at(-2)?.what).toBe('POST /bulk-reversals');
  const contacts = await house.everything<{ note?: string; withdrawnAt?: string }>('/interactions');
  const notes = contacts.filter(({ note }) => note?.startsWith('tong smoke '));
  expect(notes.every(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true);
});

test.each(['SIGINT', 'SIGTERM'] as const)('asked to end by %s: cleaned up, exit 130', async (signal) => {
  const proxy = await lyingProxy(house.way.url);
  const { child, end } = house.start(['smoke', '--only', 'journey', '--json'], house.through(proxy.url));
  proxy.lie = ({ what, body }) => {
    if (what === 'POST /bulk-rows' && body.includes('"kind":"log"')) child.kill(signal);
  };
  const { code, stdout } = await end;
  expect(code).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'urn:tong:problem:interrupted', ok: false });
  expect(proxy.asked.map(({ what }) => what)).toContain('POST /bulk-reversals');
});
