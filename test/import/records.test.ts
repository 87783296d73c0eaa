import { describe, expect, test } from 'vitest';
import { folderWith, readFolder } from './importing.ts';

/** Records and rejected rows of a mapping over some files. */
async function read(mapping: string, files: Readonly<Record<string, string>>) {
  return readFolder(folderWith({ ...files, 'mapping.yaml': `source: bank\n${mapping}` }));
}

const people = 'files: { people: { path: people.csv } }\npersons:\n  people:\n    file: people\n';

test('a person of a western bank', async () => {
  const { records } = await read(
    `${people}
    key: '{customer no}'
    name: { value: ['{first}', '{middle}', '{last}'] }
    sex: { value: '{sex}', translate: { F: female, M: male, U: null } }
    birthDate: { value: '{date of birth}', format: MM/DD/YYYY }
    language: en
    address: { value: ['{street}', '{city}', '{state} {zip}'], between: ', ' }
    riskTolerance: 'C{risk}'
    riskAssessedOn: { value: '{assessed}', format: 'YYYY-MM-DD*' }
    consent: { value: '{consent}', translate: { Y: true, N: false } }
    optedOut: false
    tags: ['{segment}', imported]
    since: '{since}'
    identifiers:
      national_id: '{ssn}'
      customer_number: '{customer no}'
      mobile: ['{phone 1}', '{phone 2}']
`,
    {
      'people.csv': `customer no,first,middle,last,sex,date of birth,street,city,state,zip,risk,assessed,consent,segment,since,ssn,phone 1,phone 2
17,Ann,M.,"Lee, Jr.",F,04/09/1971,12 Main St,Austin,TX,78701,3,2026-01-02 10:00:00,Y,gold,2010-05-06,078-05-1120,5125550100,5125550101
18,Bob,,Ray,U,12/31/1999,,Reno,NV,89501,1,,N,,,219-09-9999,,
`,
    },
  );
  expect(records).toEqual([
    {
      record: 'person',
      key: '17',
      name: 'Ann M. Lee, Jr.',
      sex: 'female',
      birthDate: '1971-04-09',
      language: 'en',
      address: '12 Main St, Austin, TX 78701',
      riskTolerance: 'C3',
      riskAssessedOn: '2026-01-02',
      consent: true,
      optedOut: false,
      tags: ['gold', 'imported'],
      since: '2010-05-06',
      identifiers: [
        { type: 'national_id', value: '078-05-1120' },
        { type: 'customer_number', value: '17' },
        { type: 'mobile', value: '5125550100' },
        { type: 'mobile', value: '5125550101' },
      ],
    },
    {
      record: 'person',
      key: '18',
      name: 'Bob Ray',
      birthDate: '1999-12-31',
      language: 'en',
      address: 'Reno, NV 89501',
      riskTolerance: 'C1',
      consent: false,
      optedOut: false,
      tags: ['imported'],
      identifiers: [
        { type: 'national_id', value: '219-09-9999' },
        { type: 'customer_number', value: '18' },
      ],
    },
  ]);
});

