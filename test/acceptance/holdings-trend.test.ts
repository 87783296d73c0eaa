import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Holdings, ValueHistory } from '../../src/api/schema.d.ts';
import { faultyServer, json, problem, type ScriptedAnswer } from '../support/faulty-server.ts';
import { Home } from '../support/program.ts';
import { hasTmux, TerminalUnderTest } from '../support/terminal.ts';
import { zhangWei } from '../views/people.ts';

const home = new Home();
afterAll(() => home.remove());

let terminal: TerminalUnderTest | undefined;
afterEach(() => terminal?.close());

const { id } = zhangWei;
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const byLine = { insurance: cny('0.00'), banking: cny('0.00'), investment: cny('0.00') };
const holdings: Holdings = {
  customerId: id,
  asOf: '2026-11-23',
  totals: { assets: cny('3.00'), liabilities: cny('0.00'), net: cny('3.00'), byLine },
  items: [],
  upcoming: [],
  exchangeRates: [],
};
const history: ValueHistory = {
  customerId: id,
  currency: 'CNY',
  items: [
    { asOf: '2026-09-30', net: cny('1.00') },
    { asOf: '2026-10-31', net: cny('2.00') },
    { asOf: '2026-11-23', net: cny('3.00') },
  ],
};

async function inTerminal(args: string, ...script: ScriptedAnswer[]) {
  const { url, requests } = await faultyServer(...script);
  const env = { ...home.env, TONG_SERVER: url, TONG_TOKEN: 'mine' };
  const size = { columns: 100, rows: 30 };
  terminal = await TerminalUnderTest.withDesk(env, size, { lang: 'en', args: `holdings ${id}${args}` });
  const screen = await terminal.shows('ended 0');
  return { screen, paths: requests.map(({ path }) => path) };
}

describe.skipIf(!hasTmux)('holdings in a terminal', () => {
  test('tell how the net went', async () => {
    const { screen } = await inTerminal('', json(holdings), json(zhangWei), json(history));
    expect(screen).toContain('Since 2026-09-30  ▁▅█  ¥1.00 → ¥3.00  +¥2.00 (+200.0 %)');
  });

  test('tell nothing of it where the server does not know', async () => {
    const { screen } = await inTerminal('', json(holdings), json(zhangWei), problem(404, 'no-such-path'));
    expect(screen).toContain('Nothing is held.');
    expect(screen).not.toContain('Since');
  });

  test('as of a day ask for no history', async () => {
    const { paths } = await inTerminal(' --as-of 2026-06-30', json(holdings), json(zhangWei));
    expect(paths).toEqual([`/customers/${id}/holdings?asOf=2026-06-30`, `/customers/${id}`]);
  });
});
