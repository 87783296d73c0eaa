import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CustomerList,
  CustomerSearchResult,
  FeedItemList,
  Holdings,
  Interaction,
  MomentList,
  Problem,
  ShareResult,
  TaskList,
  Timeline,
} from '../../src/api/schema.d.ts';
import { add, type Money, subtract, zero } from '../../src/domain/money/money.ts';
import { Home } from '../support/program.ts';

const home = new Home();
beforeAll(async () => {
  const { code, stderr } = await home.tong(['sandbox', 'start', '--port', '0']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('The sandbox is running at http://127.0.0.1:')]);
});
afterAll(async () => {
  await home.tong(['sandbox', 'stop']);
  home.remove();
});

const book = async () => (await home.json<CustomerList>(['customer', 'list', '--limit', '200'])).items;

/** A sharable product of the risk level, and a customer who may or may not have it, as the dry run says. */
async function pair(
  riskLevel: string,
  code: number,
): Promise<{ item: string; customer: string; name: string }> {
  const { items } = await home.json<FeedItemList>(['feed', '--sharable', '--limit', '200']);
  const item = items.find((one) => one.riskLevel === riskLevel)?.id ?? '';
  for (const { customerNumber, name } of await book()) {
    const customer = `no:${customerNumber}`;
    const tried = await home.tong(['share', item, '--to', customer, '--dry-run', '--json']);
    if (tried.code === code) return { item, customer, name };
  }
  throw new Error(`nobody's share of ${riskLevel} ends with ${code}`);
}

