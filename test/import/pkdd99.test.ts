import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { HoldingRecord, PersonRecord } from '../../src/api/schema.d.ts';
import { add, type Money, zero } from '../../src/domain/money/money.ts';
import { openPlan } from '../../src/import/import-plan.ts';
import { readMapping } from '../../src/import/mapping-file.ts';
import { readPlan, say } from './importing.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.TONG_PKDD99 ?? `${root}../shared/data/pkdd99`;
const isThere = existsSync(`${folder}/fin_client.tsv`);

async function readExample() {
  const mapping = await readMapping(`${root}examples/pkdd99/mapping.yaml`, say);
  const { records, reasons } = await readPlan(await openPlan(mapping, folder, say));
  const persons = records.filter((record): record is PersonRecord => record.record === 'person');
  const holdings = records.filter((record): record is HoldingRecord => record.record === 'holding');
  return { persons, holdings, reasons };
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined) {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const key = keyOf(item) ?? 'none';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

if (!isThere) process.stderr.write(`skipped: there is no PKDD'99 folder at ${folder}\n`);

describe.skipIf(!isThere)("the PKDD'99 folder", async () => {
  const { persons, holdings, reasons } = isThere
    ? await readExample()
    : { persons: [], holdings: [], reasons: [] };
  const ofType = (type: HoldingRecord['type']) => holdings.filter((holding) => holding.type === type);

  test('every row becomes a record', () => {
    expect(reasons).toEqual([]);
    expect(persons).toHaveLength(5_369);
    expect(countBy(holdings, ({ type }) => type)).toEqual({
      current_account: 4_500,
      debit_card: 892,
      loan: 682,
      other: 532,
    });
  });

  test('people have what the bank knows of them', () => {
    expect(countBy(persons, ({ sex }) => sex)).toEqual({ female: 2_645, male: 2_724 });
    expect(persons[0]).toEqual({
      record: 'person',
      key: '1',
      name: 'Client 1',
      sex: 'female',
      birthDate: '1990-12-13',
      address: 'Pisek, South Bohemia',
      identifiers: [{ type: 'customer_number', value: '1' }],
    });
  });

  test('accounts have 4,500 owners and 869 authorised users; account 2 has one of each', () => {
    const accounts = ofType('current_account');
    const parties = accounts.flatMap((account) => account.parties);
    expect(countBy(parties, ({ role }) => role)).toEqual({ owner: 4_500, authorised_user: 869 });
    expect(accounts.find(({ key }) => key === 'account/2')).toEqual({
      record: 'holding',
      key: 'account/2',
      line: 'banking',
      type: 'current_account',
      product: 'Current account',
      side: 'asset',
      position: { amount: '0.00', currency: 'CZK' },
      openedOn: '2013-02-26',
      identifiers: [{ type: 'account_number', value: '2' }],
      parties: [
        { person: '2', role: 'owner' },
        { person: '3', role: 'authorised_user' },
      ],
    });
  });

  test('cards are of three products, each in one hand', () => {
    const cards = ofType('debit_card');
    expect(countBy(cards, ({ product }) => product)).toEqual({
      'Junior card': 145,
      'Classic card': 659,
      'Gold card': 88,
    });
    expect(countBy(cards, ({ parties }) => parties.map(({ role }) => role).join())).toEqual({
      cardholder: 892,
    });
    expect(cards[0]).toMatchObject({ key: 'card/1', openedOn: '2018-10-16', parties: [{ person: '9' }] });
  });

  test('loans add up to 10,326,174.00 and are owed by the account owner alone', () => {
    const loans = ofType('loan');
    const total = loans.reduce<Money>((sum, { position }) => add(sum, position), zero('CZK'));
    expect(total).toEqual({ amount: '10326174.00', currency: 'CZK' });
    expect(countBy(loans, ({ status }) => status)).toEqual({
      finished: 203,
      finished_unpaid: 31,
      running: 403,
      in_debt: 45,
    });
    expect(loans[0]).toEqual({
      record: 'holding',
      key: 'loan/4959',
      line: 'banking',
      type: 'loan',
      product: 'Loan',
      side: 'liability',
      position: { amount: '8095.20', currency: 'CZK' },
      openedOn: '2014-01-05',
      maturesOn: '2016-01-05',
      payment: { amount: { amount: '337.30', currency: 'CZK' }, every: 'monthly' },
      status: 'finished',
      parties: [{ person: '2', role: 'borrower' }],
    });
  });

  test('policies come from the orders that pay them', () => {
    const policies = ofType('other');
    expect(countBy(policies, ({ line }) => line)).toEqual({ insurance: 532 });
    expect(countBy(policies, ({ payment }) => payment?.every)).toEqual({ monthly: 532 });
    expect(countBy(policies, ({ parties }) => parties.map(({ role }) => role).join())).toEqual({
      policyholder: 532,
    });
  });
});
