import { expect, test } from 'vitest';
import type { CustomerSearchResult, Today } from '../../src/api/schema.d.ts';
import { away, found, type Reply, tasks, today } from './answering-house.ts';
import { arrives } from './open-desk.tsx';
import { plainDesk } from './plain-desk.ts';
import { colleaguesTask, reply } from './walk.ts';

const problem = {
  type: 'urn:tong:problem:try-later',
  title: 'Busy',
  status: 409,
  detail: 'The house is closed for stocktaking.',
  nextSteps: ['Come back at nine.'],
};

test('opens with who one is and the list of today', async () => {
  const { started, said } = await plainDesk();
  await started;
  expect(said).toEqual([
    'tong, 林晓燕, sandbox',
    'help lists what can be typed here, quit ends.',
    'Today, 2 rows',
    '1. C100001, 张伟, task overdue, 回访理财到期, overdue 2 days',
    '2. C100002, 李娜, deposit matures, 大额存单, ¥200,000.00, in 2 days',
  ]);
});

test('finds by what is typed and opens by the number of the row, in Chinese too', async () => {
  const english = await plainDesk();
  expect(await english.say('find zw')).toEqual([
    'Find, 1 row',
    'Read as: pinyin zw',
    '1. C100001, 张伟, Zhang Wei, Matched on pinyin, 138****0000, 有房贷',
  ]);
  expect((await english.say('1')).slice(0, 2)).toEqual(['张伟, C100001, Overview', 'Pinyin: Zhang Wei']);

  const chinese = await plainDesk({ lang: 'zh-CN' });
  expect((await chinese.say('查找 zw'))[0]).toBe('查找，1 行');
  expect((await chinese.say('１')).slice(0, 2)).toEqual(['张伟，C100001，概览', '拼音：Zhang Wei']);
});

test('a slash, a name in the other language and any text of a search mean the same', async () => {
  const { say } = await plainDesk();
  const asked = await say('find zw');
  expect(await say('today', '／zw')).toEqual(asked);
  expect(await say('今日', '查找', 'zw')).toEqual(asked);
});

test('a number that is no row is searched for, and elsewhere it is said', async () => {
  const { say, requests } = await plainDesk();
  expect(await say('7')).toEqual(['There is no row 7 here.']);
  await say('find', '0000');
  const searches = requests.filter(({ url }) => url.endsWith('/customer-searches'));
  expect(searches.map(({ body }) => JSON.parse(body ?? '').query)).toEqual(['0000']);
});

test('nothing is drawn: no line has a box, a bar, a colour or cells pushed apart', async () => {
  const { say } = await plainDesk();
  const lines = [
    ...(await say('1')),
    ...(await say('holdings')),
    ...(await say('timeline')),
    ...(await say('feed')),
    ...(await say('1')),
    ...(await say('help')),
  ];
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) expect(line).not.toMatch(/[\u2500-\u259f\u25a0-\u25ff]| {2}|\p{Cc}/u);
});

test('what somebody else wrote cannot reach the terminal as a sequence', async () => {
  const [first] = found.items;
  const evil = { ...found, items: [{ ...first, name: '\x1b[31m张\x1b]0;owned\x07伟\n2. forged' }] };
  const { say } = await plainDesk({ replies: { 'POST /customer-searches': evil as CustomerSearchResult } });
  expect((await say('find zw'))[2]).toBe(
    '1. C100001, 张伟 2. forged, Zhang Wei, Matched on pinyin, 138****0000, 有房贷',
  );
});

test('a long list is read in parts, and one comes back to the part that one left', async () => {
  const [first] = today.items;
  const items = Array.from({ length: 45 }, (_, index) => ({ ...first, rank: index + 1 }));
  const { say } = await plainDesk({ replies: { 'GET /today': { ...today, items } as Today } });
  const begin = await say('');
  expect(begin).toHaveLength(22);
  expect(begin.at(-1)).toBe('more: 21–40 of 45. m shows them.');
  const second = await say('m');
  expect(second[0]).toMatch(/^21\. C100001/);
  expect(second.at(-1)).toBe('more: 41–45 of 45. m shows them.');
  expect(await say('更多')).toHaveLength(5);
  expect(await say('m')).toEqual(['There are no more rows.']);
  expect((await say('42', 'back'))[1]).toMatch(/^41\. C100001/);
});

