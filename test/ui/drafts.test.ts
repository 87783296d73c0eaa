import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { share } from './answering-house.ts';
import { arrives, openDesk } from './open-desk.tsx';

type Opened = ReturnType<typeof openDesk>;

/** The names of the draft files that are whole. */
function filesIn({ folder }: Pick<Opened, 'folder'>, ending = '.json'): string[] {
  try {
    return readdirSync(join(folder, 'drafts')).filter((file) => file.endsWith(ending));
  } catch {
    return [];
  }
}

const onDisk = (desk: Opened, text: string) =>
  filesIn(desk).some((file) => readFileSync(join(desk.folder, 'drafts', file), 'utf8').includes(text));

/** A desk on which half a note about 张伟 has been written. */
async function halfANote(note = '询问大额存单') {
  const opened = openDesk();
  await opened.shows('回访理财到期');
  opened.press('l', 'tab', 'tab', ...note);
  return opened;
}

describe('half a note', () => {
  test('is on the disk soon after it was typed', async () => {
    const desk = await halfANote();
    await arrives(() => onDisk(desk, '询问大额存单'));
    expect(filesIn(desk)).toEqual(['writing-1.json']);
  });

  test('is on the disk when the desk is closed right after the last key', async () => {
    const desk = await halfANote();
    desk.desk.close();
    expect(onDisk(desk, '询问大额存单')).toBe(true);
  });

  test.each([
    ['en', ' Unfinished: Log · 张伟 · 11-23 09:30. u goes back to it.'],
    ['zh-CN', ' 未完成：互动记录 · 张伟 · 11-23 09:30。按 u 继续。'],
  ] as const)('is offered by the next desk, in %s', async (lang, sentence) => {
    const before = await halfANote();
    before.desk.close();
    const { press, frame, shows, caret } = openDesk({ folder: before.folder, lang });
    await shows('回访理财到期');
    expect(frame().split('\n').at(-2)).toBe(sentence);
    press('u');
    expect(frame()).toContain('询问大额存单');
    expect(caret()).toEqual({ line: 7, column: 26 });
    expect(frame().split('\n').at(-2)).toBe('');
  });

  test('comes back with the form for the same customer, and not for another', async () => {
    const { press, frame } = await halfANote();
    press('esc', 'j', 'l');
    expect(frame()).toContain('Log a contact with 李娜');
    expect(frame()).not.toContain('询问大额存单');
    press('esc', 'k', 't');
    expect(frame()).not.toContain('询问大额存单');
    press('esc', 'l');
    expect(frame()).toContain('询问大额存单');
  });

  test('survives the palette, another screen and a resize', async () => {
    const { press, frame, desk } = await halfANote();
    press('ctrl+k', ...'tasks', 'enter', '1', 'l');
    desk.dispatch({ type: 'resized', size: { columns: 40, rows: 12 } });
    desk.dispatch({ type: 'resized', size: { columns: 20, rows: 5 } });
    desk.dispatch({ type: 'resized', size: { columns: 80, rows: 24 } });
    expect(frame()).toContain('询问大额存单');
  });

  test('is thrown away by Ctrl-X', async () => {
    const desk = await halfANote();
    await arrives(() => filesIn(desk).length === 1);
    desk.press('ctrl+x');
    expect(desk.frame()).toContain(' Thrown away.');
    await arrives(() => filesIn(desk).length === 0);
    desk.press('l');
    expect(desk.frame()).not.toContain('询问大额存单');
  });

  test('is gone when it has been saved', async () => {
    const desk = await halfANote();
    await arrives(() => filesIn(desk).length === 1);
    desk.press('ctrl+s');
    expect(filesIn(desk)).toEqual([]);
    await desk.shows('Logged: call, 张伟');
    desk.press('u');
    expect(desk.frame()).toContain('Nothing is half written.');
  });

  test('is no draft when it is emptied, nor when nothing was typed', async () => {
    const desk = await halfANote('a');
    await arrives(() => filesIn(desk).length === 1);
    desk.press('backspace', 'shift+tab', 'right');
    await arrives(() => filesIn(desk).length === 0);
    desk.press('esc');
    expect(desk.frame()).not.toContain('Unfinished');
  });

  test('taken up again from its own form is not there twice', async () => {
    const { press, frame, shows } = await halfANote();
    press('ctrl+k', ...'unfinished', 'enter', 'ctrl+s');
    expect(frame()).toContain('[1 Today]');
    await shows('Logged: call, 张伟');
    press('esc');
    expect(frame()).not.toContain('询问大额存单');
  });
});

