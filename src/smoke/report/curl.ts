import type { Sent } from '../run/caller.ts';

/** Headers that say nothing about the step, and would be in the way. */
const leftOut = new Set(['accept-language', 'user-agent', 'x-request-id', 'content-length', 'accept']);
const secret = /auth|cookie|secret|token|api-?key/i;

/** The request as one line for a POSIX shell. The token is `$TONG_TOKEN`; other secrets of headers are not there. */
export function curlLine({ method, url, headers, body }: Sent): string {
  const sent = headers.filter(([name]) => !leftOut.has(name.toLowerCase()));
  return [
    'curl -sS -i',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    quoted(url),
    ...sent.map(headerArgument),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' ');
}

function headerArgument([name, value]: readonly [string, string]): string {
  if (name.toLowerCase() === 'authorization') return '-H "Authorization: Bearer $TONG_TOKEN"';
  return `-H ${quoted(`${name}: ${secret.test(name) ? '…' : value}`)}`;
}

/** For a POSIX shell, which takes everything between single quotes as it is. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
