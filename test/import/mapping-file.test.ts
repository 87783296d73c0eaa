import { describe, expect, test } from 'vitest';
import { failureOf } from '../support/failure-of.ts';
import { folderWith, readFolder } from './importing.ts';

const valid = `source: bank
files:
  people: { path: people.csv }
  cards: { path: cards.csv }
persons:
  people:
    file: people
    key: '{id}'
holdings:
  cards:
    file: cards
    join:
      holder: { file: people, on: { id: '{person}' } }
    key: '{card}'
    line: banking
    type: debit_card
    product: Card
    side: asset
    position: { amount: '0.00', currency: EUR }
    parties:
      - { person: '{holder.id}', role: cardholder }
`;

async function faultOf(mapping: string) {
  const folder = folderWith({
    'mapping.yaml': mapping,
    'people.csv': 'id,name\n1,Ann\n',
    'cards.csv': 'card,person\n7,1\n',
  });
  const { exitCode, problem } = await failureOf(() => readFolder(folder));
  return { exitCode, type: problem.type, detail: problem.detail };
}

test('the mapping that the others are made from is valid', async () => {
  const folder = folderWith({
    'mapping.yaml': valid,
    'people.csv': 'id,name\n1,Ann\n',
    'cards.csv': 'card,person\n7,1\n',
  });
  expect((await readFolder(folder)).records).toHaveLength(2);
});

describe('a fault is told with its line, its path, what is there and what would do', () => {
  test.each([
    [
      'an unknown word',
      ['type: debit_card', 'type: creditcard'],
      'mapping.yaml:16 holdings.cards.type: "creditcard" is none of current_account, savings_account, term_deposit, ' +
        'large_deposit, loan, mortgage, credit_card, debit_card, whole_life, term_life, critical_illness, medical, ' +
        'annuity, endowment, motor, household, fund, wealth_product, securities_account, bond, trust, precious_metal, other',
    ],
    [
      'an unknown word in a translation',
      ['role: cardholder', "role: { value: '{card}', translate: { O: owner, D: user } }"],
      'mapping.yaml:21 holdings.cards.parties[0].role.translate.D: "user" is none of owner, joint_owner, ' +
        'authorised_user, borrower, policyholder, insured, beneficiary, cardholder, null',
    ],
    [
      'an unknown key',
      ["key: '{id}'", "key: '{id}'\n    nmae: '{name}'"],
      'mapping.yaml:9 persons.people.nmae: not known here; known are file, key, where, join, name, sex, birthDate, ' +
        'language, address, riskTolerance, riskAssessedOn, consent, optedOut, tags, since, identifiers',
    ],
    ['a missing key', ['source: bank\n', ''], 'mapping.yaml:1 source is missing'],
    [
      'a number where text belongs',
      ["amount: '0.00'", 'amount: 0.00'],
      'mapping.yaml:19 holdings.cards.position.amount: 0 is not text; put it in quotes',
    ],
    [
      'a list where text belongs',
      ['product: Card', 'product: [Card]'],
      'mapping.yaml:17 holdings.cards.product: ["Card"] is no text or map',
    ],
    [
      'a source that is no name',
      ['source: bank', 'source: Our Bank'],
      'mapping.yaml:1 source: "Our Bank" does not have the form ^[a-z0-9][a-z0-9_-]{0,39}$',
    ],
    [
      'an unknown identifier',
      ["key: '{id}'", "key: '{id}'\n    identifiers: { ssn: '{id}' }"],
      'mapping.yaml:9 persons.people.identifiers: "ssn" is none of national_id, mobile, email, customer_number, ' +
        'account_number, policy_number, card_number',
    ],
    ['nobody', ['- { person', '# - { person'], 'mapping.yaml:20 holdings.cards.parties: null is no list'],
    [
      'an unknown file',
      ['holder: { file: people,', 'holder: { file: persons,'],
      'mapping.yaml:13 holdings.cards.join.holder.file: "persons" is none of the files people, cards',
    ],
    [
      'an unknown join',
      ['- { person', '- { each: owner, person'],
      'mapping.yaml:21 holdings.cards.parties[0].each: "owner" is none of the joins holder',
    ],
    [
      'half a placeholder',
      ['product: Card', "product: 'Card {card'"],
      'mapping.yaml:17 holdings.cards.product: "Card {card" has a brace without its other half',
    ],
    [
      'a date format without a year',
      ["key: '{id}'", "key: '{id}'\n    birthDate: { value: '{name}', format: DD/MM }"],
      'mapping.yaml:9 persons.people.birthDate.format: "DD/MM" does not have YYYY, MM and DD once each',
    ],
  ])('%s', async (_, [from = '', to = ''], detail) => {
    expect(await faultOf(valid.replace(from, to))).toEqual({
      exitCode: 2,
      type: 'urn:tong:problem:invalid-mapping',
      detail,
    });
  });

  test('several at once', async () => {
    const mapping = valid.replace('side: asset', 'side: left').replace('line: banking', 'line: bank');
    expect((await faultOf(mapping)).detail).toBe(
      'mapping.yaml:15 holdings.cards.line: "bank" is none of insurance, banking, investment; ' +
        'mapping.yaml:18 holdings.cards.side: "left" is none of asset, liability',
    );
  });

  test('text that is not YAML', async () => {
    const { exitCode, detail } = await faultOf(valid.replace('source: bank', 'source: [bank'));
    expect(exitCode).toBe(2);
    expect(detail).toMatch(/^mapping\.yaml:2 /);
  });

  test('an empty file', async () => {
    expect((await faultOf('')).detail).toBe('mapping.yaml:1 null is no map');
  });

  test('neither persons nor holdings', async () => {
    expect((await faultOf('source: bank\nfiles: { people: { path: people.csv } }\n')).detail).toBe(
      'mapping.yaml:1 neither persons nor holdings',
    );
  });
});

describe('a wrong column is named, and those that are there', () => {
  test.each([
    [
      "a file's own",
      ['product: Card', "product: 'Card {cardd}'"],
      'mapping.yaml:17 holdings.cards.product: cards.csv has no column "cardd"; it has card, person',
    ],
    [
      "a joined file's",
      ['{holder.id}', '{holder.number}'],
      'mapping.yaml:21 holdings.cards.parties[0].person: people.csv has no column "number"; it has id, name',
    ],
    [
      'of a join',
      ['on: { id:', 'on: { number:'],
      'mapping.yaml:13 holdings.cards.join.holder.on.number: people.csv has no column "number"; it has id, name',
    ],
    [
      'of a where',
      ["key: '{id}'", "key: '{id}'\n    where: { kind: P }"],
      'mapping.yaml:9 persons.people.where.kind: people.csv has no column "kind"; it has id, name',
    ],
  ])('%s', async (_, [from = '', to = ''], detail) => {
    expect(await faultOf(valid.replace(from, to))).toEqual({
      exitCode: 2,
      type: 'urn:tong:problem:unknown-column',
      detail,
    });
  });
});
