import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The whole path of a file: tong is called from many folders. Not every shell opens `ca=~/…`. */
export function parseFile(value: string): string {
  return value.startsWith('~/') ? join(homedir(), value.slice(2)) : resolve(value);
}

/** `none`, or the proxy's origin; undefined for anything else, one with user or password too: settings hold no secret. */
export function parseProxy(value: string): string | undefined {
  if (value === 'none') return value;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  return url && isHttp && url.href === `${url.origin}/` ? url.origin : undefined;
}

const inMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, '': 1_000, m: 60_000 };

/** Milliseconds of `1500ms`, `5s`, `5` or `2m`; undefined for none, for less than 100 ms and for more than `mostSeconds`. */
export function parseTimeout(value: string, mostSeconds: number): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|)$/.exec(value) ?? [];
  const ms = Math.round(Number(number) * (inMs[unit] ?? 0));
  return ms >= 100 && ms <= mostSeconds * 1_000 ? ms : undefined;
}