describe('the daily acts', () => {
  test('find says how it read the text, on stderr, and the result stands alone on stdout', async () => {
    const { code, stdout, stderr } = await home.tong(['find', 'zw']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('zw')]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^C\d+\t\S+\t/);
    const { recognisedAs, items } = await home.json<CustomerSearchResult>(['find', 'zw']);
    expect(recognisedAs).toEqual([{ kind: 'pinyin', value: 'zw' }]);
    expect(items.every(({ matchedOn }) => matchedOn === 'pinyin')).toBe(true);
  });

  test('nobody found is an empty list and exit 0; showing nobody is exit 3', async () => {
    expect((await home.json<CustomerSearchResult>(['find', '慕容复'])).items).toEqual([]);
    const { code, stdout, stderr } = await home.tong(['show', '慕容复']);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^error: Nobody in your book matches 慕容复\.\n/);
  });

  test('two people of one name are exit 6 with the candidates, in text and in JSON', async () => {
    const { code, stdout, stderr } = await home.tong(['show', '张伟']);
    expect([code, stdout]).toEqual([6, '']);
    expect(stderr).toContain('2 customers match 张伟.');
    const problem = await home.json<Problem & { candidates: { name: string }[] }>(['show', '张伟'], 6);
    expect(problem.type).toBe('urn:tong:problem:ambiguous-customer');
    expect(problem.candidates.map(({ name }) => name)).toEqual(['张伟', '张伟']);
  });

  test('a malformed number is exit 2 and names the check', async () => {
    const { code, stderr } = await home.tong(['find', '110105194912310021']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: 110105194912310021 is not an identity number: its last character fails the checksum/,
    );
  });

  test('holdings of everybody add up to the cent', async () => {
    for (const { customerNumber } of (await book()).slice(0, 25)) {
      const { items, totals } = await home.json<Holdings>(['holdings', `no:${customerNumber}`]);
      const sum = (wanted: (item: Holdings['items'][number]) => boolean): Money =>
        items.filter(wanted).reduce((total, { value }) => add(total, value), zero(totals.net.currency));
      const assets = sum(({ side }) => side === 'asset');
      const liabilities = sum(({ side }) => side === 'liability');
      expect([totals.assets, totals.liabilities, totals.net]).toEqual([
        assets,
        liabilities,
        subtract(assets, liabilities),
      ]);
      const { insurance, banking, investment } = totals.byLine;
      expect(add(add(insurance, banking), investment)).toEqual(totals.net);
    }
  });

  test('share, moments, log and follow-up stand in the timeline', async () => {
    const { item, customer, name } = await pair('R1', 0);
    const shared = await home.json<ShareResult>([
      'share',
      item,
      '--to',
      customer,
      '--message',
      '年末额度有限',
    ]);
    expect(['sent', 'scheduled']).toContain(shared.items[0]?.status);
    const moment = await home.json<ShareResult>(['share', item, '--moments', '--message', '欢迎来问']);
    expect(moment.items[0]).toMatchObject({
      itemId: item,
      status: 'published',
      momentId: expect.stringMatching(/^mom_/),
    });
    const moments = await home.json<MomentList>(['moments']);
    expect(moments.items[0]?.text).toBe('欢迎来问');
    const logged = await home.json<Interaction>([
      ...[
        'log',
        customer,
        '--kind',
        'call',
        '--outcome',
        'interested',
        '--note',
        '想了解利率',
        '--follow-up',
        '2026-12-01',
      ],
    ]);
    expect(logged).toMatchObject({
      kind: 'call',
      outcome: 'interested',
      note: '想了解利率',
      customerName: name,
    });
    expect(logged.followUp?.dueAt).toBe('2026-12-01T09:00:00+08:00');

    const { items } = await home.json<Timeline>(['timeline', customer, '--limit', '200']);
    const ids = items.map(({ id }) => id);
    for (const id of [shared.items[0]?.id, moment.items[0]?.momentId, logged.id, logged.followUp?.id]) {
      expect(ids).toContain(id);
    }
    const done = await home.tong(['task', 'done', logged.followUp?.id ?? '']);
    expect(done.code).toBe(0);
    const open = await home.json<TaskList>(['tasks', '--limit', '200']);
    expect(open.items.map(({ id }) => id)).not.toContain(logged.followUp?.id);
  });

  test('what the policy holds back is exit 5 and names rule, source and help; the dry run says the same', async () => {
    const { item, customer } = await pair('R5', 5);
    const dry = await home.json<Problem & ShareResult>(['share', item, '--to', customer, '--dry-run'], 5);
    const real = await home.json<Problem & ShareResult>(['share', item, '--to', customer], 5);
    expect(real).toMatchObject({ type: 'urn:tong:problem:held-back', items: [{ status: 'held_back' }] });
    expect(dry.items[0]?.heldBackBy).toEqual(real.items[0]?.heldBackBy);
    const { rule, source, sentence, help } = real.items[0]?.heldBackBy ?? {};
    expect([rule, source, sentence, help].every((text) => (text ?? '').length > 0)).toBe(true);
    const inText = await home.tong(['share', item, '--to', customer]);
    expect(inText.code).toBe(5);
    expect(inText.stdout + inText.stderr).toContain(source);
  });

  test('private numbers are masked everywhere', async () => {
    const customers = await book();
    const { stdout } = await home.tong(['show', `no:${customers[0]?.customerNumber}`, '--json']);
    const { stdout: list } = await home.tong(['customer', 'list', '--json']);
    for (const output of [stdout, list])
      expect(output).not.toMatch(/\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b|\b62\d{14,17}\b/);
  });

  test('lists come as CSV and NDJSON too', async () => {
    const csv = await home.tong(['customer', 'list', '--output', 'csv', '--limit', '3']);
    expect(csv.stdout.split('\r\n').filter(Boolean).length).toBe(4);
    const ndjson = await home.tong(['customer', 'list', '--output', 'ndjson', '--limit', '3']);
    const ids = ndjson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(new Set(ids).size).toBe(3);
  });

  test('speaks Chinese where it is asked to', async () => {
    const { code, stderr } = await home.tong(['show', '慕容复', '--lang', 'zh-CN']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^错误：.*慕容复/);
  });
});
