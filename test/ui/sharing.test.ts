import { describe, expect, test } from 'vitest';
import type { ShareResult } from '../../src/api/schema.d.ts';
import { zhangWei } from '../views/people.ts';
import { away, liNa, type Reply, share } from './answering-house.ts';
import { openDesk } from './open-desk.tsx';

const heldBackBy = {
  rule: 'opt-out',
  source: '个人信息保护法第二十四条',
  sentence: 'The customer asked not to be written to.',
  help: 'Call instead.',
};
const others = { ...share, customerId: liNa.customerId, customerName: liNa.name };

/** Who is found for `ln`; anything else finds 张伟. */
const find = ({ query }: { query: string }) => {
  const { id, customerNumber, name } = query === 'ln' ? { ...liNa, id: liNa.customerId } : zhangWei;
  const row = { id, customerNumber, name, namePinyin: query, matchedOn: 'pinyin', exact: false, tags: [] };
  return { recognisedAs: [{ kind: 'pinyin', value: query }], items: [row] };
};

type Replies = Record<string, Reply>;
interface Wishes {
  readonly replies?: Replies;
  readonly lang?: 'en' | 'zh-CN';
}

/** A desk on which a share of the first item has just been begun. */
async function begun({ replies = {}, lang = 'en' }: Wishes = {}) {
  const opened = openDesk({ replies: Object.assign(replies, { 'POST /customer-searches': find }), lang });
  opened.press('4');
  await opened.shows('三年期大额存单 2.15%');
  opened.press('s');
  return opened;
}

/** And on which people were picked: 张伟 unless told. */
async function picked(wishes: Wishes = {}, queries: readonly string[] = ['zw']) {
  const opened = await begun(wishes);
  for (const query of queries) {
    opened.press(...query);
    await opened.shows(query === 'ln' ? 'C100002' : 'C100001');
    await opened.settles();
    opened.press('enter');
  }
  return opened;
}

/** And on which the words are written, none yet, and the policy has been asked. */
async function atWords(wishes: Wishes = {}, queries?: readonly string[]) {
  const opened = await picked(wishes, queries);
  opened.press('tab');
  await opened.settles();
  return opened;
}

const bodies = ({ requests }: Pick<ReturnType<typeof openDesk>, 'requests'>) =>
  requests.filter(({ url }) => url.endsWith('/shares')).map(({ body }) => JSON.parse(body ?? ''));
const sent = (desk: Pick<ReturnType<typeof openDesk>, 'requests'>) =>
  desk.requests.filter(({ url, body }) => url.endsWith('/shares') && !JSON.parse(body ?? '').dryRun);
const lines = (frame: string, from: number, to: number) => frame.split('\n').slice(from, to);

describe('for whom', () => {
  test('several are picked, and told', async () => {
    const { frame } = await picked({}, ['zw', 'ln']);
    expect(lines(frame(), 3, 9)).toEqual([
      ' Share “三年期大额存单 2.15%”',
      ' With 张伟, 李娜',
      ' With whom:',
      '',
      '  Type to search, Enter picks. Several can be picked; Tab goes on to the',
      '  words.',
    ]);
  });

  test('somebody who is picked is marked, and Enter takes them back', async () => {
    const { press, frame, shows, settles } = await picked({ lang: 'zh-CN' });
    press('z', 'w');
    await shows('▸✓C100001');
    await settles();
    press('enter');
    expect(lines(frame(), 4, 8)).toEqual([
      ' 尚未选定客户',
      ' 分享给：',
      '',
      '  输入后按 Enter 选定，可选多位；按 Tab 写附言。',
    ]);
  });

  test('backspace edits what is typed, then takes back the last one', async () => {
    const { press, frame } = await picked({}, ['zw', 'ln']);
    press('x', 'backspace');
    expect(frame()).toContain(' With 张伟, 李娜\n');
    press('backspace');
    expect(frame()).toContain(' With 张伟\n');
    press('backspace', 'backspace');
    expect(frame()).toContain(' Nobody is picked yet\n');
  });

  test('without anybody there are no words to write', async () => {
    const { press, frame, requests } = await begun();
    press('tab', 'enter', 'ctrl+s');
    expect(frame()).toContain('Nobody is picked yet');
    expect(bodies({ requests })).toEqual([]);
  });

  test('Enter with nothing typed goes on to the words', async () => {
    const desk = await picked();
    desk.press('enter');
    await desk.shows('would send');
  });

  test('moments, by Ctrl-O', async () => {
    const desk = await begun();
    desk.press('ctrl+o');
    await desk.shows('Moments  would send');
    expect(desk.frame()).toContain(' With Moments\n');
    desk.press(...'年末有限', 'ctrl+s');
    await desk.shows('published: “三年期大额存单 2.15%”, Moments');
    expect(bodies(desk)).toEqual([
      { itemId: 'itm_1', moments: true, dryRun: true },
      { itemId: 'itm_1', moments: true, message: '年末有限', dryRun: true },
      { itemId: 'itm_1', moments: true, message: '年末有限' },
    ]);
  });

  test('those whom the item suits, picked by Space', async () => {
    const desk = openDesk();
    desk.press('4');
    await desk.shows('三年期大额存单');
    desk.press('enter', 'tab');
    await desk.shows('C100002');
    desk.press('space', 'j', 'space');
    expect(desk.frame()).toContain(' ✓C100001');
    expect(desk.frame()).toContain('▸✓C100002');
    desk.press('space', ' ');
    expect(desk.frame()).toContain('▸✓C100002');
    desk.press('s');
    await desk.shows('李娜  would send');
    expect(bodies(desk)).toEqual([
      { itemId: 'itm_1', customerIds: [zhangWei.id, liNa.customerId], dryRun: true },
    ]);
  });

  test('a customer first, then the item', async () => {
    const desk = openDesk({ lang: 'zh-CN' });
    await desk.shows('回访理财到期');
    desk.press('j', 's');
    await desk.shows('三年期大额存单 2.15%');
    expect(lines(desk.frame(), 3, 5)).toEqual([' 分享什么？', ' 分享给李娜']);
    desk.press('enter');
    await desk.shows('李娜  将发送');
    expect(bodies(desk)).toEqual([{ itemId: 'itm_1', customerIds: [liNa.customerId], dryRun: true }]);
  });
});

