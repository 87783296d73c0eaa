import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFiles } from '../../src/session/kept-files.ts';
import { scene, writeText } from './scene.ts';

interface Note {
  text: string;
}

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

function notes() {
  const folder = join(scene().stateDir, 'notes');
  const aside: string[] = [];
  return { folder, aside, files: keptFiles(folder, isNote, (file) => aside.push(file)) };
}

test('what was kept comes back by name; a name is replaced and removed', () => {
  const { files } = notes();
  expect(files.list()).toEqual([]);
  files.put('b', { text: '第二' });
  files.put('a', { text: '第一' });
  files.put('b', { text: '改过 𠮷' });
  expect(files.list()).toEqual([
    { name: 'a', value: { text: '第一' } },
    { name: 'b', value: { text: '改过 𠮷' } },
  ]);
  files.remove('a');
  files.remove('a');
  expect([files.has('a'), files.has('b')]).toEqual([false, true]);
});

test('any text survives', () => {
  const { files } = notes();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      files.put('one', { text });
      expect(files.list()).toEqual([{ name: 'one', value: { text } }]);
    }),
    { numRuns: 50 },
  );
});

test('nobody else can read them', () => {
  const { folder, files } = notes();
  files.put('a', { text: 'x' });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o600);
});

test('a name that would leave the folder is refused', () => {
  const { files } = notes();
  for (const name of ['../a', 'a/b', '.hidden', '']) {
    expect(() => files.put(name, { text: '' })).toThrow('cannot name a kept file');
  }
});

test.each([
  ['half a file', '{"text": "abc'],
  ['an empty file', ''],
  ['the shape of a newer tong', '{"schemaVersion": 2, "paragraphs": []}'],
])('%s is moved aside, whole, and told', (_, text) => {
  const { folder, files, aside } = notes();
  files.put('good', { text: 'stays' });
  writeText(join(folder, 'bad.json'), text);
  expect(files.list().map(({ name }) => name)).toEqual(['good']);
  expect(aside).toEqual([join(folder, 'bad.json.broken-1')]);
  expect(readFileSync(aside[0] ?? '', 'utf8')).toBe(text);
  writeText(join(folder, 'bad.json'), text);
  expect(files.list().length).toBe(1);
  expect(aside[1]).toBe(join(folder, 'bad.json.broken-2'));
});

test('what a killed process was writing does not count, and goes by and by', () => {
  const { folder, files } = notes();
  const left = join(folder, 'a.json.1-x.writing');
  writeText(left, '{"te');
  expect(files.list()).toEqual([]);
  expect(readdirSync(folder)).toEqual(['a.json.1-x.writing']);
  utimesSync(left, 0, 0);
  expect(files.list()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('killed with -9 while it writes, it leaves a whole value', async () => {
  const { folder, files, aside } = notes();
  const writer = `
    import { keptFiles } from '${join(import.meta.dirname, '../../src/session/kept-files.ts')}';
    const files = keptFiles(${JSON.stringify(folder)}, () => true);
    for (let n = 0; ; n++) {
      files.put('one', { text: String(n % 10).repeat(200_000) });
      process.stdout.write('.');
    }`;
  for (let run = 0; run < 3; run++) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writer], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    const [kept] = files.list();
    expect(kept?.value.text).toMatch(/^(\d)\1{199999}$/);
  }
  expect(aside).toEqual([]);
});
