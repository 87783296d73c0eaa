import type { Calls } from '../en/calls.ts';

export const calls: Calls = {
  call: ({ method, url, outcome, ms, requestId, retries, sent, received }) => {
    const answer = typeof outcome === 'number' ? outcome : `无应答（${outcome}）`;
    const again = retries === 0 ? '' : ` · 重试 ${retries} 次`;
    return `* ${method} ${url} → ${answer} · ${ms} 毫秒 · 发送 ${sent} 字节，收到 ${received} 字节 · 请求 ${requestId}${again}`;
  },
};
