import { describe, expect, test } from 'vitest';
import { zhangWei } from '../views/people.ts';
import { away, type Reply, share } from './answering-house.ts';
import { plainDesk } from './plain-desk.ts';

const kinds = 'Kind: 1 call, 2 visit, 3 meeting, 4 message, 5 video, 6 branch [call]';
const save = 'Save? y saves it, n keeps it as a draft, x throws it away, a number changes that answer.';

describe('a contact', () => {
  test('is asked for field by field and saved', async () => {
    const { say, written } = await plainDesk();
    expect(await say('1', 'log')).toEqual(['Log a contact with 张伟', kinds]);
    expect(await say('2')).toEqual([
      'Outcome: 1 none, 2 reached, 3 no answer, 4 interested, 5 not interested, 6 call back, 7 complaint, 8 done [none]',
    ]);
    expect(await say('interested')).toEqual([
      'Note, may stay empty: as many lines as you like, then a line with a single full stop.',
    ]);
    expect(await say('first line')).toEqual([]);
    expect(await say('quit', '.')).toEqual([
      'Follow up (2026-12-01, tomorrow, +3d, +2w or 2026-12-01 14:30), may stay empty:',
    ]);
    expect(await say('+3d', '')).toEqual([
      '1. Kind: visit',
      '2. Outcome: interested',
      '3. Note: first line quit',
      '4. Follow up: +3d',
      '5. What then: none',
      save,
    ]);
    const [answer] = await say('y');
    expect(answer).toBe('Logged: visit, 张伟. Follow-up for 张伟: 跟进, due 11-26 09:00 (in 3 days)');
    expect((await written(1))[0]?.body).toMatchObject({
      customerId: zhangWei.id,
      kind: 'visit',
      outcome: 'interested',
      note: 'first line\nquit',
      followUp: { dueAt: '2026-11-26' },
    });
  });

  test('says what is wrong and asks for that answer alone', async () => {
    const { say, written } = await plainDesk();
    const answer = await say('1', '记录互动', '', '', '。', 'someday', '回访', 'y');
    expect(answer).toEqual([
      '“someday” is no day or time that exists.',
      'Follow up (2026-12-01, tomorrow, +3d, +2w or 2026-12-01 14:30), may stay empty: [someday]. Empty keeps it, - clears it.',
    ]);
    expect((await say('+1d')).at(-1)).toBe(save);
    expect((await say('1')).at(-1)).toBe(kinds);
    expect((await say('message')).slice(0, 1)).toEqual(['1. Kind: message']);
    await say('y');
    expect((await written(1))[0]?.body).toMatchObject({ kind: 'message', followUp: { title: '回访' } });
  });

  test('an answer that is none of the choices is asked again', async () => {
    const { say } = await plainDesk();
    expect(await say('1', 'log', '9')).toEqual(['“9” is none of them. Type a number from 1 to 6.', kinds]);
  });

  test('is kept as a draft, offered at the next start, gone on with, and thrown away', async () => {
    const first = await plainDesk();
    expect(await first.say('1', 'log', '', '', 'half a word', '.', '', '', 'n')).toEqual([
      'Kept as a draft.',
      expect.stringMatching(/^张伟, C100001, Overview/),
      ...(await first.say('')).slice(1),
    ]);
    first.desk.close();

    const second = await plainDesk({ folder: first.folder });
    await second.started;
    expect(second.said).toContain('Unfinished: Log, 张伟, 11-23 09:30');
    expect(second.said).toContain('u goes back to what is unfinished.');
    expect(await second.say('u', '', '')).toEqual([
      'Note, may stay empty: as many lines as you like, then a line with a single full stop.',
      'So far, kept if you type the full stop alone, replaced by what you type:',
      'half a word',
    ]);
    expect((await second.say('.', '', '', 'x'))[0]).toBe('Thrown away.');
    expect(second.desk.state().drafts).toEqual([]);
  });

  test('half a note is in the draft before it is ended', async () => {
    const { say, desk } = await plainDesk();
    await say('1', 'log', '', '', 'one', 'two');
    const [draft] = desk.state().drafts;
    expect(JSON.stringify(draft?.place)).toContain('one\\ntwo');
  });

  test('a colon leaves for elsewhere; without one it is what is written', async () => {
    const { say, desk } = await plainDesk();
    await say('1', 'log', '', '', 'tasks', ':nothing of that name');
    expect((await say(':tasks'))[0]).toBe('Tasks, 2 rows');
    expect(JSON.stringify(desk.state().drafts)).toContain('tasks\\n:nothing of that name');
  });

  test('is kept on this machine while the server is away', async () => {
    const replies: Record<string, Reply> = {};
    const { say, desk } = await plainDesk({ replies });
    await say('1', 'log', '', '', '.', '', '');
    replies['*'] = away;
    const answer = await say('y');
    expect(answer).toContain(
      'The server is away. Kept on this machine and sent when it is back (1 waiting).',
    );
    expect(desk.state().waiting).toBe(1);
  });
});