test('a holding with everything, in its own currency and decimal commas', async () => {
  const { records } = await read(
    `format: { delimiter: ';', nulls: ['-'] }
files: { funds: { path: funds.csv } }
holdings:
  funds:
    file: funds
    where: { state: [open, frozen] }
    key: 'fund/{no}'
    line: investment
    type: fund
    product: '{product}'
    side: asset
    position: { amount: { value: '{value}', decimal: ',' }, currency: '{currency}' }
    valuedOn: '{day}'
    riskLevel: '{risk}'
    openedOn: { value: '{opened}', format: DD.MM.YYYY }
    maturesOn: { value: '{opened}', format: DD.MM.YYYY, plus: { years: '1', months: '{months}', days: '-1' } }
    annualRate: { value: '{rate}', decimal: ',' }
    sumAssured: { amount: { value: '{assured}', decimal: ',' }, currency: EUR }
    payment:
      amount: { amount: { value: '{saving}', decimal: ',' }, currency: '{currency}' }
      every: { value: '{period}', translate: { M: monthly, Y: yearly } }
      nextOn: '{next}'
    status: '{state}'
    identifiers: { account_number: '{no}' }
    parties:
      - { person: '{holder}', role: owner }
      - { person: '{second}', role: joint_owner }
`,
    {
      'funds.csv': `no;state;product;value;currency;day;risk;opened;months;rate;assured;saving;period;next;holder;second
1;open;Growth;1234,5678;EUR;2026-01-31;R4;31.01.2020;1;-0,5;100;50,00;M;2026-02-01;17;18
2;frozen;Bonds;,5;CHF;-;-;-;-;-;-;-;-;-;17;-
3;closed;Old;0;EUR;-;-;-;-;-;-;-;-;-;17;-
`,
    },
  );
  expect(records).toEqual([
    {
      record: 'holding',
      key: 'fund/1',
      line: 'investment',
      type: 'fund',
      product: 'Growth',
      side: 'asset',
      position: { amount: '1234.5678', currency: 'EUR' },
      valuedOn: '2026-01-31',
      riskLevel: 'R4',
      openedOn: '2020-01-31',
      maturesOn: '2021-02-27',
      annualRate: '-0.5',
      sumAssured: { amount: '100', currency: 'EUR' },
      payment: { amount: { amount: '50.00', currency: 'EUR' }, every: 'monthly', nextOn: '2026-02-01' },
      status: 'open',
      identifiers: [{ type: 'account_number', value: '1' }],
      parties: [
        { person: '17', role: 'owner' },
        { person: '18', role: 'joint_owner' },
      ],
    },
    {
      record: 'holding',
      key: 'fund/2',
      line: 'investment',
      type: 'fund',
      product: 'Bonds',
      side: 'asset',
      position: { amount: '0.5', currency: 'CHF' },
      status: 'frozen',
      identifiers: [{ type: 'account_number', value: '2' }],
      parties: [{ person: '17', role: 'owner' }],
    },
  ]);
});

test('a join follows another join, and a code is text whatever it looks like', async () => {
  const { records } = await read(
    `files:
  cards: { path: cards.csv }
  accounts: { path: accounts.csv }
  branches: { path: branches.csv }
holdings:
  cards:
    file: cards
    join:
      account: { file: accounts, on: { no: '{account}' } }
      branch: { file: branches, on: { bank: '{account.bank}', code: '{account.branch}' } }
    key: '{no}'
    line: banking
    type: { value: '{kind}', translate: { 01: debit_card, 02: credit_card } }
    product: '{branch.name} card'
    side: asset
    position: { amount: '0', currency: CNY }
    parties: [{ person: '{account.holder}', role: cardholder }]
`,
    {
      'cards.csv': 'no,kind,account\n1,01,A\n2,02,B\n',
      'accounts.csv': 'no,bank,branch,holder\nA,1,10,17\nB,1,20,18\n',
      'branches.csv': 'bank,code,name\n1,10,North\n1,20,South\n2,10,Far\n',
    },
  );
  expect(records).toMatchObject([
    { key: '1', type: 'debit_card', product: 'North card', parties: [{ person: '17' }] },
    { key: '2', type: 'credit_card', product: 'South card', parties: [{ person: '18' }] },
  ]);
});

