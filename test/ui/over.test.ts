import { describe, expect, test } from 'vitest';
import type { CustomerSearchResult, Session, Today } from '../../src/api/schema.d.ts';
import { found, liNa, type Reply, today } from './answering-house.ts';
import { arrives, openDesk } from './open-desk.tsx';
import { walk } from './walk.ts';

const palette = (frame: string) =>
  frame
    .split('\n')
    .slice(5, -2)
    .map((line) => line.slice(2))
    .filter((line) => line !== '');

describe('the palette', () => {
  test('names what can be done here, each with the key that would have done', async () => {
    const { press, shows, frame } = openDesk();
    press('3');
    await shows('送生日礼');
    press(':');
    expect(palette(frame())).toEqual([
      'done                    d',
      'until tomorrow          z',
      'log a contact           l',
      'share                   s',
      'follow-up               t',
      'unfinished              u',
      'today                   1',
      'find                    /',
      'tasks                   3',
      'feed                    4',
      'moments                 5',
      'news                    6',
      'keys                    ?',
      'quit                    q',
      'refresh                 r',
      'hide names and amounts  v',
    ]);
  });

  test('where text is typed, names keys that do not type', async () => {
    const { press, shows, frame } = openDesk();
    press('/', 'z', 'w');
    await shows('138****0000');
    press('ctrl+k');
    expect(palette(frame())).toEqual([
      'log a contact           Ctrl-L',
      'share',
      'follow-up               Ctrl-T',
      'unfinished',
      'today',
      'find',
      'tasks',
      'feed',
      'moments',
      'news',
      'keys',
      'quit                    Ctrl-C',
      'refresh                 Ctrl-R',
      'hide names and amounts  Ctrl-G',
    ]);
    press(...'share', 'enter');
    await shows('Share what?');
    expect(frame()).toContain(' With 张伟\n');
  });

  test.each([
    ['today', '[1 Today]'],
    ['find', '[2 Find]'],
    ['tasks', '[3 Tasks]'],
    ['feed', '[4 Feed]'],
    ['moments', '[5 Moments]'],
    ['news', '[6 News]'],
    ['log', 'Log a contact with 张伟'],
    ['follow', 'A follow-up for 张伟'],
    ['share', 'Share what?'],
    ['keys', 'Keys of Today'],
    ['hide', 'HIDDEN'],
    ['unfinished', 'Nothing is half written.'],
    ['refresh', 'asking…'],
  ])('leads to %s', async (typed, text) => {
    const { press, shows, settles, frame } = openDesk();
    await shows('回访理财到期');
    await settles();
    press('ctrl+k', ...typed, 'enter');
    expect(frame()).toContain(text);
  });

  test('saves, sends and throws away what is being written', async () => {
    const { press, shows, frame, written } = openDesk();
    await shows('回访理财到期');
    press('l', 'ctrl+k', ...'save', 'enter');
    expect(await written(1)).toMatchObject([{ path: '/interactions' }]);
    press('t', 'a', 'ctrl+k', ...'throw', 'enter');
    expect(frame()).toContain('Thrown away.');
  });

  test('keys of what lies below do nothing while it is open', async () => {
    const { press, shows, frame, requests } = openDesk();
    await shows('回访理财到期');
    press('l', 'tab', 'tab', 'a', 'ctrl+k', 'ctrl+s', 'ctrl+x', 'tab', 'ctrl+r', 'ctrl+t');
    expect(frame()).toContain(' Go to:\n');
    press('esc');
    expect(frame()).toContain('▸Note         a');
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('Ctrl-C and Ctrl-G work over it', async () => {
    const { press, done, frame } = openDesk();
    press('ctrl+k', 'ctrl+g', 'ctrl+c');
    expect(done).toEqual(['quit']);
    expect(frame()).toContain('HIDDEN');
  });
});

test.each([
  ['en', '… 4 more lines'],
  ['zh-CN', '… 还有 4 行'],
] as const)('where the keys have no room, it is told how many are missing, in %s', async (lang, text) => {
  const { press, settles, shows, frame } = openDesk({ lang, columns: 60, rows: 20 });
  press('4');
  await settles();
  press('enter', 'tab');
  await shows('C100002');
  press('?');
  expect(frame().split('\n')[16]).toMatch(new RegExp(`^  g Home .* ${text}$`));
});

describe('the footer', () => {
  test.each([
    ['en', 'Esc back'],
    ['zh-CN', 'Esc 返回'],
  ] as const)(
    'always tells the way back, and to the keys where they can be asked for, in %s',
    async (lang, back) => {
      for (const columns of [60, 80]) {
        const opened = openDesk({ lang, columns });
        const keys = lang === 'en' ? '? keys' : '? 按键';
        await walk(opened, (where) => {
          const line = opened.frame().split('\n').at(-1) ?? '';
          if (where !== 'today') expect(line, where).toContain(back);
          const typing = /^(log|follow-up|share: (people|words)|found|palette|keys|unfinished)/.test(where);
          if (!typing) expect(line, where).toContain(keys);
        });
      }
    },
  );
});

describe('a search', () => {
  test('Enter does not open whom an earlier text had found', async () => {
    const replies: Record<string, Reply> = {};
    const { press, shows, frame, settles } = openDesk({ replies });
    press('/', 'z', 'w');
    await shows('138****0000');
    const other: CustomerSearchResult = {
      ...found,
      items: found.items.map((row) => ({ ...row, id: liNa.customerId, customerNumber: 'C100002' })),
    };
    replies['POST /customer-searches'] = other;
    press('x', 'enter');
    expect(frame()).toContain('[2 Find]');
    await shows('C100002');
    await settles();
    press('enter');
    expect(frame()).toContain('[Customer]');
  });

  test('that is emptied gives up its own call and no other', async () => {
    let answer: (session: Session) => void = () => {};
    const late = new Promise<Session>((resolve) => {
      answer = resolve;
    });
    const { press, shows, settles, requests } = openDesk({ replies: { 'GET /session': late } });
    press('/', 'z', 'backspace');
    await arrives(() => requests.some(({ url }) => url.endsWith('/session')));
    answer({
      adviser: { id: 'adv_0001', name: '林晓燕', branch: '浦东支行' },
      book: { id: 'bok_0001', name: '浦东一组', customers: 300 },
      house: { id: 'hse_01h8x2k3m4n5p6q7r8s9' },
    });
    await shows('林晓燕');
    await settles();
  });
});

test('names and titles longer than the screen stay on it', async () => {
  const name = '欧阳'.repeat(60);
  const [first] = today.items;
  const long: Today = {
    ...today,
    items: [{ ...first, name, title: '👨‍👩‍👧'.repeat(80) } as Today['items'][number]],
  };
  const { press, shows, frame } = openDesk({ replies: { 'GET /today': long } });
  await shows('欧阳');
  press('l');
  expect(frame().split('\n')[3]).toMatch(/^ Log a contact with (欧阳)+欧?…$/);
  press('esc', 's');
  await shows('三年期大额存单');
  expect(frame().split('\n')[4]).toMatch(/^ With (欧阳)+欧?…$/);
  press('enter');
  await shows('would send');
  expect(frame().split('\n')).toHaveLength(23);
});
