import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/text/csv.ts';
import { contractTable } from '../../src/views/contract-table.ts';
import { csvFields } from '../../src/views/csv-fields.ts';

describe('in CSV', () => {
  test('members stand as the contract has them, what is missing is empty', async () => {
    const items = [
      {
        name: '张伟',
        net: { amount: '-1052300.10', currency: 'CNY' },
        tags: ['代发工资', '有房贷'],
        exact: true,
      },
      { name: '=1+1', net: { amount: '0.00', currency: 'USD' }, tags: [], days: -2 },
    ];
    const paths = ['name', 'net.amount', 'net.currency', 'tags', 'exact', 'days', 'payment.every'];
    expect((await renderCsv(contractTable(items, paths))).split('\r\n')).toEqual([
      'name,net.amount,net.currency,tags,exact,days,payment.every',
      '张伟,-1052300.10,CNY,代发工资; 有房贷,true,,',
      "'=1+1,0.00,USD,,,-2,",
      '',
    ]);
  });
});

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
}
const contract = JSON.parse(readFileSync(new URL('../../openapi/tong.json', import.meta.url), 'utf8'));

function member(schema: Schema | undefined, name: string): Schema | undefined {
  const followed = schema?.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  return followed?.properties?.[name];
}

describe('every column is a member of the contract', () => {
  test.each([
    ['found', 'CustomerMatch'],
    ['customers', 'CustomerSummary'],
    ['holdings', 'Holding'],
    ['timeline', 'TimelineEntry'],
    ['today', 'TodayItem'],
  ] as const)('%s', (list, name) => {
    const schema: Schema = { $ref: `#/components/schemas/${name}` };
    const unknown = csvFields[list].filter((path) => path.split('.').reduce(member, schema) === undefined);
    expect(unknown).toEqual([]);
    const named = new Set(csvFields[list].map((path) => path.split('.')[0]));
    expect([...named].toSorted()).toEqual(
      Object.keys(contract.components.schemas[name].properties).toSorted(),
    );
  });
});
