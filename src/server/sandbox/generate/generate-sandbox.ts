import { isPlainDate } from '../../../domain/dates/plain-date.ts';
import { contactsWith } from './contacts/interactions.ts';
import { momentsOf } from './contacts/moments.ts';
import { sharesWith } from './contacts/shares.ts';
import { tasksFor } from './contacts/tasks.ts';
import { CHANNELS } from './feed/channels.ts';
import { drawFeed } from './feed/feed.ts';
import { sharableUntil } from './feed/sharable.ts';
import { bankingOf } from './holdings/banking.ts';
import { exchangeRates } from './holdings/exchange-rates.ts';
import { insuranceOf } from './holdings/insurance.ts';
import { investmentOf } from './holdings/investment.ts';
import type { Portfolio } from './holdings/portfolio.ts';
import { histories, monthEnds } from './holdings/valuations.ts';
import { BRANCHES } from './house.ts';
import { serialIds } from './ids.ts';
import { Numbers } from './numbers.ts';
import { populate } from './people/populate.ts';
import { Random } from './random.ts';
import { importsOf } from './source-records.ts';
import type { SandboxData, SandboxOptions } from './types.ts';
import type { World } from './world.ts';

/**
 * Makes up a house with its customers: lifelike, valid number for number, and the same for the same options. It reads
 * no clock and touches nothing outside. Throws RangeError where there is not one customer, or `today` is no calendar
 * day. From 20 customers on, the first book holds everything that `people/cast.ts` promises.
 */
export function generateSandbox({ seed, customers, today }: SandboxOptions): SandboxData {
  if (!Number.isInteger(seed)) throw new RangeError(`Not a whole number: ${seed}`);
  if (!Number.isInteger(customers) || customers < 1)
    throw new RangeError(`Not a number of customers: ${customers}`);
  if (!isPlainDate(today)) throw new RangeError(`Not a calendar day: ${today}`);
  const random = new Random(seed);
  const world: World = { random, numbers: new Numbers(random), today };

  const portfolios = populate(world, customers).map(
    (person): Portfolio => ({
      person,
      banking: bankingOf(world, person),
      insurance: insuranceOf(world, person),
      investment: investmentOf(world, person),
    }),
  );
  const imports = importsOf(world, portfolios);
  const feedItems = drawFeed(random, today);
  const sharable = sharableUntil(today, feedItems);
  const ids = {
    interaction: serialIds('int'),
    task: serialIds('tsk'),
    share: serialIds('shr'),
    moment: serialIds('mom'),
  };
  const contacts = portfolios.map((portfolio) => contactsWith(world, portfolio, ids.interaction));
  const people = portfolios.map(({ person }) => person);
  const ends = monthEnds(today);

  return {
    books: BRANCHES.map(({ book }) => book),
    advisers: BRANCHES.map(({ adviser }) => adviser),
    imports,
    exchangeRates: exchangeRates(random, [today, ...ends]),
    valuations: histories({ today, ends, random, cards: new Random(seed + 1) }, imports),
    channels: Object.values(CHANNELS),
    feedItems,
    interactions: contacts.flat().map(({ interaction }) => interaction),
    tasks: people.flatMap((person, index) => tasksFor(world, person, contacts[index] ?? [], ids.task)),
    shares: people.flatMap((person) => sharesWith(world, person, sharable, ids.share)),
    moments: BRANCHES.flatMap(({ adviser }) => momentsOf(world, adviser, sharable, ids.moment)),
  };
}
