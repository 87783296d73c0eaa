import { describe, expect, test } from 'vitest';
import type { CustomerSearchResult, Today } from '../../src/api/schema.d.ts';
import { found, type Reply, tasks, today } from './answering-house.ts';
import { arrives, openDesk } from './open-desk.tsx';

const problem = {
  type: 'urn:tong:problem:try-later',
  title: 'Busy',
  status: 409,
  detail: 'The house is closed for stocktaking.',
  nextSteps: ['Come back at nine.'],
};

describe('moving', () => {
  test('the marker stays within the list', async () => {
    const { press, shows, desk } = openDesk();
    await shows('大额存单');
    press('up', 'k');
    expect(desk.state().places).toEqual([{ screen: 'today', at: 0 }]);
    press('j', 'down', 'pagedown');
    expect(desk.state().places).toEqual([{ screen: 'today', at: 1 }]);
    press('g');
    expect(desk.state().places).toEqual([{ screen: 'today', at: 0 }]);
    press('G');
    expect(desk.state().places).toEqual([{ screen: 'today', at: 1 }]);
  });

  test('of a thousand rows those around the marker are seen', async () => {
    const [first] = today.items;
    const items = Array.from({ length: 1000 }, (_, index) => ({ ...first, rank: index + 1 }));
    const { press, shows, frame } = openDesk({ replies: { 'GET /today': { ...today, items } as Today } });
    await shows('1/1000');
    press('G');
    expect(frame()).toContain('▸ 1000');
    expect(frame()).toContain('1000/1000');
    expect(frame()).not.toContain('  980 ');
  });

  test('Esc goes back the way one came', async () => {
    const { press, shows, frame } = openDesk();
    await shows('大额存单');
    press('j', 'enter');
    await shows('Zhang Wei');
    press('esc');
    expect(frame()).toContain('▸ 2  C100002');
    press('3');
    await shows('送生日礼');
    press('esc');
    expect(frame()).toContain('[1 Today]');
  });

  test('a long page is read to its end and no further', async () => {
    const { press, shows, frame } = openDesk();
    await shows('大额存单');
    press('enter');
    await shows('15/30');
    press('G', 'j', 'j');
    expect(frame()).toContain('30/30');
    press('k');
    expect(frame()).toContain('29/30');
  });

  test('the keys are told on every screen, and any key leaves them', async () => {
    const { press, shows, frame } = openDesk();
    await shows('大额存单');
    press('3', '?');
    expect(frame()).toContain('Keys of Tasks');
    expect(frame()).toMatch(/d +done/);
    press('j');
    expect(frame()).not.toContain('Keys of');
  });

  test('the palette leads anywhere by a part of its name, in either language', async () => {
    const { press, shows, desk } = openDesk({ lang: 'zh-CN' });
    await shows('大额存单');
    press(':', 'm', 'o', 'm');
    await shows('▸ 朋友圈     5');
    press('enter');
    await shows('年末存单额度有限');
    press('ctrl+k', '跟', '进', 'enter');
    expect(desk.state().places).toEqual([{ screen: 'tasks', at: 0 }]);
    press('ctrl+k', '没', '有');
    await shows('查找“没有”');
  });

  test('q quits, but not while text is typed', async () => {
    const { press, done } = openDesk();
    press('/', 'q');
    expect(done).toEqual([]);
    press('ctrl+c', 'esc', 'esc', 'q', 'ctrl+z');
    expect(done).toEqual(['quit', 'quit', 'suspend']);
  });
});

