import type { HoldingRecord, Party, Role } from '../../api/schema.d.ts';
import { type Money, parseMoney } from '../../domain/money/money.ts';
import { MoneyError } from '../../domain/money/money-error.ts';
import { upsertRows } from '../database/rows.ts';
import { type FreshRecord, freshRecords } from './fresh-records.ts';
import { keptIdentifiers } from './identifier-rows.ts';
import { type ImportRun, noCounts, reject } from './import-run.ts';

/** Of two roles of one person in one holding, the earlier here is the one that counts. */
const strongestFirst: readonly Role[] = [
  'owner',
  'joint_owner',
  'borrower',
  'policyholder',
  'cardholder',
  'insured',
  'beneficiary',
  'authorised_user',
];

interface LoadedHolding {
  id: string;
  record: HoldingRecord;
  digest: string;
  parties: { customerId: string; role: Role }[];
}

/** Brings the holdings of one import in, a chunk at a time, after the persons; and counts them. */
export class HoldingLoader {
  readonly counts = noCounts();
  readonly #run: ImportRun;
  readonly #seen = new Set<string>();

  constructor(run: ImportRun) {
    this.#run = run;
  }

  async load(records: readonly HoldingRecord[]): Promise<void> {
    const fresh = await freshRecords(this.#run, records, this.#seen, this.counts);
    const customers = await this.#customersByPerson(fresh);
    const loaded: LoadedHolding[] = [];
    for (const { record, digest, known } of fresh) {
      const fault = moneyFault(record) ?? partyFault(record, customers);
      if (fault !== undefined) {
        reject(this.#run, this.counts, record, fault);
        continue;
      }
      this.counts[known ? 'changed' : 'created'] += 1;
      loaded.push({
        id: known?.holdingId ?? this.#run.newId('hld'),
        record,
        digest,
        parties: parties(record, customers),
      });
    }
    await this.#save(loaded);
  }

  async #customersByPerson(fresh: readonly FreshRecord<HoldingRecord>[]): Promise<Map<string, string>> {
    const keys = new Set(fresh.flatMap(({ record }) => record.parties.map(({ person }) => person)));
    if (keys.size === 0) return new Map();
    const rows = await this.#run.db
      .selectFrom('source_record')
      .select(['key', 'customer_id'])
      .where('source', '=', this.#run.source)
      .where('book_id', '=', this.#run.bookId)
      .where('record', '=', 'person')
      .where('customer_id', 'is not', null)
      .where(({ eb, val, fn }) => eb('key', '=', fn.any(val([...keys]))))
      .execute();
    return new Map(rows.map(({ key, customer_id }) => [key, customer_id ?? '']));
  }

  async #save(loaded: readonly LoadedHolding[]): Promise<void> {
    const { db, source, bookId, now, today } = this.#run;
    const rows = loaded.map(({ id, record }) => holdingRow(id, source, record));
    await upsertRows(db, 'holding', ['id'], rows);
    const ids = loaded.map(({ id }) => id);
    for (const table of ['holding_party', 'holding_identifier'] as const) {
      await db
        .deleteFrom(table)
        .where(({ eb, val, fn }) => eb('holding_id', '=', fn.any(val(ids))))
        .execute();
    }
    const parts = loaded.flatMap(({ id, parties }) =>
      parties.map(({ customerId, role }, ordinal) => ({
        holding_id: id,
        customer_id: customerId,
        role,
        ordinal,
      })),
    );
    await upsertRows(db, 'holding_party', ['holding_id', 'customer_id'], parts);
    const numbers = loaded.flatMap(({ id, record }) =>
      keptIdentifiers(record.identifiers ?? [], today).map(({ type, value, suffix }) => ({
        holding_id: id,
        type,
        value,
        suffix,
      })),
    );
    await upsertRows(db, 'holding_identifier', ['holding_id', 'type', 'value'], numbers);
    const valuations = loaded.map(({ id, record }) => ({
      holding_id: id,
      valued_on: record.valuedOn ?? today,
      position: record.position.amount,
    }));
    await upsertRows(db, 'holding_valuation', ['holding_id', 'valued_on'], valuations);
    const records = loaded.map(({ id, record, digest }) => ({
      source,
      record: record.record,
      key: record.key,
      book_id: bookId,
      digest,
      customer_id: null,
      holding_id: id,
      decision: null,
      rule: null,
      evidence: null,
      payload: record,
      linked_at: now,
    }));
    await upsertRows(db, 'source_record', ['source', 'record', 'key'], records);
  }
}

function parties(record: HoldingRecord, customers: ReadonlyMap<string, string>): LoadedHolding['parties'] {
  const strength = ({ role }: Party) => strongestFirst.indexOf(role);
  const byCustomer = new Map<string, Role>();
  // Sorting is stable: parties of one strength stay in the source's order, which decides about the odd cent.
  for (const party of record.parties.toSorted((a, b) => strength(a) - strength(b))) {
    const customerId = customers.get(party.person);
    if (customerId !== undefined && !byCustomer.has(customerId)) byCustomer.set(customerId, party.role);
  }
  return [...byCustomer].map(([customerId, role]) => ({ customerId, role }));
}

function partyFault(record: HoldingRecord, customers: ReadonlyMap<string, string>): string | undefined {
  const missing = record.parties.find(({ person }) => !customers.has(person));
  return missing && `no person with the key ${missing.person}`;
}

function moneyFault({ position, sumAssured, payment }: HoldingRecord): string | undefined {
  const amounts: (Money | undefined)[] = [position, sumAssured, payment?.amount];
  for (const money of amounts) {
    if (money === undefined) continue;
    try {
      parseMoney(money);
    } catch (error) {
      if (error instanceof MoneyError)
        return `${money.amount} ${money.currency} is not an amount of money (${error.reason})`;
      throw error;
    }
  }
  return undefined;
}

function holdingRow(id: string, source: string, record: HoldingRecord) {
  const { sumAssured, payment } = record;
  return {
    id,
    source,
    line: record.line,
    type: record.type,
    product: record.product,
    side: record.side,
    currency: record.position.currency,
    position: record.position.amount,
    valued_on: record.valuedOn ?? null,
    risk_level: record.riskLevel ?? null,
    opened_on: record.openedOn ?? null,
    matures_on: record.maturesOn ?? null,
    annual_rate: record.annualRate ?? null,
    sum_assured: sumAssured?.amount ?? null,
    sum_assured_currency: sumAssured?.currency ?? null,
    payment_amount: payment?.amount.amount ?? null,
    payment_currency: payment?.amount.currency ?? null,
    payment_every: payment?.every ?? null,
    payment_next_on: payment?.nextOn ?? null,
    status: record.status ?? null,
  };
}
