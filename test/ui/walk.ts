import type { Event as HouseEvent } from '../../src/api/schema.d.ts';
import { zhangWei } from '../views/people.ts';
import { liNa } from './answering-house.ts';
import type { openDesk } from './open-desk.tsx';

/** A customer replied. */
export const reply: HouseEvent = {
  id: 'evt_00000001',
  kind: 'share_replied',
  occurredAt: '2026-11-23T09:20:00+08:00',
  customerId: zhangWei.id,
  customerName: '张伟',
  itemTitle: '三年期大额存单 2.15%',
  text: '想存一点',
};

/** A colleague made a follow-up. */
export const colleaguesTask: HouseEvent = {
  id: 'evt_00000002',
  kind: 'task_created',
  occurredAt: '2026-11-23T09:25:00+08:00',
  customerId: liNa.customerId,
  customerName: liNa.name,
  taskId: 'tsk_9',
  taskTitle: '寄送合同',
  adviser: { id: 'adv_0002', name: '周明' },
};

/**
 * Goes to every screen, stage and tab of the desk, and lets somebody look at each.
 * @param look is told where the desk is, and a text that stands there if there is room
 */
export async function walk(
  desk: ReturnType<typeof openDesk>,
  look: (where: string, text: string) => void,
): Promise<void> {
  const { press, paste, settles } = desk;
  const at = async (where: string, text: string) => {
    await settles();
    look(where, text);
  };
  await at('today', '回访理财到期');
  press('enter');
  await at('customer', 'C100001');
  press('G');
  look('end of customer', '199****1593');
  press('tab');
  await at('holdings', '****5481');
  press('tab');
  await at('timeline', '询问大额存单利率');
  press('l');
  await at('log', '2026-12-01');
  press('tab', 'tab');
  paste('第一行\n第二行');
  await at('log with a note', '第二行');
  press('ctrl+x', 't');
  await at('follow-up', '2026-12-01');
  press(...'致电');
  await at('follow-up with text', '致电');
  press('esc', 's');
  await at('share: item', '三年期大额存单 2.15%');
  press('enter');
  await at('share: words to one', '三年期大额存单 2.15%');
  press('esc', 'ctrl+x', '3');
  await at('tasks', '送生日礼');
  press('4');
  await at('feed', '三年期大额存单 2.15%');
  press('c', 'c', 'n');
  await at('filtered feed', '财富视野');
  press('enter');
  await at('article', '即日起至 12 月 31 日。');
  press('tab');
  await at('suited', 'C100002');
  press('space', 'j', 'space');
  look('suited and picked', 'C100002');
  press('s');
  await at('share: words to two', '三年期大额存单 2.15%');
  press(...'好消息');
  await at('share: words', '好消息');
  press('esc');
  look('share: people', '三年期大额存单 2.15%');
  press('z', 'w');
  await at('share: people found', '138****0000');
  desk.desk.dispatch({ type: 'news', events: [reply, colleaguesTask] });
  press('ctrl+k', ...'moments', 'enter');
  await at('moments', '年末存单额度有限');
  press('6');
  await at('news', '寄送合同');
  press('?');
  look('keys', 'Ctrl-');
  press('esc', 'u');
  look('unfinished', '三年期大额存单 2.15%');
  press('esc', '/', 'z', 'w');
  await at('found', '138****0000');
  press('ctrl+k');
  look('palette', 'Ctrl-L');
  press('esc', 'ctrl+l');
  await at('log from a search', '2026-12-01');
  press('ctrl+x', '1');
}
