import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../src/bulk/template/read-template.ts';
import { variablesFor } from '../../../src/bulk/template/variables.ts';
import { failureOf } from '../../support/failure-of.ts';
import { gb18030, newFolder } from '../list/listing.ts';
import { chineseLimits, limits, sources } from './rendering.ts';

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('the customer’s language picks', () => {
  const plain = { 'offer.liquid': 'plain {{ holding.maturesOn | day }}' };
  const en = { 'offer.en.liquid': 'en {{ holding.maturesOn | day }}' };
  const zh = { 'offer.zh-CN.liquid': 'zh {{ holding.maturesOn | day }}' };
  const [chineseDay, englishDay] = ['2026年12月1日', '1 December 2026'];

  test.each([
    ['one for all', plain, `plain ${chineseDay}`, `plain ${englishDay}`],
    ['one for English', { ...plain, ...en }, `plain ${chineseDay}`, `en ${englishDay}`],
    ['one for Chinese', { ...plain, ...zh }, `zh ${chineseDay}`, `plain ${englishDay}`],
    ['one each', { ...plain, ...en, ...zh }, `zh ${chineseDay}`, `en ${englishDay}`],
    ['no plain one', { ...en, ...zh }, `zh ${chineseDay}`, `en ${englishDay}`],
    ['Chinese alone', zh, `zh ${chineseDay}`, `zh ${chineseDay}`],
    ['English alone', en, `en ${englishDay}`, `en ${englishDay}`],
  ])('%s', async (_, files, chinese, english) => {
    const template = await readTemplate(join(folderOf(files), 'offer.liquid'), limits);
    const variables = variablesFor(sources());
    expect([template.render(variables, 'zh-CN'), template.render(variables, 'en')]).toEqual([
      chinese,
      english,
    ]);
    expect(template.usesHoldings).toBe(true);
  });

  test('one language’s file, named itself, is for all', async () => {
    const template = await readTemplate(join(folderOf({ ...en, ...zh }), 'offer.en.liquid'), limits);
    expect(template.render(variablesFor(sources()), 'zh-CN')).toBe(`en ${chineseDay}`);
  });

  test('holdings are asked for if one asks for them', async () => {
    const folder = folderOf({ 'a.liquid': '{{ customer.name }}', 'a.en.liquid': '{{ holding.product }}' });
    expect((await readTemplate(join(folder, 'a.liquid'), limits)).usesHoldings).toBe(true);
  });
});

test.each([
  ['UTF-8 with its mark', Buffer.from('\uFEFF您好，{{ customer.name }}\r\n')],
  ['GB18030', gb18030('您好,{{ customer.name }}')],
  ['UTF-16 of Notepad', Buffer.from('\uFEFF您好，{{ customer.name }}', 'utf16le')],
])('%s is read', async (_, bytes) => {
  const template = await readTemplate(join(folderOf({ 'a.liquid': bytes }), 'a.liquid'), limits);
  expect(template.render(variablesFor(sources()), 'en')).toMatch(/^您好[，,]张伟$/);
});

describe('files that are no template', () => {
  test.each([
    [
      'a.liquid',
      {},
      'unreadable-file',
      (path: string) => `There is no ${path}, nor one with a language before its ending.`,
    ],
    ['a.liquid', { 'a.liquid': ' \n' }, 'template-broken', (path: string) => `There is nothing in ${path}.`],
    [
      'a.liquid',
      { 'a.liquid': Buffer.from('PK\x03\x04') },
      'template-broken',
      (path: string) => `${path} is not a text, or not in UTF-8 or GB18030.`,
    ],
    [
      'a.liquid',
      { 'a.liquid': Buffer.from([0x61, 0xff, 0xff, 0x61]) },
      'template-broken',
      (path: string) => `${path} is not a text, or not in UTF-8 or GB18030.`,
    ],
    [
      'a.liquid',
      { 'a.liquid': 'ok', 'a.en.liquid': 'Dear\n{{ x' },
      'template-broken',
      (path: string) =>
        `${path.replace('.liquid', '.en.liquid')}, line 2, column 1: "{{ x" is not closed. The line is: {{ x`,
    ],
  ] as const)('%s of %o', async (name, files, type, detail) => {
    const path = join(folderOf(files), name);
    const { exitCode, problem } = await failureOf(() => readTemplate(path, limits));
    expect([exitCode, problem.type, problem.detail]).toEqual([2, `urn:tong:problem:${type}`, detail(path)]);
  });

  test('a folder', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a.liquid'));
    const { problem } = await failureOf(() => readTemplate(join(folder, 'a.liquid'), limits));
    expect(problem.detail).toBe(`${join(folder, 'a.liquid')} is not a file.`);
  });

  test('standard input', async () => {
    const { exitCode, problem } = await failureOf(() => readTemplate('-', chineseLimits));
    expect([exitCode, problem.type, problem.detail]).toEqual([
      2,
      'urn:tong:problem:invalid-value',
      '模板不能来自标准输入（-）。',
    ]);
  });
});
