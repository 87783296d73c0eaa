import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/api/schema.d.ts';
import { renderCsv } from '../../src/text/csv.ts';
import { addedLine, doneLine, dueText, snoozedLine, tasksTable } from '../../src/views/task.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const now = new Date('2026-11-23T22:30:00+08:00');
const english = { lang: 'en', now } as const;
const chinese = { lang: 'zh-CN', now } as const;

const task: Task = {
  id: 'tsk_01h8x2k3m4n5p6q7r8s9',
  title: '回访大额存单',
  customerId: 'cus_01h8x2k3m4n5p6q7r8s9',
  customerName: '张伟',
  dueAt: '2026-12-01T09:00:00+08:00',
  status: 'open',
  createdAt: '2026-11-23T09:31:00+08:00',
};
const late: Task = { ...task, dueAt: '2026-11-21T09:00:00+08:00', status: 'snoozed', customerName: '李雪' };
const done: Task = { ...late, status: 'done' };

describe('follow-ups', () => {
  test('on a wide and a narrow screen', () => {
    expect(shown(tasksTable([late, task, done], english), wide)).toEqual([
      'Id                        When            Due          Customer  Title         Status',
      'tsk_01h8x2k3m4n5p6q7r8s9  overdue 2 days  11-21 09:00  李雪      回访大额存单  snoozed',
      'tsk_01h8x2k3m4n5p6q7r8s9  in 8 days       12-01 09:00  张伟      回访大额存单  open',
      'tsk_01h8x2k3m4n5p6q7r8s9                  11-21 09:00  李雪      回访大额存单  done',
    ]);
    expect(shown(tasksTable([late, task, done], chinese), narrow)).toEqual([
      '编号                      时限         到期         客户  标题          状态',
      'tsk_01h8x2k3m4n5p6q7r8s9  已逾期 2 天  11-21 09:00  李雪  回访大额存单  已延后',
      'tsk_01h8x2k3m4n5p6q7r8s9  8 天后       12-01 09:00  张伟  回访大额存单  待办',
      'tsk_01h8x2k3m4n5p6q7r8s9               11-21 09:00  李雪  回访大额存单  已完成',
    ]);
  });

  test('with long ids and titles on a narrow screen', () => {
    const long = {
      ...task,
      id: 'tsk_2d042dac981847b7a2564ba0f6cabf77',
      title: '回访大额存单并更新风险测评，约下次见面时间',
    };
    expect(shown(tasksTable([long], english), narrow)).toEqual([
      'Id                                    When       Customer  Title',
      'tsk_2d042dac981847b7a2564ba0f6cabf77  in 8 days  张伟      回访大额存单并更新风…',
    ]);
  });

  test('in a pipe and in CSV', async () => {
    expect(shown(tasksTable([late], english), pipe)).toEqual([
      'tsk_01h8x2k3m4n5p6q7r8s9\toverdue 2 days\t11-21 09:00\t李雪\t回访大额存单\tsnoozed',
    ]);
    expect(await renderCsv(tasksTable([late, done], english))).toBe(
      'id,daysUntilDue,dueAt,customerName,title,status\r\ntsk_01h8x2k3m4n5p6q7r8s9,-2,2026-11-21T09:00:00+08:00,李雪,回访大额存单,snoozed\r\ntsk_01h8x2k3m4n5p6q7r8s9,,2026-11-21T09:00:00+08:00,李雪,回访大额存单,done\r\n',
    );
  });

  test('stand out when they are due', () => {
    const today = { ...task, dueAt: '2026-11-23T09:00:00+08:00' };
    const tones = tasksTable([late, today, task], english).rows.map(([, when]) => when?.tone);
    expect(tones).toEqual(['bad', 'warn', 'plain']);
  });

  test('of which there are none', () => {
    expect(shown(tasksTable([], english), wide)).toEqual(['No follow-up fits.']);
    expect(shown(tasksTable([], chinese), wide)).toEqual(['没有符合条件的跟进。']);
  });
});

describe('what is said of one', () => {
  test('in English', () => {
    expect(addedLine(task, english)).toBe(
      'Added tsk_01h8x2k3m4n5p6q7r8s9: 回访大额存单, 张伟, due 12-01 09:00 (in 8 days)',
    );
    expect(doneLine(task, 'en')).toBe('Done: 回访大额存单, 张伟');
    expect(snoozedLine(task, english)).toBe('Snoozed until 12-01 09:00 (in 8 days): 回访大额存单, 张伟');
    expect(dueText(late.dueAt, english)).toBe('11-21 09:00 (overdue 2 days)');
  });

  test('in Chinese', () => {
    expect(addedLine(task, chinese)).toBe(
      '已添加 tsk_01h8x2k3m4n5p6q7r8s9：回访大额存单，张伟，到期 12-01 09:00（8 天后）',
    );
    expect(doneLine(task, 'zh-CN')).toBe('已完成：回访大额存单，张伟');
    expect(snoozedLine(task, chinese)).toBe('已延后至 12-01 09:00（8 天后）：回访大额存单，张伟');
    expect(dueText(late.dueAt, chinese)).toBe('11-21 09:00（已逾期 2 天）');
  });
});
