import { type ApiClient, type ApiOptions, createApi } from '../../src/api/client.ts';
import type { Retry } from '../../src/api/retry.ts';

export const token = 'token-nobody-may-see';

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
