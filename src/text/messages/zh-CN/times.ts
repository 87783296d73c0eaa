import type { Times } from '../en/times.ts';

export const times: Times = {
  today: '今天',
  tomorrow: '明天',
  yesterday: '昨天',
  inDays: (days) => `${days} 天后`,
  daysAgo: (days) => `${days} 天前`,
  overdue: (days) => `已逾期 ${days} 天`,
};
