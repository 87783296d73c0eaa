import { type ApiClient, type ApiOptions, createApi } from '../../src/api/client.ts';
import type { Retry } from '../../src/api/retry.ts';

export const token = 'token-nobody-may-see';

/** An interaction as the contract has it. */
export const written = {
  id: 'int_1',
  customerId: 'cus_1',
  kind: 'call',
  occurredAt: '2026-11-23T10:00:00+08:00',
  adviser: { id: 'adv_1', name: '林晓燕' },
  createdAt: '2026-11-23T10:00:00+08:00',
};

/** A client that waits no time between tries and notes what it said about them. */
export function clientOf(
  server: string,
  options: Partial<ApiOptions> = {},
): { api: ApiClient; retries: Retry[] } {
  const retries: Retry[] = [];
  const retry = {
    onRetry: (retry: Retry) => retries.push(retry),
    sleep: async () => {},
    random: () => 0.5,
    ...options.retry,
  };
  return {
    api: createApi({ server, token, lang: 'zh-CN', userAgent: 'tong/test', ...options, retry }),
    retries,
  };
}
