import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/server/database/database.ts';
import { DatabaseInUse, lockHolder } from '../../src/server/database/folder-lock.ts';

const onPostgres = process.env.TONG_TEST_DATABASE !== undefined;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

test.skipIf(onPostgres)('a folder is held by one at a time, and is free again after the end', async () => {
  const folder = newFolder();
  expect(lockHolder(folder)).toBeUndefined();
  const database = await openDatabase(folder);
  const refused = openDatabase(folder);
  await expect(refused).rejects.toThrow(new DatabaseInUse(folder, process.pid));
  expect(lockHolder(folder)).toBe(process.pid);
  await database.close();
  expect(lockHolder(folder)).toBeUndefined();
});

test.skipIf(onPostgres)(
  'a folder thrown away under its server and made anew is not harmed when that ends',
  async () => {
    const folder = newFolder();
    const old = await openDatabase(folder);
    await old.db.insertInto('book').values({ id: 'bok_0001', name: 'old' }).execute();
    rmSync(folder, { recursive: true });
    const fresh = await openDatabase(folder);
    await fresh.db.insertInto('book').values({ id: 'bok_0002', name: 'fresh' }).execute();
    await old.close();
    await fresh.close();
    const again = await openDatabase(folder);
    const books = await again.db.selectFrom('book').select('name').execute();
    expect(books).toEqual([{ name: 'fresh' }]);
    await again.close();
  },
);

test.skipIf(onPostgres)('damaged data is said to be so, and the folder is free again', async () => {
  const folder = newFolder();
  await (await openDatabase(folder)).close();
  rmSync(join(folder, 'pgdata/global/pg_control'));
  const data = join(folder, 'pgdata');
  await expect(openDatabase(folder)).rejects.toThrow(`the data in ${data} is damaged and cannot be read`);
  expect(lockHolder(folder)).toBeUndefined();
});
