export const times = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  /** From two days on. */
  inDays: (days: number) => `in ${days} days`,
  daysAgo: (days: number) => `${days} days ago`,
  /** From one day on. */
  overdue: (days: number) => `overdue ${days} ${days === 1 ? 'day' : 'days'}`,
};

export type Times = typeof times;