test('an act about a row is told which', async () => {
  const { say, written } = await plainDesk();
  expect(await say('tasks', 'done')).toEqual(['Which row? Type its number behind it, as in: done 1']);
  expect(await say('done 9')).toEqual(['There is no row 9 here.']);
  const answer = await say('d 1');
  expect(answer[0]).toBe('Done: 回访理财到期, 张伟');
  expect((await written(1)).map(({ path }) => path)).toEqual(['/tasks/tsk_1/done']);
});

test('a number means the row that was read, not one that came in its place', async () => {
  const replies: Record<string, Reply> = {};
  const { say, desk, settles, requests } = await plainDesk({ replies });
  await say('tasks');
  replies['GET /tasks'] = { items: tasks.items.toReversed() };
  desk.dispatch({ type: 'news', events: [colleaguesTask] });
  await settles();
  expect(await say('done 1')).toEqual([
    'The list has changed meanwhile, so nothing was done. It is now:',
    'Tasks, 2 rows',
    expect.stringMatching(/^1\. .*送生日礼/),
    expect.stringMatching(/^2\. .*回访理财到期/),
  ]);
  expect(requests.filter(({ url }) => url.endsWith('/done'))).toEqual([]);
  expect((await say('done 2'))[0]).toBe('Done: 回访理财到期, 张伟');
});

test('what means nothing is said, and nothing happens', async () => {
  const { say, desk } = await plainDesk();
  await say('');
  const before = desk.state();
  expect(await say('sing')).toEqual(['Nothing is called “sing” here. help lists what can be typed.']);
  expect(desk.state()).toBe(before);
});

test('help names what can be typed on the screen one is on', async () => {
  const { say } = await plainDesk();
  const lines = await say('tasks', 'help');
  expect(lines[0]).toBe('What can be typed in Tasks');
  expect(lines).toContain('a number: opens that row');
  expect(lines).toContain('d, done, with the number of a row behind it');
  expect(lines).not.toContain('s, share');
  expect(await say('find', '?')).toContain('any other text: searches for it');
  const chinese = await plainDesk({ lang: 'zh-CN' });
  expect(await chinese.say('帮助')).toContain('l、log、记录互动，后面写行号');
});

test('hidden from the eye is hidden from the ear', async () => {
  const { say } = await plainDesk();
  const lines = await say('v');
  expect(lines.slice(0, 2)).toEqual([
    'Names and amounts are hidden. v shows them again.',
    'Today, 2 rows, HIDDEN',
  ]);
  expect(lines.join()).not.toMatch(/张伟|李娜|200,000/);
});

test('a failure is said where the answer would be, with what to do', async () => {
  const replies: Record<string, Reply> = { 'GET /today': { problem } };
  const { started, said, say } = await plainDesk({ replies });
  await started;
  expect(said.slice(2)).toEqual([
    'Today, 0 rows',
    'The house is closed for stocktaking.',
    'Come back at nine.',
    'r asks again.',
  ]);
  delete replies['GET /today'];
  expect((await say('r'))[0]).toBe('Today, 2 rows');
});

test('what takes long says so, and whoever sits there gives it up', async () => {
  const replies: Record<string, Reply> = {};
  const { say, conversation, said } = await plainDesk({ replies }, true);
  await say('');
  replies['GET /tasks'] = new Promise<object>(() => {});
  const asked = conversation.hear('tasks');
  await arrives(() => said.includes('asking… back gives it up.'));
  conversation.hear('back');
  await asked;
  expect(said.slice(-2)).toEqual(['Cancelled. r asks again.', 'Tasks, 0 rows']);
});

test('news are said between two inputs, each once', async () => {
  const { say, desk, said } = await plainDesk();
  await say('feed');
  said.length = 0;
  desk.dispatch({ type: 'news', events: [reply] });
  expect(said).toEqual(['News: 张伟 replied: 想存一点']);
  expect((await say('feed')).join()).not.toContain('News: 张伟');
});

test('a server that goes and comes is said once', async () => {
  const replies: Record<string, Reply> = {};
  const { say } = await plainDesk({ replies });
  await say('');
  replies['*'] = away;
  const gone = 'The server is away. What you write is kept on this machine until it is back.';
  expect((await say('tasks'))[0]).toBe(gone);
  expect(await say('tasks')).not.toContain(gone);
  delete replies['*'];
  expect(await say('tasks')).toContain('The server is back.');
});

test('quit ends, and what comes behind it is not heard', async () => {
  const { say, done, said, conversation } = await plainDesk();
  await say('quit');
  said.length = 0;
  await conversation.hear('tasks');
  expect([done, said]).toEqual([['quit'], []]);
});
