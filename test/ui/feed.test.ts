import { describe, expect, test } from 'vitest';
import type { Reply } from './answering-house.ts';
import { openDesk } from './open-desk.tsx';

const asked = ({ requests }: ReturnType<typeof openDesk>) =>
  requests
    .filter(({ url }) => new URL(url).pathname === '/feed-items')
    .map(({ url }) => {
      const { searchParams } = new URL(url);
      return [searchParams.get('category'), searchParams.get('channel')];
    });

async function onFeed(lang: 'en' | 'zh-CN' = 'en', replies: Record<string, Reply> = {}) {
  const opened = openDesk({ lang, replies });
  opened.press('4');
  await opened.shows('三年期大额存单 2.15%');
  await opened.settles();
  return opened;
}

const filter = (frame: string) => frame.split('\n')[3];

describe('the feed', () => {
  test.each([
    ['en', [' [all] news  finance  service   all channels', '  all  news [finance] service   财富视野']],
    ['zh-CN', [' [全部] 资讯  金融  服务   全部公众号', '  全部  资讯 [金融] 服务   财富视野']],
  ] as const)('is narrowed by category and channel, and says to which, in %s', async (lang, [all, one]) => {
    const opened = await onFeed(lang);
    expect(filter(opened.frame())).toBe(all);
    opened.press('c', 'c', 'n');
    await opened.settles();
    expect(filter(opened.frame())).toBe(one);
    expect(asked(opened).at(0)).toEqual([null, null]);
    expect(asked(opened).at(-1)).toEqual(['finance', 'chn_0002']);
  });

  test('goes round: the channels of a category, and the categories', async () => {
    const opened = await onFeed();
    const seen: (string | undefined)[] = [];
    for (const key of ['n', 'n', 'n', 'c', 'n', 'n', 'c', 'c', 'c']) {
      opened.press(key);
      await opened.settles();
      seen.push(filter(opened.frame())?.split('  ').at(-1)?.trim());
    }
    expect(seen).toEqual([
      '今日要闻',
      '财富视野',
      'all channels',
      'all channels',
      '今日要闻',
      'all channels',
      'all channels',
      'all channels',
      'all channels',
    ]);
    expect(asked(opened).at(-1)).toEqual([null, null]);
  });

  test('with nothing in it says so, and its keys do nothing', async () => {
    const replies: Record<string, Reply> = {};
    const { press, frame, settles } = await onFeed('en', replies);
    replies['GET /feed-items'] = { items: [] };
    press('c');
    await settles();
    expect(frame()).not.toContain('三年期大额存单');
    press('s', 'enter', 'j', 'G');
    expect(frame()).toContain('[4 Feed]');
  });

  test('an item has two tabs: to read, and whom it suits', async () => {
    const { press, shows, frame } = await onFeed();
    press('enter');
    await shows('即日起至 12 月 31 日。');
    expect(filter(frame())).toBe(' [Read]  Suits');
    press('tab');
    await shows('C100002');
    expect(frame().split('\n').slice(3, 9)).toEqual([
      '  Read  [Suits]',
      '',
      expect.stringContaining('Number'),
      expect.stringMatching(/^▸ C100001 {2}张伟/),
      expect.stringMatching(/^ {2}C100002 {2}李娜/),
      `${' '.repeat(76)}1/2`,
    ]);
    press('j', 'enter');
    await shows('C100002');
    press('esc');
    expect(frame()).toMatch(/▸ C100002/);
    press('shift+tab');
    await shows('即日起至 12 月 31 日。');
  });
});