describe('rejected rows: all that is wrong, with the line; the others become records', () => {
  const person = `${people}
    key: '{id}'
    name: '{name}'
    sex: { value: '{sex}', translate: { M: male, F: female } }
    birthDate: '{born}'
    tags: ['{tag}']
    consent: { value: '{consent}' }
`;
  const header = 'id,name,sex,born,tag,consent\n';

  test.each([
    ['too few columns', '1,Ann,F', 'people.csv:2 3 columns where 6 are expected'],
    ['too many columns', '1,Ann,F,1990-01-01,a,true,', 'people.csv:2 7 columns where 6 are expected'],
    ['a bad date', '1,Ann,F,1990-02-30,a,true', 'people.csv:2 birthDate: "1990-02-30" is no date YYYY-MM-DD'],
    ['an untranslated code', '1,Ann,X,1990-01-01,a,true', 'people.csv:2 sex: "X" is none of M, F'],
    [
      'neither yes nor no',
      '1,Ann,F,1990-01-01,a,maybe',
      'people.csv:2 consent: "maybe" is neither true nor false',
    ],
    ['no key', ',Ann,F,1990-01-01,a,true', 'people.csv:2 key is missing'],
    [
      'too long a text',
      `1,Ann,F,1990-01-01,${'a'.repeat(61)},true`,
      'people.csv:2 tags[0]: longer than 60 characters',
    ],
    [
      'several at once',
      '1,Ann,X,1990,a,true',
      'people.csv:2 sex: "X" is none of M, F; birthDate: "1990" is no date YYYY-MM-DD',
    ],
  ])('%s', async (_, row, reason) => {
    const { records, reasons } = await read(person, {
      'people.csv': `${header}${row}\n2,Bob,M,1991-01-01,b,false\n`,
    });
    expect(reasons).toEqual([reason]);
    expect(records).toMatchObject([{ key: '2', name: 'Bob' }]);
  });

  test('a key that was there before, in another entry too', async () => {
    const twice = `${person}  again:\n    file: people\n    where: { tag: b }\n    key: '{id}'\n`;
    const { records, reasons } = await read(twice, {
      'people.csv': `${header}1,Ann,F,,a,\n1,Anna,F,,a,\n2,Bob,M,,b,\n`,
    });
    expect(reasons).toEqual([
      'people.csv:3 key 1 is on line 2 already',
      'people.csv:4 key 2 is on line 4 already',
    ]);
    expect(records).toMatchObject([{ name: 'Ann' }, { name: 'Bob' }]);
  });

  test('bytes of another encoding', async () => {
    const folder = folderWith({
      'mapping.yaml': `source: bank\n${person}`,
      'people.csv': Buffer.concat([
        Buffer.from(`${header}1,`),
        Buffer.from([0xd5, 0xc5, 0xce, 0xb0]),
        Buffer.from(',F,,,\n2,伟,M,,,\n'),
      ]),
    });
    const { records, reasons } = await readFolder(folder);
    expect(reasons).toEqual(['people.csv:2 bytes that are not utf-8']);
    expect(records).toMatchObject([{ name: '伟' }]);
  });
});