describe('what would happen', () => {
  test('is asked before anything is sent', async () => {
    const desk = await atWords();
    expect(bodies(desk)).toEqual([{ itemId: 'itm_1', customerIds: [share.customerId], dryRun: true }]);
    expect(lines(desk.frame(), 3, 12)).toEqual([
      ' Share “三年期大额存单 2.15%”',
      ' With 张伟',
      ' Your words',
      '',
      '  三年期大额存单 2.15%  Dry run: nothing was sent.',
      '',
      '    张伟  would send',
      '',
      '  Ctrl-S sends it; the words may stay empty.',
    ]);
  });

  test('is asked again for other words, and these are sent if it is still the same', async () => {
    const desk = await atWords();
    desk.press(...'有限', 'ctrl+s');
    expect(sent(desk)).toEqual([]);
    await desk.shows('sent: “三年期大额存单 2.15%”, 张伟');
    expect(bodies(desk).map(({ message, dryRun }) => [message, dryRun])).toEqual([
      [undefined, true],
      ['有限', true],
      ['有限', undefined],
    ]);
  });

  test('is asked again, and nothing is sent if it is something else now', async () => {
    const replies: Replies = {};
    const desk = await atWords({ replies }, ['zw', 'ln']);
    const changed: ShareResult = {
      items: [
        { ...share, status: 'would_send' },
        { ...others, status: 'held_back', heldBackBy },
      ],
    };
    replies['POST /shares'] = changed;
    desk.press('a', 'ctrl+s');
    await desk.shows('The contact policy says something else now. Look, then send again.');
    await desk.settles();
    expect(sent(desk)).toEqual([]);
  });

  test.each([
    ['Esc', ['esc', 'ctrl+r']],
    ['another word', ['b']],
    ['going back to the people', ['esc', 'esc', 'tab']],
  ])('%s takes it back to be sent by itself', async (_, keys) => {
    const desk = await atWords();
    desk.press('a', 'ctrl+s', ...keys);
    await desk.settles();
    expect(desk.frame()).toContain('would send');
    expect(sent(desk)).toEqual([]);
  });

  test('nor is it sent by itself when it is taken up again', async () => {
    const before = await atWords();
    before.press('a', 'ctrl+s');
    before.desk.close();
    const desk = openDesk({ folder: before.folder });
    await desk.shows('Unfinished: Share');
    desk.press('u');
    await desk.shows('would send');
    await desk.settles();
    expect(sent(desk)).toEqual([]);
  });

  test('when it cannot be asked, nothing is sent when it can', async () => {
    const replies: Replies = {};
    const desk = await atWords({ replies });
    replies['*'] = away;
    desk.press('a', 'ctrl+s');
    await desk.shows('server away');
    delete replies['*'];
    desk.desk.dispatch({ type: 'line', line: 'live' });
    await desk.settles();
    expect(desk.frame()).toContain('would send');
    expect(sent(desk)).toEqual([]);
  });

  test('what the policy holds back is said with its rule, and is not sent', async () => {
    const held: ShareResult = { items: [{ ...share, status: 'held_back', heldBackBy }] };
    const desk = await atWords({ replies: { 'POST /shares': held } });
    expect(desk.frame()).toContain('The customer asked not to be written to.');
    expect(desk.frame()).toContain('Call instead.');
    expect(desk.frame()).not.toContain('Ctrl-S sends it');
    desk.press('ctrl+s', 'ctrl+s');
    expect(bodies(desk)).toHaveLength(1);
  });
});

