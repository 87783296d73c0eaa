import type { retries as english } from '../en/retries.ts';

type Retry = Parameters<typeof english>[0];

const reasons: Readonly<Record<Retry['reason'], string>> = {
  'rate-limited': '服务器要求稍候',
  unavailable: '服务器暂时不可用',
  lost: '连接中断',
  truncated: '响应不完整',
  refused: '服务器暂时不在',
};

export const retries: typeof english = ({ reason, waitMs, attempt, attempts }) =>
  `${reasons[reason]}，${(waitMs / 1000).toFixed(1)} 秒后重试（第 ${attempt} 次，共 ${attempts} 次）。`;
