/** What an answer says of when to ask again. */
interface Heard {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** Seconds since 1970 are a time, fewer are a wait: servers write both into `X-RateLimit-Reset`. */
const earliestEpoch = 1_000_000_000;

/**
 * Until when nothing may be sent, in milliseconds since 1970: `Retry-After` (RFC 9110 section 10.2.3), or an allowance
 * that is used up, in `RateLimit` (draft-ietf-httpapi-ratelimit-headers), `RateLimit-Remaining` with `RateLimit-Reset`,
 * or their older `X-` forms. Undefined where the answer asks for no wait.
 */
export function notBefore({ status, headers }: Heard, now: number): number | undefined {
  const asked = retryAfter(headers.get('retry-after'), now);
  if (asked !== undefined && (status === 429 || status >= 500)) return asked;
  const { remaining, reset } = allowance(headers);
  if (remaining === undefined || reset === undefined || remaining > 0) return undefined;
  return reset >= earliestEpoch ? reset * 1_000 : now + reset * 1_000;
}

function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const at = /^\s*\d+\s*$/.test(value) ? now + Number(value) * 1_000 : Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(now, at);
}

function allowance(headers: Heard['headers']): { remaining: number | undefined; reset: number | undefined } {
  const combined = headers.get('ratelimit') ?? '';
  const member = (...names: string[]) =>
    names.map((name) => new RegExp(`(?:^|[;,\\s])${name}=(\\d+)`).exec(combined)?.[1]).find(Boolean) ?? null;
  const first = (...values: (string | null)[]) => {
    const text = values.find((value) => value !== null && /^\s*\d+(\.\d+)?\s*$/.test(value));
    return text == null ? undefined : Number(text);
  };
  return {
    remaining: first(
      member('r', 'remaining'),
      headers.get('ratelimit-remaining'),
      headers.get('x-ratelimit-remaining'),
    ),
    reset: first(member('t', 'reset'), headers.get('ratelimit-reset'), headers.get('x-ratelimit-reset')),
  };
}
