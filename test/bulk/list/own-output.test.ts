import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CustomerList } from '../../../src/api/schema.d.ts';
import { renderCsv } from '../../../src/text/csv.ts';
import { renderNdjson } from '../../../src/text/ndjson.ts';
import { contractTable } from '../../../src/views/contract-table.ts';
import { csvFields } from '../../../src/views/csv-fields.ts';
import { listIn, rowsOf } from './listing.ts';

const contract = JSON.parse(readFileSync(new URL('../../../openapi/tong.json', import.meta.url), 'utf8'));

function exampleOf(method: string, path: string): CustomerList {
  const answer = contract.paths[path][method].responses['200'].content['application/json'];
  const [example] = Object.values<{ value: CustomerList }>(answer.examples);
  if (example === undefined) throw new Error(`no example of ${path}`);
  return example.value;
}

describe.each([
  ['tong customer list', exampleOf('get', '/customers'), csvFields.customers],
  ['tong find', exampleOf('post', '/customer-searches'), csvFields.found],
])('what %s prints is a list', (_, page, fields) => {
  test.each([
    ['--json', JSON.stringify(page, null, 2)],
    ['--json in one line', JSON.stringify(page)],
    ['--output ndjson', renderNdjson(page.items)],
  ])('%s', async (_, text) => {
    const list = await listIn(text);
    expect(list.customerColumn).toBe('id');
    const ids = (await rowsOf(list)).map(({ customer, columns: { name } }) => [customer, name]);
    expect(ids).toEqual(page.items.map(({ id, name }) => [id, name]));
    expect(ids).not.toEqual([]);
  });

  test('--output csv', async () => {
    const list = await listIn(await renderCsv(contractTable(page.items, fields)));
    expect(list).toMatchObject({ columns: fields, customerColumn: 'id' });
    const ids = (await rowsOf(list)).map(({ customer }) => customer);
    expect(ids).toEqual(page.items.map(({ id }) => id));
  });
});
