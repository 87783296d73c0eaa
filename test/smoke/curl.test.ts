import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlLine } from '../../src/smoke/report/curl.ts';
import { redactor } from '../../src/smoke/report/redact.ts';

test('a shell takes the line as it is meant, whatever is in it', () => {
  const body = `{"note":"it's $HOME \\"x\\" \`id\` 张伟\\n"}`;
  const line = curlLine({
    method: 'POST',
    url: 'http://127.0.0.1:1/a?b=1&c=2',
    headers: [
      ['authorization', 'Bearer very-secret'],
      ['content-type', 'application/json'],
      ['cookie', 'session=1'],
      ['user-agent', 'tong/0.1.0'],
    ],
    body,
  });
  const args = execFileSync('sh', ['-c', line.replace(/^curl/, `printf '%s\\n'`)], {
    env: { ...process.env, TONG_TOKEN: 'from-the-environment' },
    encoding: 'utf8',
  });
  expect(args.split('\n').slice(0, -1)).toEqual([
    '-sS',
    '-i',
    '-X',
    'POST',
    'http://127.0.0.1:1/a?b=1&c=2',
    '-H',
    'Authorization: Bearer from-the-environment',
    '-H',
    'content-type: application/json',
    '-H',
    'cookie: …',
    '--data-raw',
    body,
  ]);
  expect(line).not.toContain('very-secret');
});

test('secrets go, the longer first, as they are and as a URL has them', () => {
  const redact = redactor([
    ['abc', '$A'],
    ['abc/def', '$B'],
    ['', '$NOTHING'],
  ]);
  expect(redact('abc abc/def abc%2Fdef')).toBe('$A $B $B');
});
