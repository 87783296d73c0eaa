import type { Evidence } from '../../api/schema.d.ts';
import type { SourceRecordTable } from '../database/tables.ts';
import type { MakeId } from '../house/ids.ts';
import type { KeptIdentifier } from './identifier-rows.ts';
import type { ImportRun } from './import-run.ts';

/** Which customer a new person record belongs to, and by which certain rule. */
export interface Link {
  customerId: string;
  decision: NonNullable<SourceRecordTable['decision']>;
  rule: NonNullable<SourceRecordTable['rule']>;
  evidence: Evidence[];
}

/** Customers by their certain identifiers: national id anywhere, customer number inside one source. */
export class CertainLinks {
  readonly #byNationalId = new Map<string, string>();
  readonly #byCustomerNumber = new Map<string, string>();
  readonly #newId: MakeId;

  constructor(newId: MakeId) {
    this.#newId = newId;
  }

  /** Learns who in the database has one of these identifiers. */
  async learn({ db, source, bookId }: ImportRun, identifiers: readonly KeptIdentifier[]): Promise<void> {
    const values = identifiers.filter(certain).map(({ value }) => value);
    if (values.length === 0) return;
    const rows = await db
      .selectFrom('customer_identifier')
      .innerJoin('customer', 'customer.id', 'customer_identifier.customer_id')
      .select(['type', 'value', 'source', 'customer_id'])
      // A person of another book is nobody here: joining would tell of, and change, what this adviser may not see.
      .where('customer.book_id', '=', bookId)
      .where(({ eb, val, fn }) => eb('value', '=', fn.any(val(values))))
      .where('type', 'in', ['national_id', 'customer_number'])
      .execute();
    for (const row of rows) {
      if (row.type === 'national_id') this.#byNationalId.set(row.value, row.customer_id);
      else if (row.source === source) this.#byCustomerNumber.set(row.value, row.customer_id);
    }
  }

  /** Joins the customer with an equal certain identifier, or starts a new one; later records see it. */
  link(identifiers: readonly KeptIdentifier[]): Link {
    const usable = identifiers.filter(certain);
    const link = this.#join(usable) ?? start(identifiers, this.#newId);
    for (const { type, value } of usable) {
      const known = type === 'national_id' ? this.#byNationalId : this.#byCustomerNumber;
      if (!known.has(value)) known.set(value, link.customerId);
    }
    return link;
  }

  #join(identifiers: readonly KeptIdentifier[]): Link | undefined {
    const equal = (type: 'national_id' | 'customer_number', known: Map<string, string>): Link | undefined => {
      for (const identifier of identifiers) {
        const customerId = identifier.type === type ? known.get(identifier.value) : undefined;
        if (customerId === undefined) continue;
        const evidence: Evidence[] = [{ field: type, comparison: 'equal', weight: 1 }];
        return { customerId, decision: 'joined', rule: `equal_${type}`, evidence };
      }
      return undefined;
    };
    return equal('national_id', this.#byNationalId) ?? equal('customer_number', this.#byCustomerNumber);
  }
}

function start(identifiers: readonly KeptIdentifier[], newId: MakeId): Link {
  const evidence = identifiers
    .filter(certain)
    .map(({ type }): Evidence => ({ field: type, comparison: 'first', weight: 1 }));
  return { customerId: newId('cus'), decision: 'started', rule: 'new_person', evidence };
}

function certain({ type, valid }: KeptIdentifier): boolean {
  return valid && (type === 'national_id' || type === 'customer_number');
}
