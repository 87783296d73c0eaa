import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type {
  FeedItem,
  InteractionList,
  ShareList,
  SuitedCustomers,
  TaskList,
} from '../../src/api/schema.d.ts';
import { Home } from '../support/program.ts';
import { hasTmux, TerminalUnderTest } from '../support/terminal.ts';

const home = new Home();
const size = { columns: 100, rows: 30 };
let terminal: TerminalUnderTest;

async function openDesk(lang = 'en'): Promise<void> {
  terminal = await TerminalUnderTest.withDesk(home.env, size, { lang });
  await terminal.shows(/▸ +1 +C\d{6}/);
}

/** Opens the customer of this number. */
async function openCustomer(number: string): Promise<void> {
  terminal.press('/');
  terminal.type(number);
  await terminal.shows(new RegExp(`▸ ${number}`));
  terminal.press('Enter');
  await terminal.shows(/Customer since|建档日期/);
}

const interactions = (customer: string) =>
  home.json<InteractionList>(['api', 'GET', `/interactions?customerId=${customer}&limit=200`]);

async function customerId(number: string): Promise<string> {
  return (await home.json<{ id: string }>(['show', `no:${number}`])).id;
}

function files(kind: 'drafts' | 'outbox'): string[] {
  const root = join(home.env.TONG_STATE_DIR ?? '', kind);
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
}

describe.skipIf(!hasTmux)('writing at the desk', () => {
  beforeAll(async () => {
    expect((await home.tong(['sandbox', 'start', '--port', '0'])).code).toBe(0);
  });
  afterEach(() => terminal.close());
  afterAll(async () => {
    await home.tong(['sandbox', 'stop']);
    home.remove();
  });

  test('an item is shared with a customer found by pinyin, a call is logged, and the house has both', async () => {
    const { items } = await home.json<{ items: FeedItem[] }>(['feed', '--limit', '200']);
    const at = items.findIndex(
      ({ kind, sharable, riskLevel }) => kind === 'product' && sharable && riskLevel === 'R1',
    );
    const item = items[at];
    const suited = await home.json<SuitedCustomers>(['feed', 'suits', item?.id ?? '']);
    const [who] = suited.items;
    const { namePinyin = '' } = await home.json<{ namePinyin?: string }>(['show', `id:${who?.customerId}`]);

    await openDesk();
    terminal.press('4');
    await terminal.shows(items[0]?.title.slice(0, 8) ?? '');
    for (let row = 0; row < at; row++) terminal.press('j');
    await terminal.shows(`${at + 1}/${items.length}`);
    terminal.press('s');
    await terminal.shows(`Share “${item?.title.slice(0, 8)}`);
    terminal.type(namePinyin.replaceAll(' ', '').toLowerCase());
    await terminal.shows(new RegExp(`▸ C\\d{6} +${who?.name}`));
    terminal.press('Enter');
    await terminal.shows(`With ${who?.name}`);
    terminal.press('Tab');
    await terminal.shows(/would (send|schedule)/);
    terminal.type('额度有限，欢迎咨询');
    terminal.press('C-s');
    await terminal.shows(/(sent|scheduled): “/);

    await openCustomer(who?.customerNumber ?? '');
    terminal.press('l');
    await terminal.shows(`Log a contact with ${who?.name}`);
    terminal.press('Right');
    terminal.press('Tab');
    terminal.press('Tab');
    terminal.paste('第一行\n第二行 𠮷');
    await terminal.shows('第二行 𠮷');
    terminal.press('Tab');
    terminal.type('+3d');
    terminal.press('Tab');
    terminal.type('回访额度');
    terminal.press('C-s');
    await terminal.shows(`Logged: visit, ${who?.name}`);
    terminal.press('q');
    await terminal.shows('ended 0');
    expect(terminal.inAlternateScreen).toBe(false);

    const shares = await home.json<ShareList>(['api', 'GET', `/shares?customerId=${who?.customerId}`]);
    expect(shares.items[0]).toMatchObject({ itemId: item?.id, message: '额度有限，欢迎咨询' });
    const [logged] = (await interactions(who?.customerId ?? '')).items;
    expect(logged).toMatchObject({ kind: 'visit', note: '第一行\n第二行 𠮷' });
    const tasks = await home.json<TaskList>(['tasks', '--limit', '200']);
    expect(tasks.items.map(({ title }) => title)).toContain('回访额度');
    expect(files('drafts')).toEqual([]);
    expect(files('outbox')).toEqual([]);
  });

  test('half a note survives kill -9, is offered, and is saved once', async () => {
    const id = await customerId('C100002');
    await openDesk('zh-CN');
    await openCustomer('C100002');
    terminal.press('l');
    await terminal.shows('记录与');
    terminal.press('Tab');
    terminal.press('Tab');
    terminal.type('话说到一半');
    await terminal.shows('话说到一半');
    await expect.poll(() => files('drafts')).toHaveLength(1);
    terminal.kill('SIGKILL');
    await terminal.shows('ended 137');

    // What a killed program leaves of the screen is the shell's to mend.
    terminal.close();
    await openDesk('zh-CN');
    await terminal.shows('未完成：互动记录');
    terminal.press('u');
    await terminal.shows('话说到一半');
    terminal.type('，说完了');
    terminal.press('C-s');
    await terminal.shows('已记录');
    terminal.press('q');
    await terminal.shows('ended 0');
    const notes = (await interactions(id)).items.map(({ note }) => note);
    expect(notes.filter((note) => note === '话说到一半，说完了')).toHaveLength(1);
    expect(files('drafts')).toEqual([]);
  });

  test('the server goes and comes back under the desk: what was logged meanwhile arrives once, in order', async () => {
    const id = await customerId('C100003');
    await openDesk();
    await openCustomer('C100003');
    expect((await home.tong(['sandbox', 'stop'])).code).toBe(0);
    await terminal.shows('server away');
    for (const [count, note] of [
      [1, 'first of two'],
      [2, 'second of two'],
    ] as const) {
      terminal.press('l');
      await terminal.shows('Log a contact with');
      terminal.press('Tab');
      terminal.press('Tab');
      terminal.type(note);
      terminal.press('C-s');
      await terminal.shows(`server away · ${count} waiting`);
    }
    // Another port and other tokens than before: the desk finds the sandbox all the same.
    expect((await home.tong(['sandbox', 'start', '--port', '0'])).code).toBe(0);
    await terminal.hides('server away');
    await terminal.hides('waiting');
    terminal.press('Tab');
    terminal.press('Tab');
    await terminal.shows('second of two');
    terminal.press('q');
    await terminal.shows('ended 0');
    const notes = (await interactions(id)).items.map(({ note }) => note);
    expect(notes.filter((note) => note?.endsWith('of two'))).toEqual(['second of two', 'first of two']);
    expect(files('outbox')).toEqual([]);
  });

  test('what a customer answers elsewhere arrives without asking', async () => {
    const { items } = await home.json<ShareList>(['api', 'GET', '/shares?limit=200']);
    const share = items.find(({ status }) => status === 'sent');
    await openDesk();
    await home.json([
      'api',
      'POST',
      `/shares/${share?.id}/events`,
      '-f',
      'kind=replied',
      '-f',
      'text=利率是多少',
    ]);
    await terminal.shows('6 News ●1');
    await terminal.shows('利率是多少');
    terminal.press('6');
    await terminal.shows(new RegExp(`▸ .*${share?.customerName} +replied +利率是多少`));
    terminal.press('q');
    await terminal.shows('ended 0');
  });
});