describe('several', () => {
  test('are listed, the last touched first, and one is chosen', async () => {
    const { press, frame } = await halfANote();
    press('esc', 'j', 't', ...'寄合同', 'esc');
    expect(frame()).toContain(' 2 unfinished. u lists them.');
    press('u');
    expect(frame().split('\n').slice(3, 8)).toEqual([
      ' Unfinished',
      '',
      '▸ Follow-up · 李娜 · 11-23 09:30',
      '  Log · 张伟 · 11-23 09:30',
      '',
    ]);
    press('j', 'enter');
    expect(frame()).toContain('询问大额存单');
    press('esc');
    expect(frame()).toContain('[1 Today]');
  });

  test('keys of the screen below do nothing while they are listed', async () => {
    const { press, frame, shows, requests } = await halfANote();
    press('esc', 'j', 't', ...'寄合同', 'esc', '3');
    await shows('送生日礼');
    press('u', 'd', 'z', '4', 's', 'l');
    expect(frame()).toContain(' Unfinished\n');
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
    press('esc');
    expect(frame()).toContain('[3 Tasks]');
  });
});

test('half a share comes back with its people and its words', async () => {
  const before = openDesk();
  before.press('4');
  await before.shows('三年期大额存单 2.15%');
  before.press('s', 'z', 'w');
  await before.shows('138****0000');
  before.press('enter', 'tab', ...'额度有限', 'enter', ...'先到先得');
  before.desk.close();
  const { press, shows, frame, written } = openDesk({ folder: before.folder });
  await shows('Unfinished: Share · 三年期大额存单 2.15% · 11-23 09:30. u goes back to it.');
  press('u');
  await shows('would send');
  expect(frame().split('\n').slice(3, 7)).toEqual([
    ' Share “三年期大额存单 2.15%”',
    ' With 张伟',
    ' Your words   额度有限',
    '              先到先得',
  ]);
  press('ctrl+s');
  await shows('sent: “三年期大额存单 2.15%”, 张伟');
  expect((await written(2)).at(-1)?.body).toEqual({
    itemId: 'itm_1',
    customerIds: [share.customerId],
    message: '额度有限\n先到先得',
  });
  await arrives(() => filesIn(before).length === 0);
});

describe('a file that is no draft', () => {
  const form = {
    screen: 'log',
    id: 'one',
    customer: { id: 'cus_1', name: '张伟' },
    at: 0,
    fields: [{ type: 'block', id: 'note', input: { text: 'x', at: 1 } }],
  };
  const aShare = {
    screen: 'share',
    stage: 'words',
    id: 'one',
    people: [{ id: 'cus_1', name: '张伟' }],
    moments: false,
    at: 0,
    search: { text: '', at: 0 },
    words: { text: 'x', at: 1 },
  };
  const savedAt = '2026-11-23T01:30:00.000Z';

  test.each([
    ['is broken', '{"place":'],
    ['is another thing', '[]'],
    ['has other fields', JSON.stringify({ savedAt, place: form })],
    ['is about nobody', JSON.stringify({ savedAt, place: { ...form, customer: {} } })],
    ['shares nothing', JSON.stringify({ savedAt, place: aShare })],
    ['has no time', JSON.stringify({ savedAt: 'then', place: { ...aShare, item: { id: 'i', title: 't' } } })],
    [
      'has no name',
      JSON.stringify({ savedAt, place: { ...aShare, id: '../x', item: { id: 'i', title: 't' } } }),
    ],
    [
      'has its caret behind the text',
      JSON.stringify({
        savedAt,
        place: { ...aShare, item: { id: 'i', title: 't' }, words: { text: 'x', at: 2 } },
      }),
    ],
  ])('%s: it is set aside, and the desk opens with the others', async (_, text) => {
    const before = await halfANote();
    before.desk.close();
    mkdirSync(join(before.folder, 'drafts'), { recursive: true });
    writeFileSync(join(before.folder, 'drafts', 'a-one.json'), text);
    const { shows, frame } = openDesk({ folder: before.folder });
    await shows('回访理财到期');
    expect(frame()).toContain('Unfinished: Log · 张伟');
    expect(filesIn(before)).toEqual(['writing-1.json']);
    expect(readFileSync(join(before.folder, 'drafts', 'a-one.json.broken-1'), 'utf8')).toBe(text);
  });
});

test('a folder that cannot be read or written is said, and the desk goes on', async () => {
  const { folder } = openDesk();
  writeFileSync(join(folder, 'drafts'), '');
  const { desk, press, shows, frame } = openDesk({ folder });
  await shows('ENOTDIR');
  await shows('回访理财到期');
  press('l', 'tab', 'tab', ...'询问');
  await shows('EEXIST');
  desk.close();
  expect(frame()).toContain('询问');
});
