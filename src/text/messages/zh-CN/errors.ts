import type { Errors } from '../en/errors.ts';

export const errors: Errors = {
  nobodyFound: (query) => ({
    title: '没有这位客户',
    detail: `名下客户中没有与 ${query} 相符的。`,
    nextSteps: ['用姓名的一部分、拼音或号码后四位运行 tong find。'],
  }),
  ambiguous: (query, count) => ({
    title: '不止一位客户',
    detail: `有 ${count} 位客户与 ${query} 相符。`,
    nextSteps: ['用 id: 或 no: 指明哪一位，例如 tong show no:C100001。'],
  }),
  waitFirst: (retryAfter) => {
    if (retryAfter === undefined) return '稍候再运行该命令。';
    const wait = /^\d+$/.test(retryAfter) ? `请等待 ${retryAfter} 秒` : `请等到 ${retryAfter}`;
    return `${wait}，再运行一次该命令。`;
  },
};
