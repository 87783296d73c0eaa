import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, WrongEncoding } from '../../src/server/database/database.ts';

const server = process.env.TONG_TEST_DATABASE;

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test.skipIf(server === undefined)('a PostgreSQL database without Chinese is refused as it is', async () => {
  const url = server ?? '';
  const name = `tong_latin_${randomUUID().replaceAll('-', '')}`;
  const latin = "encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0";
  await onServer(url, `create database ${name} ${latin}`);
  onTestFinished(() => onServer(url, `drop database ${name}`));
  const location = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await expect(openDatabase(location)).rejects.toThrow(new WrongEncoding('LATIN1'));
});
