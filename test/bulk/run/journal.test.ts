import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Journal, JournalFailure } from '../../../src/bulk/run/journal.ts';
import { decodeRecord, encodeRecord, type JournalRecord } from '../../../src/bulk/run/journal-record.ts';
import { readRunState, rowState } from '../../../src/bulk/run/run-state.ts';

const at = '2026-11-26T10:00:00.000Z';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tong-journal-'));
  path = join(folder, 'journal');
});
afterEach(() => rmSync(folder, { recursive: true }));

const tried = (...rows: number[]): JournalRecord => ({ k: 'try', rows });
const done = (...rows: number[]): JournalRecord => ({
  k: 'rows',
  at,
  rows: rows.map((n) => ({ n, s: 'done', id: `shr_${n}` })),
});

async function write(...records: JournalRecord[]): Promise<void> {
  const journal = await Journal.open(path);
  await Promise.all(records.map((record) => journal.append(record)));
  await journal.close();
}

describe('a record', () => {
  test('is a line with its checksum, and none other is read', () => {
    const line = encodeRecord(tried(1, 2));
    expect(line).toMatch(/^[0-9a-f]{8} \{"k":"try","rows":\[1,2\]\}\n$/);
    expect(decodeRecord(Buffer.from(line.trimEnd()))).toEqual(tried(1, 2));
  });

  test('with any one byte changed, or cut anywhere, is not read', () => {
    const line = Buffer.from(encodeRecord(done(7)).trimEnd());
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = Buffer.from(line);
        damaged[place] = (damaged[place] ?? 0) ^ change;
        expect(decodeRecord(damaged)).toBeUndefined();
        expect(decodeRecord(line.subarray(0, place))).toBeUndefined();
      }),
    );
  });
});

describe('a journal', () => {
  test('holds every record in the order of appending, whatever was written together', async () => {
    const records = Array.from({ length: 500 }, (_, index) => tried(index));
    await write(...records);
    expect(readFileSync(path, 'utf8')).toBe(records.map(encodeRecord).join(''));
  });

  test('that was torn in its last line loses that line alone', async () => {
    await write(tried(1, 2, 3), done(1), done(2));
    const whole = readFileSync(path).length;
    truncateSync(path, whole - 5);
    const torn = await readRunState(path, 3);
    expect([torn.counts.done, torn.damaged]).toEqual([1, 0]);
    expect([...torn.rows]).toEqual([0, rowState.done, rowState.tried, rowState.tried]);
    await write(done(2), done(3));
    const resumed = await readRunState(path, 3);
    expect([resumed.counts.done, resumed.damaged]).toEqual([3, 1]);
  });

  test('that was changed in the middle loses what was changed, and says so', async () => {
    await write(tried(1, 2, 3), done(1), done(2), done(3));
    const text = readFileSync(path, 'utf8').replace('shr_2', 'shr_9');
    writeFileSync(path, text);
    const state = await readRunState(path, 3);
    expect([state.counts.done, state.damaged]).toEqual([2, 1]);
    expect(state.isSettled(2)).toBe(false);
  });

  test('cut at any byte: what is settled in it was settled', async () => {
    await write(tried(1, 2), done(1), tried(3), done(2), done(3));
    const whole = readFileSync(path);
    for (let length = 0; length <= whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      const state = await readRunState(path, 3);
      const complete = whole.subarray(0, length).toString().split('\n').slice(0, -1);
      const settled = complete.filter((line) => line.includes('"k":"rows"')).length;
      // A last line that only lacks its line end is whole.
      expect([settled, settled + 1]).toContain(state.counts.done);
    }
  });

  test('says of a row what was said last', async () => {
    const failed: JournalRecord = { k: 'rows', at, rows: [{ n: 1, s: 'failed', reason: 'server-error' }] };
    await write(tried(1), failed, tried(1), done(1));
    const state = await readRunState(path, 1);
    expect(state.counts).toEqual({ done: 1, failed: 0, heldBack: 0 });
  });

  test('leaves rows alone that the plan does not have', async () => {
    await write(done(5), tried(6));
    appendFileSync(path, 'nonsense\n\n');
    const state = await readRunState(path, 2);
    expect(state.counts.done).toBe(0);
  });

  test('on a disk that is full is a failure, not a silence', async () => {
    const journal = await Journal.open('/dev/full');
    await expect(journal.append(tried(1))).rejects.toThrow(JournalFailure);
    await journal.close();
  });
});
