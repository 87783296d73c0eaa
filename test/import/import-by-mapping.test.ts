import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { importByMapping } from '../../src/import/import-by-mapping.ts';
import type { Progress } from '../../src/import/record-reader.ts';
import { clientOf } from '../api/calling.ts';
import { failureOf } from '../support/failure-of.ts';
import { type Faults, importServer } from './import-server.ts';
import { folderWith, say } from './importing.ts';

const mapping = `source: bank
files:
  people: { path: people.csv, columns: [id, name, born] }
  accounts: { path: accounts.csv }
persons:
  people: { file: people, key: '{id}', name: '{name}', birthDate: '{born}' }
holdings:
  accounts:
    file: accounts
    key: '{no}'
    line: banking
    type: current_account
    product: Current account
    side: asset
    position: { amount: '{balance}', currency: EUR }
    parties: [{ person: '{owner}', role: owner }]
`;
const TODAY = '2026-11-23';
const accounts = 'no,balance,owner\nA,10.00,1\nB,20.00,2\n';

function manyPeople(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index + 1},Person ${index + 1},1990-01-01\n`).join(
    '',
  );
}

interface Setting {
  people?: string;
  faults?: Faults;
  files?: Readonly<Record<string, string>>;
  dryRun?: boolean;
  stop?: AbortController;
}

async function setUp({ people = manyPeople(2), faults, files, dryRun = false, stop }: Setting = {}) {
  const server = await importServer(faults);
  const data = folderWith({ 'bank.yaml': mapping, 'people.csv': people, 'accounts.csv': accounts, ...files });
  const rejected = join(data, 'rejected.csv');
  const progress: (Progress | 'committing')[] = [];
  const run = () =>
    importByMapping({
      mapping: join(data, 'bank.yaml'),
      data,
      rejected,
      api: dryRun ? undefined : clientOf(server.url).api,
      onProgress: (step) => progress.push(step),
      signal: (stop ?? new AbortController()).signal,
      today: TODAY,
      say,
    });
  return { run, seen: server.seen, data, rejected, progress };
}

function counts(read: number, created: number, rejected: number) {
  return { read, created, changed: 0, unchanged: 0, rejected };
}

test('records go up in batches, a few at a time, and are committed once', async () => {
  const { run, seen, rejected, progress } = await setUp({ people: manyPeople(5_500) });
  expect(await run()).toEqual({
    ...counts(5_502, 5_502, 0),
    persons: counts(5_500, 5_500, 0),
    holdings: counts(2, 2, 0),
    customers: { created: 5_500, joined: 0 },
    entries: [
      { name: 'people', record: 'person', read: 5_500 },
      { name: 'accounts', record: 'holding', read: 2 },
    ],
  });
  expect(seen.batches.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual([
    1000, 1000, 1000, 1000, 1000, 502,
  ]);
  expect(seen.mostInFlight).toBeLessThanOrEqual(3);
  expect(seen.calls.filter((call) => !call.endsWith('/records'))).toEqual([
    'POST /imports',
    'POST /imports/imp_1/commit',
  ]);
  expect(existsSync(rejected)).toBe(false);
  expect(progress.at(-2)).toEqual({ entry: 'accounts', rows: 2, fraction: 1 });
  expect(progress.at(-1)).toBe('committing');
});

test('identity numbers that fail their check go up as they are, are counted, and their rows named', async () => {
  const numbers = ['11010519491231002X', '110105194912310021', '11010519491231002', '999999194912310021', ''];
  const people = numbers.map((number, index) => `${index + 1},Person ${index + 1},1990-01-01,${number}\n`);
  const withNumbers = mapping
    .replace('born] }', 'born, number] }')
    .replace("birthDate: '{born}'", "birthDate: '{born}', identifiers: { national_id: '{number}' }");
  const { run, seen } = await setUp({ people: people.join(''), files: { 'bank.yaml': withNumbers } });
  const result = await run();
  expect(result.warnings).toEqual({
    identityNumbers: {
      count: 3,
      rows: [2, 3, 4].map((line) => ({ file: expect.stringMatching(/people\.csv$/), line })),
    },
  });
  expect([result.read, result.rejected]).toEqual([7, 0]);
  expect(JSON.stringify(seen.batches)).toContain('"110105194912310021"');
});

test('of very many only the first hundred rows are named', async () => {
  const people = Array.from({ length: 120 }, (_, index) => `${index + 1},P,1990-01-01,1\n`).join('');
  const withNumbers = mapping
    .replace('born] }', 'born, number] }')
    .replace("birthDate: '{born}'", "birthDate: '{born}', identifiers: { national_id: '{number}' }");
  const { run } = await setUp({ people, files: { 'bank.yaml': withNumbers }, dryRun: true });
  const { warnings } = await run();
  expect([warnings?.identityNumbers.count, warnings?.identityNumbers.rows.length]).toEqual([120, 100]);
});

test('rejected rows are written with file, line and reason, those of the server too', async () => {
  const { run, rejected } = await setUp({
    people: '1,"Lee, Ann",1990-01-01\n2,Bob,soon\n\n3,"Cy\nRay",1991-01-01\n',
    faults: {
      rejections: [
        { record: 'person', key: '3', reason: 'no such person' },
        { record: 'holding', key: 'B', reason: 'person 2 is not known' },
      ],
    },
  });
  const result = await run();
  expect(result).toMatchObject({
    ...counts(5, 2, 3),
    persons: counts(3, 1, 2),
    holdings: counts(2, 1, 1),
    rejectedFile: rejected,
  });
  expect(readFileSync(rejected, 'utf8')).toBe(
    'file,line,reason,row\n' +
      'people.csv,2,"birthDate: ""soon"" is no date YYYY-MM-DD","2,Bob,soon"\n' +
      'people.csv,4,no such person,"3,""Cy\nRay"",1991-01-01"\n' +
      'accounts.csv,3,person 2 is not known,"B,20.00,2"\n',
  );
  const [, bob] = parse(readFileSync(rejected)) as string[][];
  expect(parse(bob?.[3] ?? '')).toEqual([['2', 'Bob', 'soon']]);
});

test('a dry run checks everything and sends nothing', async () => {
  const { run, seen, rejected } = await setUp({ people: '1,Ann,1990-01-01\n2,Bob,soon\n', dryRun: true });
  expect(await run()).toMatchObject({ ...counts(4, 0, 1), persons: counts(2, 0, 1), rejectedFile: rejected });
  expect(seen.calls).toEqual([]);
});

test('nothing but rejected rows: the import is thrown away, the reasons stay', async () => {
  const { run, seen, rejected } = await setUp({
    people: '1,Ann\n',
    files: { 'accounts.csv': 'no,balance,owner\n' },
  });
  expect(await run()).toMatchObject({ ...counts(1, 0, 1), rejectedFile: rejected });
  expect(seen.calls).toEqual(['POST /imports', 'DELETE /imports/imp_1']);
});

describe('when anything fails, nothing is changed and it says so', () => {
  test('no rows', async () => {
    const { run, seen } = await setUp({ people: '', files: { 'accounts.csv': 'no,balance,owner\n' } });
    const { exitCode, problem } = await failureOf(run);
    expect({ exitCode, detail: problem.detail }).toEqual({
      exitCode: 2,
      detail: 'No row to import in people.csv, accounts.csv. Nothing was changed.',
    });
    expect(seen.calls).toEqual(['POST /imports', 'DELETE /imports/imp_1']);
  });

  test('the server fails on a batch', async () => {
    const { run, seen } = await setUp({ people: manyPeople(9_000), faults: { failBatch: 2 } });
    const { exitCode, problem } = await failureOf(run);
    expect({ exitCode, detail: problem.detail }).toEqual({
      exitCode: 1,
      detail: 'The server failed. Nothing was changed.',
    });
    expect(seen.calls.at(-1)).toBe('DELETE /imports/imp_1');
    expect(seen.batches.length).toBeLessThan(9);
  });

  test('the server fails to commit', async () => {
    const { run, seen } = await setUp({ faults: { commit: 'fail' } });
    expect((await failureOf(run)).problem.detail).toBe('The server failed. Nothing was changed.');
    expect(seen.calls.slice(-2)).toEqual(['POST /imports/imp_1/commit', 'DELETE /imports/imp_1']);
  });

  test('nobody listens', async () => {
    const { data } = await setUp();
    const { exitCode, problem } = await failureOf(() =>
      importByMapping({
        mapping: join(data, 'bank.yaml'),
        data,
        rejected: undefined,
        api: clientOf('http://127.0.0.1:9').api,
        onProgress: () => undefined,
        signal: new AbortController().signal,
        today: TODAY,
        say,
      }),
    );
    expect(exitCode).toBe(8);
    expect(problem.detail).toMatch(/^Nobody listens at http:\/\/127\.0\.0\.1:9 .*\. Nothing was changed\.$/);
  });

  test('an interrupt', async () => {
    const stop = new AbortController();
    const { run, seen } = await setUp({
      people: manyPeople(20_000),
      stop,
      faults: { onBatch: (batch) => batch === 2 && stop.abort() },
    });
    const { exitCode, problem } = await failureOf(run);
    expect({ exitCode, detail: problem.detail }).toEqual({
      exitCode: 130,
      detail: 'Interrupted. Nothing was changed.',
    });
    expect(seen.calls.at(-1)).toBe('DELETE /imports/imp_1');
  });

  test('the file for the rejected rows cannot be written', async () => {
    const { run, seen, rejected } = await setUp({ people: '1,Ann\n' });
    mkdirSync(rejected);
    const { exitCode, problem } = await failureOf(run);
    expect({ exitCode, detail: problem.detail }).toEqual({
      exitCode: 2,
      detail: `${rejected} cannot be written: EISDIR. Nothing was changed.`,
    });
    expect(seen.calls.at(-1)).toBe('DELETE /imports/imp_1');
  });
});

test('a failure after the commit says that the import is done', async () => {
  const { run, data } = await setUp({
    faults: {
      onBatch: () => rmSync(join(data, 'people.csv')),
      rejections: [{ record: 'person', key: '1', reason: 'no such person' }],
    },
  });
  expect((await failureOf(run)).problem.detail).toBe(
    `There is no ${join(data, 'people.csv')}. The import itself is done.`,
  );
});

describe('a commit whose answer is lost', () => {
  test('counts when the server says that it is committed', async () => {
    const { run, seen } = await setUp({ faults: { commit: 'lose' } });
    expect(await run()).toMatchObject(counts(4, 4, 0));
    expect(seen.calls.slice(-2)).toEqual(['DELETE /imports/imp_1', 'GET /imports/imp_1']);
  });

  test('is unknown when the server is gone', async () => {
    const { run } = await setUp({ faults: { commit: 'die' } });
    const { problem } = await failureOf(run);
    expect(problem.detail).toMatch(/ Whether anything was changed is not known\.$/);
    expect(problem.nextSteps).toEqual(['Run the import again: what is there already stays as it is.']);
  });
});

describe('files that are not there or may not be read', () => {
  test('a data file', async () => {
    const { run, data, seen } = await setUp({
      files: { 'bank.yaml': mapping.replace('people.csv', 'persons.csv') },
    });
    const { exitCode, problem } = await failureOf(run);
    expect({ exitCode, type: problem.type, detail: problem.detail }).toEqual({
      exitCode: 2,
      type: 'urn:tong:problem:unreadable-file',
      detail: `There is no ${join(data, 'persons.csv')}.`,
    });
    expect(seen.calls).toEqual([]);
  });

  // To root every file is readable.
  test.skipIf(process.getuid?.() === 0)('a data file without the right to read it', async () => {
    const { run, data } = await setUp();
    chmodSync(join(data, 'people.csv'), 0o000);
    expect((await failureOf(run)).problem.detail).toBe(`You may not read ${join(data, 'people.csv')}.`);
  });

  test('a folder in place of a file', async () => {
    const { run, data } = await setUp({ files: { 'bank.yaml': mapping.replace('people.csv', '.') } });
    expect((await failureOf(run)).problem.detail).toBe(`${data} is not a file.`);
  });

  test('a file without a header line', async () => {
    const { run, data } = await setUp({ files: { 'accounts.csv': '' } });
    expect((await failureOf(run)).problem.detail).toBe(
      `${join(data, 'accounts.csv')} is empty: it has no header line.`,
    );
  });

  test('a header line that names a column twice', async () => {
    const { run, data } = await setUp({ files: { 'accounts.csv': 'no,no,owner\n' } });
    expect((await failureOf(run)).problem.detail).toBe(
      `The header line of ${join(data, 'accounts.csv')} names "no" twice.`,
    );
  });

  test('the mapping itself', async () => {
    const { data } = await setUp();
    const options = {
      data,
      rejected: undefined,
      api: undefined,
      onProgress: () => undefined,
      today: TODAY,
      say,
    };
    const signal = new AbortController().signal;
    const missing = importByMapping({ ...options, signal, mapping: join(data, 'none.yaml') });
    expect((await failureOf(() => missing)).problem.detail).toBe(`There is no ${join(data, 'none.yaml')}.`);
  });
});