describe('rejected rows of holdings', () => {
  const accounts = `files:
  accounts: { path: accounts.csv }
  holders: { path: holders.csv }
holdings:
  accounts:
    file: accounts
    join:
      holder: { file: holders, on: { account: '{no}' } }
      main: { file: holders, on: { account: '{no}' }, where: { kind: O } }
    key: '{no}'
    line: banking
    type: '{type}'
    product: 'Account of {main.person}'
    side: asset
    position: { amount: '{balance}', currency: '{currency}' }
    maturesOn: { value: '{opened}', plus: { months: '{months}' } }
    parties:
      - each: holder
        person: '{holder.person}'
        role: { value: '{holder.kind}', translate: { O: owner, D: authorised_user } }
`;
  const holders = 'account,person,kind\n1,17,O\n1,18,D\n2,17,O\n2,18,O\n3,17,X\n';

  test.each([
    ['a bad amount', '1,loan,"1,5",EUR,,', 'position.amount: "1,5" is no amount'],
    ['no amount', '1,loan,,EUR,,', 'position is missing'],
    ['no currency', '1,loan,1,,,', 'position: currency is missing'],
    ['an unknown currency', '1,loan,1,EURO,,', 'position.currency: "EURO" is no currency'],
    [
      'an amount of too many decimals',
      '1,loan,1.23456,EUR,,',
      'position.amount: "1.23456" does not have the form ^-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,4})?$',
    ],
    ['no number of months', '1,loan,1,EUR,2020-01-01,x', 'maturesOn: "x" is no whole number'],
    [
      'an unknown type',
      '1,lone,1,EUR,,',
      /^accounts.csv:2 type: "lone" is none of current_account, .*, other$/,
    ],
    ['nobody', '9,loan,1,EUR,,', 'no row of holders.csv has account = 9'],
    ['two where one belongs', '2,loan,1,EUR,,', '2 rows of holders.csv have account = 2'],
    [
      'an unknown role',
      '3,loan,1,EUR,,',
      'no row of holders.csv has account = 3; parties[0].role: "X" is none of O, D',
    ],
  ])('%s', async (_, row, reason) => {
    const { records, reasons } = await read(accounts, {
      'accounts.csv': `no,type,balance,currency,opened,months\n${row}\n`,
      'holders.csv': holders,
    });
    expect(records).toEqual([]);
    expect(reasons).toEqual([
      typeof reason === 'string' ? `accounts.csv:2 ${reason}` : expect.stringMatching(reason),
    ]);
  });

  test('nobody, where that may be', async () => {
    const { reasons } = await read(
      accounts
        .replace("'{no}' } }", "'{no}' }, optional: true }")
        .replace('Account of {main.person}', 'Account'),
      { 'accounts.csv': 'no,type,balance,currency,opened,months\n9,loan,1,EUR,,\n', 'holders.csv': holders },
    );
    expect(reasons).toEqual(['accounts.csv:2 parties: nothing in it']);
  });

  test('a malformed row of a joined file is rejected once, and not joined', async () => {
    const { records, reasons, rejectedJoined } = await read(accounts, {
      'accounts.csv': 'no,type,balance,currency,opened,months\n1,loan,1,EUR,,\n',
      'holders.csv': `${holders}1,19\n`,
    });
    expect(reasons).toEqual(['holders.csv:7 2 columns where 3 are expected']);
    expect(rejectedJoined).toBe(1);
    expect(records).toMatchObject([{ parties: [{ person: '17' }, { person: '18' }] }]);
  });
});

test('a malformed row of a file that several entries read is rejected once', async () => {
  const mapping = `${people}    key: '{id}'\n    join: { boss: { file: people, on: { id: '{boss}' }, optional: true } }\n`;
  const twice = `${mapping}  others:\n    file: people\n    where: { id: none }\n    key: '{id}'\n`;
  const { reasons, rejectedJoined, counts } = await read(twice, { 'people.csv': 'id,boss\n1,2\n2\n' });
  expect(reasons).toEqual(['people.csv:3 1 column where 2 are expected']);
  expect(rejectedJoined).toBe(0);
  expect(counts.map(({ read, rejected }) => ({ read, rejected }))).toEqual([
    { read: 2, rejected: 1 },
    { read: 0, rejected: 0 },
  ]);
});

test('a row with a NUL character is rejected alone, and so is an amount no database keeps', async () => {
  const folder = folderWith({
    'mapping.yaml': `source: bank
files:
  people: { path: people.csv }
  accounts: { path: accounts.csv }
persons:
  people: { file: people, key: '{no}', name: '{name}', identifiers: { customer_number: '{no}' } }
holdings:
  accounts:
    file: accounts
    key: '{no}'
    line: banking
    type: current_account
    product: Account
    side: asset
    position: { amount: '{amount}', currency: CNY }
    parties: [{ person: '{owner}', role: owner }]
`,
    'people.csv': 'no,name\n1,Ann\u0000\n2,Bob\n',
    'accounts.csv': `no,owner,amount\n7,2,${'9'.repeat(19)}.00\n8,2,1.00\n`,
  });
  const { records, reasons } = await readFolder(folder);
  expect(records.map(({ key }) => key)).toEqual(['2', '8']);
  expect(reasons.map((reason) => reason.slice(0, 60))).toEqual([
    'people.csv:2 has a NUL character, which no database keeps',
    'accounts.csv:2 position.amount: "9999999999999999999.00" doe',
  ]);
});
