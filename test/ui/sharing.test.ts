import { expect, test } from 'vitest';
import type { ShareResult } from '../../src/api/schema.d.ts';
import { type Reply, share } from './answering-house.ts';
import { openDesk } from './open-desk.tsx';

/** A desk on which the customer of the share has just been picked. */
async function picked(replies: Record<string, Reply> = {}, lang: 'en' | 'zh-CN' = 'en') {
  const opened = openDesk({ replies, lang });
  opened.press('4');
  await opened.shows('三年期大额存单 2.15%');
  opened.press('s', 'z', 'w');
  await opened.shows('138****0000');
  opened.press('enter');
  return opened;
}

const bodies = ({ requests }: Awaited<ReturnType<typeof picked>>) =>
  requests.filter(({ url }) => url.endsWith('/shares')).map(({ body }) => JSON.parse(body ?? ''));

test('what would happen is asked before anything is sent', async () => {
  const desk = await picked();
  await desk.shows('would send');
  expect(bodies(desk)).toEqual([{ itemId: 'itm_1', customerIds: [share.customerId], dryRun: true }]);
  expect(desk.frame().split('\n').slice(3, 12)).toEqual([
    ' Share “三年期大额存单 2.15%”',
    ' With 张伟',
    ' Your words:',
    '',
    '  三年期大额存单 2.15%  Dry run: nothing was sent.',
    '',
    '    张伟  would send',
    '',
    '  Enter sends it; the words may stay empty.',
  ]);
});

test('Enter sends it with the words, once, and goes back to the feed', async () => {
  const replies: Record<string, Reply> = {};
  const desk = await picked(replies, 'zh-CN');
  await desk.shows('将发送');
  replies['POST /shares'] = { items: [{ ...share, id: 'shr_1', status: 'sent' }] } satisfies ShareResult;
  desk.press(...'额度有限', 'enter', 'enter');
  await desk.shows('已发送：“三年期大额存单 2.15%”，张伟');
  expect(desk.frame()).toContain('[4 服务动态]');
  expect(bodies(desk).slice(1)).toEqual([
    { itemId: 'itm_1', customerIds: [share.customerId], message: '额度有限' },
  ]);
});

test('what the policy holds back is said with its rule, and is not sent', async () => {
  const held: ShareResult = {
    items: [
      {
        ...share,
        status: 'held_back',
        heldBackBy: {
          rule: 'opt-out',
          source: '个人信息保护法第二十四条',
          sentence: 'The customer asked not to be written to.',
          help: 'Call instead.',
        },
      },
    ],
  };
  const desk = await picked({ 'POST /shares': held });
  await desk.shows('The customer asked not to be written to.');
  expect(desk.frame()).toContain('Call instead.');
  desk.press('enter');
  expect(bodies(desk)).toHaveLength(1);
});

test('Esc leaves a share that is under way without giving it up', async () => {
  const replies: Record<string, Reply> = {};
  const desk = await picked(replies);
  await desk.shows('would send');
  let answer: (result: ShareResult) => void = () => {};
  replies['POST /shares'] = new Promise<ShareResult>((resolve) => {
    answer = resolve;
  });
  desk.press('enter');
  await desk.shows('saving…');
  desk.press('esc');
  expect(desk.frame()).toContain('[4 Feed]');
  answer({ items: [{ ...share, id: 'shr_1', status: 'sent' }] });
  await desk.shows('sent: “三年期大额存单 2.15%”, 张伟');
});