describe('sending', () => {
  test('Ctrl-S sends it with the words, once, and goes back to the feed', async () => {
    const desk = await atWords({ lang: 'zh-CN' });
    desk.press(...'额度有限', 'enter', ...'先到先得');
    await desk.settles();
    desk.press('ctrl+s', 'ctrl+s');
    await desk.shows('已发送：“三年期大额存单 2.15%”，张伟');
    expect(desk.frame()).toContain('[4 服务动态]');
    expect(sent(desk).map(({ body }) => JSON.parse(body ?? ''))).toEqual([
      { itemId: 'itm_1', customerIds: [share.customerId], message: '额度有限\n先到先得' },
    ]);
  });

  test.each([
    ['en', 'sent: “三年期大额存单 2.15%”, 1 customer; 1 held back', 'The customer asked not'],
    ['zh-CN', '已发送：“三年期大额存单 2.15%”，1 人；1 人被拦下', 'The customer asked not'],
  ] as const)('what became of several stays to be read, in %s', async (lang, notice, rule) => {
    const replies: Replies = {};
    const desk = await atWords({ replies, lang }, ['zw', 'ln']);
    const result: ShareResult = {
      items: [
        { ...share, id: 'shr_1', status: 'sent' },
        { ...others, id: 'shr_2', status: 'held_back', heldBackBy },
      ],
    };
    replies['POST /shares'] = result;
    desk.press('ctrl+s');
    await desk.shows(notice);
    expect(desk.frame()).toContain(rule);
    desk.press('x', 'ctrl+s');
    expect(sent(desk)).toHaveLength(1);
    expect(desk.frame()).toContain(rule);
    desk.press('esc');
    expect(desk.frame()).toContain('[4 ');
    desk.press('u');
    expect(desk.frame()).not.toContain(rule);
  });

  test('Esc leaves a share that is under way without giving it up, nor its words behind', async () => {
    const replies: Replies = {};
    const desk = await atWords({ replies });
    desk.press(...'额度有限');
    await desk.settles();
    let answer: (result: ShareResult) => void = () => {};
    replies['POST /shares'] = new Promise<ShareResult>((resolve) => {
      answer = resolve;
    });
    desk.press('ctrl+s');
    await desk.shows('saving…');
    desk.press('x', 'esc');
    expect(desk.frame()).toContain('[4 Feed]');
    expect(desk.frame()).toContain(
      ' It is being sent and cannot be called back. What became of it is said here.',
    );
    expect(
      desk.requests
        .filter(({ url }) => url.endsWith('/shares'))
        .map(({ body }) => body)
        .join(),
    ).not.toContain('额度有限x');
    answer({ items: [{ ...share, id: 'shr_1', status: 'sent' }] });
    await desk.shows('sent: “三年期大额存单 2.15%”, 张伟');
    desk.press('u');
    expect(desk.frame()).toContain('Nothing is half written.');
  });

  test('an answer that was lost: the same again has the same key, other words another', async () => {
    const replies: Replies = {};
    const desk = await atWords({ replies });
    replies['*'] = away;
    desk.press('ctrl+s');
    await desk.shows('http://house');
    desk.press('ctrl+s');
    await desk.hides('saving…');
    delete replies['*'];
    replies['POST /shares'] = (body: { dryRun?: boolean }) => ({
      items: [{ ...share, status: body.dryRun ? 'would_send' : 'held_back', heldBackBy }],
    });
    desk.press('ctrl+s');
    await desk.settles();
    desk.press('a');
    await desk.settles();
    expect(desk.frame()).toContain('would send');
    desk.press('ctrl+s');
    await desk.settles();
    const keys = sent(desk).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('another share has another key, though it says the same', async () => {
    const desk = await atWords();
    desk.press('ctrl+s');
    await desk.shows('sent: “三年期大额存单 2.15%”, 张伟');
    desk.press('s', 'z', 'w');
    await desk.shows('C100001');
    await desk.settles();
    desk.press('enter', 'tab');
    await desk.shows('would send');
    await desk.settles();
    desk.press('ctrl+s');
    await desk.shows('sent: “三年期大额存单 2.15%”, 张伟');
    const keys = sent(desk).map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(2);
  });
});

test('a share that began with its customer goes back from the words to the item', async () => {
  const { press, shows, frame } = openDesk();
  await shows('大额存单');
  press('s');
  await shows('Share what?');
  await shows('三年期大额存单 2.15%');
  press('enter');
  await shows('Your words');
  press('esc', 'esc');
  expect(frame()).toContain('Share what?');
  expect(frame()).toContain('With 张伟');
  press('esc');
  expect(frame()).toContain('[1 Today]');
});

test('a share to nobody who may get it says so, and sends nothing', async () => {
  const held: ShareResult = { items: [{ ...share, status: 'held_back', heldBackBy }] };
  const { press, shows, requests } = openDesk({ lang: 'zh-CN', replies: { 'POST /shares': held } });
  await shows('大额存单');
  press('s');
  await shows('三年期大额存单 2.15%');
  press('enter');
  await shows(heldBackBy.sentence);
  press('ctrl+s');
  await shows('没有可发送的：全部会被拦下。');
  expect(
    requests
      .filter(({ url }) => url.endsWith('/shares'))
      .every(({ body }) => body?.includes('"dryRun":true')),
  ).toBe(true);
});
