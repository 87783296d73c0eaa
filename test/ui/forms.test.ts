import { describe, expect, test } from 'vitest';
import { zhangWei } from '../views/people.ts';
import { openDesk } from './open-desk.tsx';
import { colleaguesTask } from './walk.ts';

type Lang = 'en' | 'zh-CN';

/** A desk on the form about 张伟, the first customer of today. */
async function writing(key: 'l' | 't', lang: Lang = 'en', columns = 80) {
  const opened = openDesk({ lang, columns });
  await opened.shows('回访理财到期');
  opened.press(key);
  return opened;
}

const body = (frame: string) => frame.split('\n').slice(3, 14);

describe('logging a contact', () => {
  test('the form, empty', async () => {
    const { frame, caret, press } = await writing('l');
    expect(body(frame())).toEqual([
      ' Log a contact with 张伟',
      '',
      '▸Kind         [call] visit  meeting  message  video  branch',
      ' Outcome      ‹[–]›',
      ' Note',
      ' Follow up',
      ' What then',
      '',
      '  ← → choose. Follow up: 2026-12-01, tomorrow, +3d, +2w or "2026-12-01 14:30";',
      '  may stay empty.',
      '',
    ]);
    expect(caret()).toBeUndefined();
    press('tab', 'tab');
    expect(caret()).toEqual({ line: 7, column: 14 });
  });

  test('the form, filled in, in Chinese', async () => {
    const { frame, caret, press, paste } = await writing('l', 'zh-CN');
    press('right', 'enter', 'right', 'right', 'tab');
    paste('询问大额存单\r\n利率');
    press('enter', ...'再约', 'tab', ...'+3d', 'down', ...'回电');
    expect(body(frame())).toEqual([
      ' 记录与张伟的互动',
      '',
      ' 方式          电话 [拜访] 面谈  消息  视频  网点',
      ' 结果          –  已联系上 [未接通] 有意向  无意向  待回电  投诉  已办结',
      ' 内容         询问大额存单',
      '              利率',
      '              再约',
      ' 跟进时间     +3d',
      '▸跟进事项     回电',
      '',
      '  ← → 选择。跟进时间可写 2026-12-01、明天、+3d、+2w 或“2026-12-01 14:30”，可不',
    ]);
    expect(caret()).toEqual({ line: 11, column: 18 });
  });

  test('is sent as it was written, of the moment in which it was saved, and said', async () => {
    const { press, paste, shows, written, frame } = await writing('l', 'en', 100);
    press('left', 'down', 'right', 'tab');
    paste('one\ntwo');
    press('tab', ...'tomorrow', 'enter', ...'Call back', 'ctrl+s');
    expect(frame()).toContain('[1 Today]');
    expect(await written(1)).toEqual([
      {
        path: '/interactions',
        key: 'writing-1',
        body: {
          customerId: zhangWei.id,
          kind: 'branch',
          occurredAt: '2026-11-23T01:30:00.000Z',
          outcome: 'reached',
          note: 'one\ntwo',
          followUp: { dueAt: '2026-11-24', title: 'Call back' },
        },
      },
    ]);
    await shows('Logged: branch, 张伟. Follow-up for 张伟: Call back, due 11-24 09:00 (tomorrow)');
  });

  test('needs no more than its kind', async () => {
    const { press, shows, written } = await writing('l', 'zh-CN');
    press('ctrl+s');
    expect((await written(1)).map(({ body }) => body)).toEqual([
      { customerId: zhangWei.id, kind: 'call', occurredAt: '2026-11-23T01:30:00.000Z' },
    ]);
    await shows('已记录');
  });

  test('up and down go through the lines of the note, then to the next field', async () => {
    const { press, paste, caret } = await writing('l');
    press('tab', 'tab');
    paste('one\ntwo');
    press('up');
    expect(caret()).toEqual({ line: 7, column: 17 });
    press('up', 'down', 'down');
    expect(caret()).toEqual({ line: 8, column: 17 });
    press('down');
    expect(caret()).toEqual({ line: 9, column: 14 });
    press('shift+tab', 'shift+tab', 'shift+tab');
    expect(caret()).toBeUndefined();
    press('shift+tab');
    expect(caret()).toEqual({ line: 10, column: 14 });
  });

  test.each([
    ['en', '“soon” is no day or time that exists.'],
    ['zh-CN', '“soon”不是存在的日期或时间。'],
  ] as const)('a day that is none is said in place, in %s', async (lang, sentence) => {
    const { press, frame, caret, requests } = await writing('l', lang);
    press('tab', 'tab', 'tab', ...'soon', 'tab', 'ctrl+s');
    expect(frame()).toContain(`\n\n  ${sentence}\n`);
    expect(caret()).toEqual({ line: 8, column: 18 });
    press('backspace');
    expect(frame()).not.toContain(sentence);
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each([
    ['en', 'A follow-up needs a day: write when, as in +3d, or empty “What then”.'],
    ['zh-CN', '跟进需要时间：例如 +3d；不跟进请清空“跟进事项”。'],
  ] as const)('a follow-up without its day is said, in %s', async (lang, sentence) => {
    const { press, frame, caret } = await writing('l', lang);
    press('shift+tab', ...'回电', 'ctrl+s');
    expect(frame()).toContain(sentence);
    expect(caret()).toEqual({ line: 8, column: 14 });
  });

  test('a note that is too long is said and stays', async () => {
    const { press, paste, frame, caret, requests } = await writing('l');
    press('tab', 'tab');
    paste('𠮷'.repeat(10_001));
    press('shift+tab', 'ctrl+s');
    expect(frame()).toContain('The text has 10001 characters; 10000 is the most. Shorten it.');
    expect(frame()).toContain('more above');
    expect(caret()?.line).toBeGreaterThan(7);
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('letters that are keys elsewhere are text', async () => {
    const { press, frame, done } = await writing('l');
    press('q', 'j', '?', 'tab', 'tab', ...'q?:/v1 ');
    expect(done).toEqual([]);
    expect(frame()).toContain('▸Note         q?:/v1');
    press('ctrl+b', 'ctrl+f', 'ctrl+u');
    expect(frame()).toContain('▸Note\n');
  });
});

describe('a follow-up', () => {
  test('the form, and what is missing', async () => {
    const { press, frame, caret } = await writing('t');
    expect(body(frame()).slice(0, 7)).toEqual([
      ' A follow-up for 张伟',
      '',
      '▸What',
      ' When',
      '',
      '  When: 2026-12-01, today, tomorrow, +3d, +2w or "2026-12-01 14:30".',
      '',
    ]);
    press('ctrl+s');
    expect(frame()).toContain('It says nothing yet: write what is to be done.');
    press(...'寄合同', 'ctrl+s');
    expect(frame()).toContain('It is due on no day yet: write when, as in +3d.');
    expect(caret()).toEqual({ line: 6, column: 14 });
    press(...'2026-02-30', 'ctrl+s');
    expect(frame()).toContain('“2026-02-30” is no day or time that exists.');
  });

  test('what is missing, in Chinese', async () => {
    const { press, frame } = await writing('t', 'zh-CN');
    press('ctrl+s');
    expect(frame()).toContain('  还没有写事项：请写明要做什么。');
    press(...'寄合同', 'ctrl+s');
    expect(frame()).toContain('  还没有写时间：例如 +3d。');
  });

  test('is sent as it was written, and said', async () => {
    const { press, shows, written } = await writing('t', 'zh-CN');
    press(...'寄合同', 'enter', ...'明天', 'ctrl+s');
    expect(await written(1)).toEqual([
      {
        path: '/tasks',
        key: 'writing-1',
        body: { customerId: zhangWei.id, title: '寄合同', dueAt: '2026-11-24' },
      },
    ]);
    await shows('张伟的跟进：寄合同，到期');
  });
});

describe('is begun', () => {
  const title = 'Log a contact with 张伟';

  test('from a search, while text is typed', async () => {
    const { press, shows, frame } = openDesk();
    press('/', 'z', 'w');
    await shows('138****0000');
    press('ctrl+t');
    expect(frame()).toContain('A follow-up for 张伟');
    press('esc', 'ctrl+l');
    expect(frame()).toContain(title);
    press('esc');
    expect(frame()).toContain(' Find: zw');
  });

  test('from the follow-ups', async () => {
    const { press, shows, frame } = openDesk();
    press('3');
    await shows('送生日礼');
    press('j', 'l');
    expect(frame()).toContain(title);
  });

  test('from a customer, once it is known who that is', async () => {
    const { press, shows, frame } = openDesk();
    await shows('回访理财到期');
    press('enter', 'l');
    expect(frame()).toContain('[Customer]');
    await shows('Zhang Wei');
    press('l');
    expect(frame()).toContain(title);
  });

  test('from the news', async () => {
    const { press, desk, frame } = openDesk();
    desk.dispatch({ type: 'news', events: [colleaguesTask] });
    press('6', 't');
    expect(frame()).toContain('A follow-up for 李娜');
  });

  test('from those whom an item suits', async () => {
    const { press, shows, frame } = openDesk();
    press('4');
    await shows('三年期大额存单');
    press('enter', 'tab');
    await shows('C100002');
    press('j', 'l');
    expect(frame()).toContain('Log a contact with 李娜');
  });

  test('not where there is nobody', async () => {
    const { press, shows, frame } = openDesk({ replies: { 'GET /tasks': { items: [] } } });
    press('3');
    await shows('No follow-up fits.');
    press('l', 't', 'd', 'z', 's', 'enter');
    expect(frame()).toContain('[3 Tasks]');
  });
});
