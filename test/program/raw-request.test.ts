import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readRequest } from '../../src/program/raw-request.ts';
import { failureOf } from '../support/failure-of.ts';

type Flags = Parameters<typeof readRequest>[1];

const request = (words: string, flags: Flags = {}) => {
  const [method = '', path] = words.split(' ');
  return readRequest({ method, path }, flags, 'en');
};

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tong-input-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'body.json');
  await writeFile(file, text);
  return file;
}

describe('the method', () => {
  test('is GET for a path alone', async () => {
    expect(await request('/session')).toMatchObject({ method: 'GET', path: '/session' });
  });

  test('is POST with fields', async () => {
    expect(await request('/tasks', { 'raw-field': ['title=x'] })).toMatchObject({
      method: 'POST',
      path: '/tasks',
      body: '{"title":"x"}',
    });
  });

  test('may be typed small', async () => {
    expect(await request('delete /x')).toMatchObject({ method: 'DELETE', body: undefined });
  });

  test('is one that there is', async () => {
    const { problem } = await failureOf(() => request('FETCH /x'));
    expect(problem.detail).toBe('“FETCH” is none of the methods GET, HEAD, POST, PUT, PATCH, DELETE.');
    expect(problem.status).toBe(400);
  });
});

describe('fields', () => {
  test('go to the query of a GET, as they were typed', async () => {
    const { query, body } = await request('GET /tasks', {
      'raw-field': ['status=open'],
      field: ['limit=5', 'a[b]=true'],
    });
    expect(query).toEqual([
      ['status', 'open'],
      ['limit', '5'],
      ['a[b]', 'true'],
    ]);
    expect(body).toBeUndefined();
  });

  test('are text by -f and JSON by -F in a body', async () => {
    const file = await fileWith('from a file');
    const { body } = await request('PUT /x', {
      'raw-field': ['text=1'],
      field: ['number=1', 'yes=true', `note=@${file}`],
    });
    expect(body).toBe('{"text":"1","number":1,"yes":true,"note":"from a file"}');
  });

  test('go to the query beside a body of its own', async () => {
    const file = await fileWith('{ "a": 1.0 }\n');
    expect(await request('/x', { input: file, 'raw-field': ['b=2'] })).toMatchObject({
      method: 'POST',
      query: [['b', '2']],
      body: '{ "a": 1.0 }\n',
    });
  });
});

test('a file that is not there is named', async () => {
  const { problem, exitCode } = await failureOf(() => request('/x', { input: '/nowhere/body.json' }));
  expect(exitCode).toBe(2);
  expect(problem.detail).toBe('/nowhere/body.json cannot be read: ENOENT.');
});

describe('headers', () => {
  test('are taken apart at the first colon', async () => {
    const { headers } = await request('/x', { header: ['X-Trace: a:b', 'Accept-Language:en'] });
    expect(headers).toEqual({ 'X-Trace': 'a:b', 'Accept-Language': 'en' });
  });

  test.each(['X-Trace', ': a', 'X Trace: a', 'X-Trace: a\r\nX-Other: b'])('%j is none', async (typed) => {
    const { problem } = await failureOf(() => request('/x', { header: [typed] }));
    expect(problem.type).toBe('urn:tong:problem:invalid-header');
  });
});
