import type { Customer, Line, LineSummary } from '../../api/schema.d.ts';
import { addMonths } from '../../domain/dates/plain-date.ts';
import { formatWithOffset, wallTimeAt } from '../../domain/dates/zoned-time.ts';
import { maskIdentifier } from '../../domain/identifiers/mask-identifier.ts';
import type { Executor } from '../database/database.ts';
import { positionsOf, ratesOn } from '../holdings/positions.ts';
import { totals, type Valuation, valuate } from '../holdings/valuation.ts';
import type { Operation } from '../operation.ts';
import { assessmentMonths } from '../policy/assessment-months.ts';
import { defined } from '../requests/defined.ts';
import { notInBook } from '../requests/refusal.ts';
import { lastInteractionAt } from './last-interaction.ts';

export const getCustomer: Operation<'getCustomer'> = async ({ db, actor, path, now, house }) => {
  const row = await db
    .selectFrom('customer')
    .selectAll()
    .select(lastInteractionAt.as('last_interaction_at'))
    .where('id', '=', path.customerId)
    .where('book_id', '=', actor.bookId)
    .executeTakeFirst();
  if (!row) throw notInBook('customer', path.customerId);

  const today = wallTimeAt(now, house.timeZone).date;
  const valuation = valuate(await positionsOf(db, [row.id], today), await ratesOn(db, today), house.currency);
  const body: Customer = defined({
    id: row.id,
    customerNumber: row.customer_number,
    name: row.name,
    namePinyin: row.name_pinyin,
    sex: row.sex,
    birthDate: row.birth_date,
    language: row.language,
    address: row.address,
    identifiers: await identifiersOf(db, row.id),
    lines: {
      insurance: line(valuation, 'insurance'),
      banking: line(valuation, 'banking'),
      investment: line(valuation, 'investment'),
    },
    riskTolerance: row.risk_tolerance,
    riskAssessedOn: row.risk_assessed_on,
    riskAssessmentValidUntil:
      row.risk_assessed_on && addMonths(row.risk_assessed_on, assessmentMonths(house.policy)),
    tags: row.tags,
    contact: { consent: row.consent, optedOut: row.opted_out },
    lastInteractionAt: row.last_interaction_at && formatWithOffset(row.last_interaction_at, house.timeZone),
    adviser: { id: actor.adviserId, name: actor.adviserName },
    sources: await sourcesOf(db, row.id),
    since: row.since,
  });
  return { status: 200, body };
};

function line({ positions, currency }: Valuation, wanted: Line): LineSummary {
  const here = positions.filter(({ row }) => row.line === wanted);
  const { assets, liabilities, net } = totals(here, currency);
  return { holdings: here.length, assets, liabilities, net };
}

async function identifiersOf(db: Executor, customerId: string): Promise<Customer['identifiers']> {
  const rows = await db
    .selectFrom('customer_identifier')
    .select(['type', 'value', 'source'])
    .where('customer_id', '=', customerId)
    .orderBy('type')
    .orderBy('source')
    .orderBy('value')
    .execute();
  return rows.map(({ type, value, source }) => ({ type, value: maskIdentifier(type, value), source }));
}

async function sourcesOf(db: Executor, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('source_record')
    .select('source')
    .distinct()
    .where('customer_id', '=', customerId)
    .where('record', '=', 'person')
    .orderBy('source')
    .execute();
  return rows.map(({ source }) => source);
}
