import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CustomerList, CustomerSearchResult, Holdings, ImportCounts } from '../../src/api/schema.d.ts';
import { add, zero } from '../../src/domain/money/money.ts';
import { Home } from '../support/program.ts';

const root = join(import.meta.dirname, '../..');
/** Real data that is not part of the product: see docs/import.md. */
const data = process.env.TONG_PKDD99 ?? join(root, '../shared/data/pkdd99');
const mapping = join(root, 'examples/pkdd99/mapping.yaml');
if (!existsSync(data)) process.stderr.write(`No PKDD'99 data at ${data}: its import is not tested.\n`);

interface ImportResult extends ImportCounts {
  persons: ImportCounts;
  holdings: ImportCounts;
}

describe.skipIf(!existsSync(data))("the PKDD'99 extracts", () => {
  const home = new Home();
  beforeAll(async () => {
    await home.tong(['sandbox', 'start', '--port', '0', '--customers', '1']);
  });
  afterAll(async () => {
    await home.tong(['sandbox', 'stop']);
    home.remove();
  });

  test('come in whole, and the second time change nothing', async () => {
    const all = 5369 + 4500 + 892 + 682 + 532;
    const first = await home.json<ImportResult>(['import', mapping, '--data', data]);
    expect(first).toMatchObject({ read: all, created: all, changed: 0, unchanged: 0, rejected: 0 });
    expect(first.persons.created).toBe(5369);
    const again = await home.json<ImportResult>(['import', mapping, '--data', data]);
    expect(again).toMatchObject({ read: all, created: 0, changed: 0, unchanged: all, rejected: 0 });
  });

  test('account 2 belongs to client 2, and client 3 may use it', async () => {
    const found = await home.json<CustomerSearchResult>(['find', 'acct:2']);
    expect(found.items.map(({ customerNumber, role }) => [customerNumber, role])).toEqual([
      ['2', 'owner'],
      ['3', 'authorised_user'],
    ]);
    const accounts = async (number: string) =>
      (await home.json<Holdings>(['holdings', `no:${number}`])).items.filter(
        ({ type }) => type === 'current_account',
      );
    expect((await accounts('2')).map(({ role, share }) => [role, share])).toEqual([['owner', '1']]);
    expect((await accounts('3')).map(({ role, share }) => [role, share])).toEqual([['authorised_user', '0']]);
    expect((await home.tong(['show', 'acct:2'])).code).toBe(6);
    expect((await home.tong(['show', 'acct:1'])).code).toBe(0);
  });

  test('the loans of the whole book add up exactly', async () => {
    const call = 'api GET /customers -f holds=loan -f limit=200 --paginate';
    const borrowers = await home.json<CustomerList>(call.split(' '));
    const nets = borrowers.items.map(({ net }) => net).filter(({ currency }) => currency === 'CZK');
    expect(nets.length).toBe(682);
    expect(nets.reduce(add, zero('CZK'))).toEqual({ amount: '-10326174.00', currency: 'CZK' });
  });
});
