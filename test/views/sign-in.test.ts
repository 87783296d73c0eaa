import { expect, test } from 'vitest';
import { approvalLines, signedInText } from '../../src/views/sign-in.ts';

const now = new Date('2026-11-26T06:00:00Z');
const expiresAt = Date.parse('2026-11-26T06:10:00Z');

test.each([
  [
    { way: 'device', expiresAt, renews: true },
    'in the browser; the token is good until 11-26 14:10 and renews itself',
  ],
  [
    { way: 'service', expiresAt, renews: true },
    'as a service account; the token is good until 11-26 14:10 and renews itself',
  ],
  [{ way: 'token', expiresAt, renews: false }, 'with a token that you brought, until 11-26 14:10'],
  [{ way: 'environment' }, 'with TONG_TOKEN'],
  [{ way: 'sandbox' }, "with the sandbox's own token"],
] as const)('how one is signed in: %o', (signedIn, text) => {
  expect(signedInText(signedIn, { lang: 'en', now })).toBe(text);
});

test('in Chinese', () => {
  const signedIn = { way: 'device', expiresAt, renews: true } as const;
  expect(signedInText(signedIn, { lang: 'zh-CN', now })).toBe(
    '浏览器登录；令牌有效至 11-26 14:10，会自动更新',
  );
});

test('what an issuer says does not reach the terminal raw', () => {
  const approval = {
    server: 'https://tong.example.com',
    userCode: 'WDJB\x1b[2J-MJHT',
    link: 'https://issuer.example.com/\u202edevice',
    validMs: 600_000,
    qr: ['█▀'],
  };
  expect(approvalLines(approval, 'zh-CN')).toEqual([
    '请在任一浏览器中登录 https://tong.example.com：',
    '',
    '  链接  https://issuer.example.com/device',
    '  代码  WDJB-MJHT',
    '',
    '  █▀',
    '',
    '代码在 10 分钟内有效。正在等待您批准……',
  ]);
});
