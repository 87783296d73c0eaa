import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { messages } from '../../src/text/messages/messages.ts';
import { choose, confirm, Interrupted } from '../../src/text/prompt.ts';

const { prompts } = messages('en');

/** A terminal whose user types the answers, one at each question. */
function terminal(...answers: string[]) {
  const input = new PassThrough();
  let shown = '';
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (/(: |\[y\/N\] )$/.test(chunk.toString())) input.write(answers.shift() ?? '\x03');
  });
  return { streams: { input, output }, shown: () => shown };
}

const people = [
  { text: '张伟  C100001', value: 'cus_1' },
  { text: '张伟\x1b[31m  C100002', value: 'cus_2' },
];

describe('choose', () => {
  test('lists the choices and takes the number', async () => {
    const { streams, shown } = terminal('2\r');
    await expect(choose('Which 张伟?', people, streams, prompts)).resolves.toBe('cus_2');
    expect(shown()).toMatch(/^Which 张伟\?\n {2}1 {2}张伟 {2}C100001\n {2}2 {2}张伟 {2}C100002\n/);
    expect(shown()).toContain('Number (1–2): ');
  });

  test('asks again until the number is one of them, full-width digits too', async () => {
    const { streams } = terminal('0\r', '3\r', 'x\r', '\r', '１\r');
    await expect(choose('Which?', people, streams, prompts)).resolves.toBe('cus_1');
  });

  test.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('%s interrupts', async (_, key) => {
    const { streams } = terminal(key);
    await expect(choose('Which?', people, streams, prompts)).rejects.toBeInstanceOf(Interrupted);
  });
});

describe('confirm', () => {
  test.each([
    ['y\r', true],
    ['YES\r', true],
    ['ｙ\r', true],
    ['n\r', false],
    ['\r', false],
    ['yep\r', false],
  ])('%j is %s', async (typed, answer) => {
    await expect(confirm('Remove it?', terminal(typed).streams, prompts)).resolves.toBe(answer);
  });

  test('takes 是 in Chinese', async () => {
    await expect(confirm('移除？', terminal('是\r').streams, messages('zh-CN').prompts)).resolves.toBe(true);
  });

  test('Ctrl-C interrupts', async () => {
    await expect(confirm('Remove it?', terminal('\x03').streams, prompts)).rejects.toBeInstanceOf(
      Interrupted,
    );
  });
});
