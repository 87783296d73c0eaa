import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Money } from '../../src/api/schema.d.ts';
import { checkIdentifier } from '../../src/domain/identifiers/check-identifier.ts';
import { contract } from '../../src/server/contract.ts';
import { generateSandbox } from '../../src/server/sandbox/generate/generate-sandbox.ts';
import type { SandboxData } from '../../src/server/sandbox/generate/types.ts';
import { identifier, records } from '../support/sandbox-records.ts';

const TODAY = '2026-11-23';
const sandbox = generateSandbox({ seed: 1, customers: 300, today: TODAY });

/** Everything inside, however deep. */
function* inside(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* inside(part);
}

const amounts = (data: SandboxData): Money[] =>
  [...inside(data.imports)].filter((one): one is Money => 'amount' in one && typeof one.amount === 'string');

/** The contract as a server or a client holds data against it. */
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(contract, 'contract');

function violations(schema: string, items: readonly unknown[]): string[] {
  const fits = ajv.compile({ $ref: `contract#/components/schemas/${schema}` });
  return items.flatMap((item) =>
    fits(item) ? [] : [`${JSON.stringify(item)}: ${ajv.errorsText(fits.errors, { dataVar: schema })}`],
  );
}

describe('the generator', () => {
  test('gives byte for byte the same for the same options, whatever ran before', () => {
    const [first] = [
      JSON.stringify(sandbox),
      generateSandbox({ seed: 2, customers: 40, today: '2024-02-29' }),
    ];
    expect(JSON.stringify(generateSandbox({ seed: 1, customers: 300, today: TODAY }))).toBe(first);
  });

  test('gives other people for another seed', () => {
    const ids = ({ persons }: ReturnType<typeof records>) =>
      persons.map((person) => identifier(person, 'national_id'));
    const known = new Set(ids(records(sandbox, 'sandbox-bank')));
    const others = records(generateSandbox({ seed: 2, customers: 300, today: TODAY }), 'sandbox-bank');
    expect(ids(others).filter((id) => id !== undefined && known.has(id))).toEqual([]);
  });

  test.each([
    [{ seed: 1.5, customers: 300, today: TODAY }, 'Not a whole number: 1.5'],
    [{ seed: 1, customers: 0, today: TODAY }, 'Not a number of customers: 0'],
    [{ seed: 1, customers: 2.5, today: TODAY }, 'Not a number of customers: 2.5'],
    [{ seed: 1, customers: 300, today: '2026-02-30' }, 'Not a calendar day: 2026-02-30'],
  ])('refuses %j', (options, message) => {
    expect(() => generateSandbox(options)).toThrow(new RangeError(message));
  });

  test('makes as many customers as asked for, each in one book, the first adviser having most', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 90 }), (seed, customers) => {
        const data = generateSandbox({ seed, customers, today: TODAY });
        const sizes = data.books.map(({ id }) => records(data, 'sandbox-bank', id).persons.length);
        expect(sizes.reduce((a, b) => a + b)).toBe(customers);
        expect(Math.max(...sizes)).toBe(sizes[0]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is generated fits the contract:', () => {
  const standIn = { customerId: 'cus_0000000000', customerName: '张伟' };
  const names = new Map(sandbox.advisers.map(({ id, name }) => [id, name]));
  const adviser = (id: string) => ({ id, name: names.get(id) });

  test('records, in batches that may be sent', () => {
    expect(sandbox.imports.flatMap(({ records }) => violations('SourceRecord', records))).toEqual([]);
    expect(
      violations(
        'NewImport',
        sandbox.imports.map(({ source }) => ({ source })),
      ),
    ).toEqual([]);
  });

  test('books and advisers', () => {
    const sessions = sandbox.advisers.map(({ bookId, ...own }) => ({
      adviser: own,
      book: { ...sandbox.books.find(({ id }) => id === bookId), customers: 0 },
    }));
    expect(violations('Session', sessions)).toEqual([]);
    expect(sessions).toHaveLength(3);
  });

  test('channels and feed items', () => {
    const channels = new Map(sandbox.channels.map((channel) => [channel.id, channel]));
    expect(
      violations(
        'Channel',
        sandbox.channels.map((channel) => ({ ...channel, items: 0 })),
      ),
    ).toEqual([]);
    const items = sandbox.feedItems.map(({ channelId, links: _, ...item }) => {
      const { id, name, category } = channels.get(channelId) ?? {};
      return { ...item, channel: { id, name }, category, sharable: true };
    });
    expect(violations('FeedItem', items)).toEqual([]);
  });

  test('interactions, tasks, shares, moments and rates', () => {
    const { interactions, tasks, shares, moments, exchangeRates } = sandbox;
    const known = interactions.map(({ customer: _, adviserId, ...own }) => ({
      ...own,
      ...standIn,
      adviser: adviser(adviserId),
    }));
    expect(violations('Interaction', known)).toEqual([]);
    expect(
      violations(
        'Task',
        tasks.map(({ customer: _, adviserId: __, ...own }) => ({ ...own, ...standIn })),
      ),
    ).toEqual([]);
    const sent = shares.map(({ customer: _, adviserId: __, ...own }) => ({
      ...own,
      ...standIn,
      createdAt: own.sentAt,
    }));
    expect(violations('Share', sent)).toEqual([]);
    const published = moments.map(({ adviserId, ...own }) => ({
      ...own,
      itemTitle: '',
      adviser: adviser(adviserId),
    }));
    expect(violations('Moment', published)).toEqual([]);
    const rates = exchangeRates.map(({ currency, asOf, rateToCny }) => ({ currency, asOf, rate: rateToCny }));
    expect(violations('ExchangeRate', rates)).toEqual([]);
  });
});

describe('numbers', () => {
  const all = sandbox.imports.flatMap(({ source, records }) =>
    records.flatMap((record) => (record.identifiers ?? []).map((one) => ({ ...one, source, record }))),
  );

  test('pass every check of their kind', () => {
    expect(all.filter(({ type, value }) => !checkIdentifier(type, value, TODAY).ok)).toEqual([]);
    expect(new Set(all.map(({ type }) => type))).toEqual(
      new Set([
        'national_id',
        'mobile',
        'email',
        'customer_number',
        'account_number',
        'policy_number',
        'card_number',
      ]),
    );
  });

  test('belong to one holding or one person each', () => {
    const owners = new Map<string, Set<string>>();
    for (const { type, value, record } of all) {
      const checked = checkIdentifier(type, value, TODAY);
      const number = `${type} ${checked.ok ? checked.value : value}`;
      // The insurer's and the wealth platform's keys differ from the bank's in their letters only.
      const owner = record.record === 'person' ? record.key.replace(/^[A-Z]+/, '') : record.key;
      owners.set(number, (owners.get(number) ?? new Set()).add(owner));
    }
    expect([...owners].filter(([, own]) => own.size > 1)).toEqual([]);
  });

  test('identity numbers tell birth date and sex; foreigners have none', () => {
    for (const person of records(sandbox, 'sandbox-bank').persons) {
      const id = identifier(person, 'national_id');
      if (person.language === 'en') expect(id).toBeUndefined();
      else
        expect([id?.slice(6, 14), Number(id?.[16]) % 2]).toEqual([
          person.birthDate?.replaceAll('-', ''),
          person.sex === 'male' ? 1 : 0,
        ]);
    }
  });

  test('of 15 digits are what the insurer still has of some who were born before 1990', () => {
    const old = records(sandbox, 'sandbox-insurer').persons.filter(
      (person) => identifier(person, 'national_id')?.length === 15,
    );
    expect(old.length).toBeGreaterThan(0);
    expect(old.filter(({ birthDate = '' }) => birthDate >= '1990')).toEqual([]);
  });

  test('every person of the insurer and the wealth platform is somebody of the bank in the same book', () => {
    for (const { source, bookId } of sandbox.imports) {
      const known = new Set(
        records(sandbox, 'sandbox-bank', bookId).persons.map((person) => identifier(person, 'national_id')),
      );
      for (const person of records(sandbox, source, bookId).persons) {
        const id = checkIdentifier('national_id', identifier(person, 'national_id') ?? '', TODAY);
        expect(id.ok ? known.has(id.value) : person.language === 'en').toBe(true);
      }
    }
  });
});

describe('references', () => {
  const customers = new Set(records(sandbox, 'sandbox-bank').persons.map(({ key }) => key));

  test('keys are unique in their source', () => {
    for (const source of ['sandbox-bank', 'sandbox-insurer', 'sandbox-wealth'] as const) {
      const { persons, holdings } = records(sandbox, source);
      expect(new Set(persons.map(({ key }) => key)).size).toBe(persons.length);
      expect(new Set(holdings.map(({ key }) => key)).size).toBe(holdings.length);
    }
  });

  test('parties are persons of the same delivery, nobody twice in one holding', () => {
    for (const { source, bookId } of sandbox.imports) {
      const { persons, holdings } = records(sandbox, source, bookId);
      const known = new Set(persons.map(({ key }) => key));
      for (const { parties } of holdings) {
        const keys = parties.map(({ person }) => person);
        expect(keys.filter((key) => !known.has(key))).toEqual([]);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  test('contacts are with customers of the adviser, about items and interactions that exist', () => {
    const { interactions, tasks, shares, moments, feedItems, channels, books, advisers } = sandbox;
    const bookOf = new Map(advisers.map(({ id, bookId }) => [id, bookId]));
    const advised = new Map(
      books.flatMap(({ id }) =>
        records(sandbox, 'sandbox-bank', id).persons.map(({ key }) => [key, id] as const),
      ),
    );
    for (const { customer, adviserId } of [...interactions, ...tasks, ...shares]) {
      expect(customer.source).toBe('sandbox-bank');
      expect(customers.has(customer.key)).toBe(true);
      expect(advised.get(customer.key)).toBe(bookOf.get(adviserId));
    }
    const items = new Set(feedItems.map(({ id }) => id));
    expect([...shares, ...moments].filter(({ itemId }) => !items.has(itemId))).toEqual([]);
    const published = new Set(channels.map(({ id }) => id));
    expect(feedItems.filter(({ channelId }) => !published.has(channelId))).toEqual([]);
    const noted = new Set(interactions.map(({ id }) => id));
    expect(
      tasks.filter(({ interactionId }) => interactionId !== undefined && !noted.has(interactionId)),
    ).toEqual([]);
    const ids = [...interactions, ...tasks, ...shares, ...moments, ...feedItems].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('valuations are of holdings that existed, each day once', () => {
    const held = new Map(
      sandbox.imports.flatMap(({ source, records }) =>
        records.flatMap((record) =>
          record.record === 'holding' ? [[`${source} ${record.key}`, record] as const] : [],
        ),
      ),
    );
    for (const { source, holdingKey, valuedOn } of sandbox.valuations) {
      const { openedOn = '9999' } = held.get(`${source} ${holdingKey}`) ?? {};
      expect(openedOn <= valuedOn && valuedOn < TODAY).toBe(true);
    }
    const days = sandbox.valuations.map(
      ({ source, holdingKey, valuedOn }) => `${source} ${holdingKey} ${valuedOn}`,
    );
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('money', () => {
  test('has two decimals everywhere', () => {
    const wrong = [...amounts(sandbox), ...sandbox.valuations].filter(
      ({ amount }) => !/^\d+\.\d\d$/.test(amount),
    );
    expect(wrong).toEqual([]);
  });

  test('in another currency has a rate of the day, and of every month before', () => {
    const currencies = new Set(amounts(sandbox).map(({ currency }) => currency));
    const days = [TODAY, '2026-10-31', '2026-09-30', '2025-11-30'];
    for (const currency of [...currencies].filter((one) => one !== 'CNY')) {
      const known = sandbox.exchangeRates
        .filter((rate) => rate.currency === currency)
        .map(({ asOf }) => asOf);
      expect(known).toEqual(expect.arrayContaining(days));
    }
    expect(currencies.size).toBeGreaterThan(1);
  });

  test('of a certificate of deposit is 200,000 yuan at least', () => {
    const large = records(sandbox).holdings.filter(({ type }) => type === 'large_deposit');
    expect(large.length).toBeGreaterThan(0);
    expect(large.filter(({ position }) => Number(position.amount) < 200_000)).toEqual([]);
  });
});

test('some names are hard to search for: two characters, several readings, a dot, Latin letters', () => {
  const names = records(sandbox, 'sandbox-bank').persons.map(({ name = '' }) => name);
  for (const kind of [
    /^(欧阳|令狐|司徒|上官|诸葛|尉迟|夏侯|长孙)/,
    /^[曾单仇区覃解查翟盖朴乐任]/,
    /·/,
    /^[A-Z][a-z]+ /,
  ]) {
    expect(names.some((name) => kind.test(name))).toBe(true);
  }
});
