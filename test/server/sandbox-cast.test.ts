import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HoldingRecord, PersonRecord } from '../../src/api/schema.d.ts';
import { addDays, addMonths, nextAnniversary } from '../../src/domain/dates/plain-date.ts';
import { generateSandbox } from '../../src/server/sandbox/generate/generate-sandbox.ts';
import type { Interaction, Task } from '../../src/server/sandbox/generate/types.ts';
import { records } from '../support/sandbox-records.ts';

/** What the first adviser has to do with. */
interface FirstBook {
  readonly today: string;
  readonly persons: readonly PersonRecord[];
  readonly holdings: readonly HoldingRecord[];
  readonly tasks: readonly Task[];
  readonly interactions: readonly Interaction[];
}

type Kept = (book: FirstBook) => boolean;

const someone =
  (is: (person: PersonRecord, book: FirstBook) => boolean): Kept =>
  (book) =>
    book.persons.some((person) => is(person, book));
const some =
  (is: (holding: HoldingRecord, book: FirstBook) => boolean): Kept =>
  (book) =>
    book.holdings.some((holding) => is(holding, book));
const openTask =
  (is: (day: string, today: string) => boolean): Kept =>
  ({ tasks, today }) =>
    tasks.some(({ status, dueAt }) => status === 'open' && is(dueAt.slice(0, 10), today));

const assessed = ({ riskAssessedOn: on }: PersonRecord, today: string) =>
  on === undefined ? 'never' : addMonths(on, 12) > today ? 'valid' : 'lapsed';
const mayBeOffered = (person: PersonRecord, today: string, ...tolerances: string[]) =>
  person.consent === true &&
  person.optedOut !== true &&
  assessed(person, today) === 'valid' &&
  tolerances.includes(person.riskTolerance ?? '');
/** The three sources' keys of a person end in the same number. */
const heldBy = ({ key }: PersonRecord, { holdings }: FirstBook) =>
  holdings.filter(({ parties }) => parties.some(({ person }) => person.slice(-6) === key.slice(-6)));
const soon = (day: string | undefined, today: string, days = 14) =>
  day !== undefined && day > today && day <= addDays(today, days);

const PROMISES: Readonly<Record<string, Kept>> = {
  'somebody may be offered what is risky': someone((one, { today }) => mayBeOffered(one, today, 'C4', 'C5')),
  'somebody only what is safe': someone((one, { today }) => mayBeOffered(one, today, 'C1', 'C2')),
  'somebody opted out': someone(({ optedOut }) => optedOut === true),
  'somebody was never asked for consent': someone(({ consent }) => consent === undefined),
  'an assessment has lapsed': someone((one, { today }) => assessed(one, today) === 'lapsed'),
  'two own one account': some(
    ({ parties }) => parties.map(({ role }) => role).join() === 'owner,joint_owner',
  ),
  'somebody has dollars': some(({ position }) => position.currency === 'USD'),
  'somebody has all three lines': someone(
    (one, book) => new Set(heldBy(one, book).map(({ line }) => line)).size === 3,
  ),
  'somebody has a current account alone': someone(
    (one, book) =>
      heldBy(one, book)
        .map(({ type }) => type)
        .join() === 'current_account',
  ),
  'two are called 张伟': ({ persons }) => persons.filter(({ name }) => name === '张伟').length >= 2,
  'a deposit matures': some(
    ({ type, maturesOn }, { today }) => type === 'term_deposit' && soon(maturesOn, today),
  ),
  'an investment matures': some(
    ({ line, maturesOn }, { today }) => line === 'investment' && soon(maturesOn, today),
  ),
  'a policy matures': some(
    ({ type, maturesOn }, { today }) => type === 'endowment' && soon(maturesOn, today),
  ),
  'a premium is due': some(
    ({ line, payment }, { today }) => line === 'insurance' && soon(payment?.nextOn, today),
  ),
  'an instalment is due': some(
    ({ type, payment }, { today }) => type === 'loan' && soon(payment?.nextOn, today),
  ),
  'it is a birthday': someone(({ birthDate = '' }, { today }) => nextAnniversary(birthDate, today) === today),
  'a birthday is near': someone(({ birthDate = '' }, { today }) =>
    soon(nextAnniversary(birthDate, today), today, 7),
  ),
  'a task is overdue': openTask((day, today) => day < today),
  'a task is due': openTask((day, today) => day === today),
  'a task is due later': openTask((day, today) => day > today),
  'somebody was not spoken to for 90 days': someone(({ key, since = '' }, { interactions, today }) => {
    const from = addDays(today, -90);
    return (
      since < from &&
      !interactions.some(({ customer, occurredAt }) => customer.key === key && occurredAt > from)
    );
  }),
};

test('for any seed, day and 20 customers or more, the first book holds what demos and tests rely on', () => {
  const seeds = fc.integer();
  const sizes = fc.integer({ min: 20, max: 120 });
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-02-29', count));
  fc.assert(
    fc.property(seeds, sizes, days, (seed, customers, today) => {
      const data = generateSandbox({ seed, customers, today });
      const bookId = data.books[0]?.id ?? '';
      const { persons } = records(data, 'sandbox-bank', bookId);
      const { holdings } = records(data, undefined, bookId);
      const book = { today, persons, holdings, tasks: ownOf(data.tasks), interactions: data.interactions };
      expect(Object.keys(PROMISES).filter((promise) => !PROMISES[promise]?.(book))).toEqual([]);
    }),
    { numRuns: 25, examples: [[1, 20, '2024-02-29']] },
  );
});

function ownOf(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ adviserId }) => adviserId === 'adv_0001');
}