describe('asking', () => {
  test('keys typed quickly make one search', async () => {
    const { press, shows, requests } = openDesk();
    await shows('大额存单');
    press('/', 'z', 'w');
    await shows('138****0000');
    const searches = requests.filter(({ url }) => url.endsWith('/customer-searches'));
    expect(searches.map(({ body }) => JSON.parse(body ?? ''))).toEqual([{ query: 'zw', limit: 50 }]);
  });

  test('an answer to an older question is dropped', async () => {
    let answerLate: (result: CustomerSearchResult) => void = () => {};
    const late = new Promise<CustomerSearchResult>((resolve) => {
      answerLate = resolve;
    });
    const replies: Record<string, Reply> = { 'POST /customer-searches': late };
    const { press, shows, frame, requests } = openDesk({ replies });
    press('/', 'z');
    await arrives(() => requests.some(({ url }) => url.endsWith('/customer-searches')));
    replies['POST /customer-searches'] = found;
    press('w');
    await shows('138****0000');
    answerLate({ recognisedAs: [], items: [] });
    await late;
    await new Promise((resolve) => setImmediate(resolve));
    expect(frame()).toContain('138****0000');
  });

  test('a call that is under way says so, and Esc gives it up', async () => {
    const never = new Promise<Today>(() => {});
    const { press, shows, frame } = openDesk({ replies: { 'GET /today': never } });
    expect(frame()).toContain('asking… Esc cancels');
    press('esc');
    expect(frame()).not.toContain('asking…');
    await shows('Cancelled. r asks again.');
  });

  test('a failure stands where the answer would, with what to do', async () => {
    const { shows, frame } = openDesk({ replies: { 'GET /today': { problem } } });
    await shows('The house is closed for stocktaking.');
    expect(frame()).toContain('  → Come back at nine.\n  → r asks again.');
  });

  test('once the house is back, r brings everything', async () => {
    const replies: Record<string, Reply> = { 'GET /today': { problem }, 'GET /session': { problem } };
    const { press, shows } = openDesk({ replies });
    await shows('The house is closed for stocktaking.');
    delete replies['GET /today'];
    delete replies['GET /session'];
    press('r');
    await shows('大额存单');
    await shows('林晓燕');
  });

  test('what was known stays when asking again fails', async () => {
    const replies: Record<string, object> = {};
    const { press, shows, frame } = openDesk({ replies });
    await shows('大额存单');
    replies['GET /today'] = { problem };
    press('r');
    await shows('The house is closed for stocktaking.');
    expect(frame()).toContain('大额存单');
  });

  test('text from outside cannot steer the terminal', async () => {
    const [first] = today.items;
    const items = [{ ...first, name: '张\x1b]0;owned\x07伟\x1b[2J' }];
    const { shows, frame } = openDesk({ replies: { 'GET /today': { ...today, items } as Today } });
    await shows('张伟');
    expect(frame()).not.toContain('\x1b');
  });

  test('a search begins from nothing, and Esc from a customer comes back to it', async () => {
    const { press, shows, frame } = openDesk();
    press('/', 'z', 'w');
    await shows('138****0000');
    press('enter');
    await shows('Customer since');
    press('esc');
    expect(frame()).toContain(' Find: zw');
    press('esc', '/');
    expect(frame()).not.toContain('138****0000');
  });

  test('holdings are asked for when their tab is opened, and once', async () => {
    const { press, shows, requests } = openDesk();
    await shows('大额存单');
    press('enter');
    await shows('Zhang Wei');
    press('tab');
    await shows('****5481');
    press('shift+tab', 'tab');
    expect(requests.filter(({ url }) => url.endsWith('/holdings'))).toHaveLength(1);
  });
});

describe('follow-ups', () => {
  test('d marks one as done, says so and asks for the list again', async () => {
    const { press, shows, requests } = openDesk();
    press('3');
    await shows('送生日礼');
    press('d', 'd');
    await shows('Done: 回访理财到期, 张伟');
    await shows('送生日礼');
    const posts = requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ url }) => new URL(url).pathname)).toEqual(['/tasks/tsk_1/done']);
  });

  test('z puts one off until tomorrow', async () => {
    const { press, shows, requests } = openDesk();
    press('3');
    await shows('送生日礼');
    press('z');
    await arrives(() => requests.some(({ method }) => method === 'POST'));
    const post = requests.find(({ method }) => method === 'POST');
    expect(JSON.parse(post?.body ?? '')).toEqual({ until: '2026-11-24' });
  });

  test('the marker stays on a row when the list gets shorter', async () => {
    const replies: Record<string, object> = {};
    const { press, shows, desk } = openDesk({ replies });
    press('3');
    await shows('送生日礼');
    press('G');
    replies['GET /tasks'] = { items: tasks.items.slice(0, 1) };
    press('r');
    await shows('1/1');
    expect(desk.state().places).toEqual([{ screen: 'tasks', at: 0 }]);
  });
});