describe('a share', () => {
  const send = 'Send? y sends it, n keeps it as a draft, x throws it away, 1 changes the words.';

  test('says for each customer what would happen, and then sends', async () => {
    const { say, requests } = await plainDesk();
    expect(await say('feed', '1', 'share')).toEqual([
      'Share “三年期大额存单 2.15%”',
      'Nobody is picked yet',
      'Type a name, pinyin or a number to search. words goes on once somebody is picked.',
    ]);
    expect((await say('zw')).at(-1)).toMatch(/^1\. C100001, 张伟/);
    expect((await say('1'))[1]).toBe('With 张伟');
    expect(await say('words')).toEqual([
      'Share “三年期大额存单 2.15%”',
      'With 张伟',
      'Dry run: nothing was sent.',
      '张伟: would send',
      'Your words, may stay empty: as many lines as you like, then a line with a single full stop.',
    ]);
    expect(await say('额度有限', '.')).toEqual(['Dry run: nothing was sent.', '张伟: would send', send]);
    expect((await say('y'))[0]).toBe('sent: “三年期大额存单 2.15%”, 张伟');
    const bodies = requests
      .filter(({ url }) => url.endsWith('/shares'))
      .map(({ body }) => JSON.parse(body ?? ''));
    expect(bodies.at(-1)).toEqual({ itemId: 'itm_1', customerIds: [zhangWei.id], message: '额度有限' });
  });

  test('with several suited customers ends on what became of it', async () => {
    const { say } = await plainDesk();
    expect((await say('feed', '1', 'suits', '1'))[2]).toMatch(/^1\. picked, C100001, 张伟/);
    await say('2', 'share', '.');
    const answer = await say('y');
    expect(answer).toEqual([
      'sent: “三年期大额存单 2.15%”, 2 customers',
      'Share “三年期大额存单 2.15%”',
      'With 张伟, 李娜',
      '张伟: sent',
      '李娜: sent',
    ]);
  });

  test('what would be held back is said with its rule, and cannot be sent', async () => {
    const sentence = 'The customer asked not to be written to.';
    const heldBackBy = {
      rule: 'opt-out',
      source: '个人信息保护法第二十四条',
      sentence,
      help: 'Call instead.',
    };
    const held = { items: [{ ...share, status: 'held_back', heldBackBy }] };
    const { say, requests } = await plainDesk({ replies: { 'POST /shares': held } });
    const answer = await say('1', 'share', '1', '.');
    expect(answer.join('\n')).toContain(sentence);
    expect(answer.join('\n')).toContain('Call instead.');
    expect(answer.at(-1)).toBe(
      'All of it would be held back, so it cannot be sent. n keeps it as a draft, x throws it away, 1 changes the words.',
    );
    await say('y');
    const bodies = requests
      .filter(({ url }) => url.endsWith('/shares'))
      .map(({ body }) => JSON.parse(body ?? ''));
    expect(bodies.every(({ dryRun }) => dryRun === true)).toBe(true);
  });
});
