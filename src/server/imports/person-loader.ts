import type { ImportSummary, PersonRecord } from '../../api/schema.d.ts';
import { upsertRows } from '../database/rows.ts';
import { saveCustomers } from './customer-rows.ts';
import { type FreshRecord, freshRecords } from './fresh-records.ts';
import { type KeptIdentifier, keptIdentifiers } from './identifier-rows.ts';
import { type ImportRun, noCounts } from './import-run.ts';
import { CertainLinks, type Link } from './link.ts';

/** A person record with the customer it now belongs to. */
export interface LinkedPerson {
  record: PersonRecord;
  digest: string;
  identifiers: KeptIdentifier[];
  link: Link;
  /** Known before, and changed. */
  changed: boolean;
}

/** Brings the persons of one import in, a chunk at a time, and counts them. */
export class PersonLoader {
  readonly counts = noCounts();
  readonly customers: ImportSummary['customers'] = { created: 0, joined: 0 };
  readonly #run: ImportRun;
  readonly #seen = new Set<string>();

  constructor(run: ImportRun) {
    this.#run = run;
  }

  async load(records: readonly PersonRecord[]): Promise<void> {
    const fresh = await freshRecords(this.#run, records, this.#seen, this.counts);
    const persons = await this.#link(fresh);
    for (const { changed, link } of persons) {
      this.counts[changed ? 'changed' : 'created'] += 1;
      if (!changed) this.customers[link.decision === 'started' ? 'created' : 'joined'] += 1;
    }
    await saveCustomers(this.#run, persons);
    await this.#saveRecords(persons);
    await this.#saveIdentifiers(persons);
  }

  async #link(fresh: readonly FreshRecord<PersonRecord>[]): Promise<LinkedPerson[]> {
    const read = fresh.map((one) => ({
      ...one,
      identifiers: keptIdentifiers(one.record.identifiers, this.#run.today),
    }));
    const links = new CertainLinks(this.#run.newId);
    await links.learn(
      this.#run,
      read.flatMap(({ identifiers }) => identifiers),
    );
    const before = await this.#linksBefore(fresh);
    return read.map(({ record, digest, identifiers }) => {
      const known = before.get(record.key);
      return {
        record,
        digest,
        identifiers,
        link: known ?? links.link(identifiers),
        changed: known !== undefined,
      };
    });
  }

  /** A record that was linked once stays where it is, whatever changed in it. */
  async #linksBefore(fresh: readonly FreshRecord<PersonRecord>[]): Promise<Map<string, Link>> {
    const keys = fresh.filter(({ known }) => known !== undefined).map(({ record }) => record.key);
    if (keys.length === 0) return new Map();
    const rows = await this.#run.db
      .selectFrom('source_record')
      .select(['key', 'customer_id', 'decision', 'rule', 'evidence'])
      .where('source', '=', this.#run.source)
      .where('record', '=', 'person')
      .where(({ eb, val, fn }) => eb('key', '=', fn.any(val(keys))))
      .execute();
    const links = new Map<string, Link>();
    for (const { key, customer_id, decision, rule, evidence } of rows) {
      if (customer_id === null || decision === null || rule === null) continue;
      links.set(key, { customerId: customer_id, decision, rule, evidence: evidence ?? [] });
    }
    return links;
  }

  async #saveRecords(persons: readonly LinkedPerson[]): Promise<void> {
    const { db, source, bookId, now } = this.#run;
    const rows = persons.map(({ record, digest, link }) => ({
      source,
      record: record.record,
      key: record.key,
      book_id: bookId,
      digest,
      customer_id: link.customerId,
      holding_id: null,
      decision: link.decision,
      rule: link.rule,
      evidence: link.evidence,
      payload: record,
      linked_at: now,
    }));
    await upsertRows(db, 'source_record', ['source', 'record', 'key'], rows);
  }

  async #saveIdentifiers(persons: readonly LinkedPerson[]): Promise<void> {
    const { db, source } = this.#run;
    const changed = persons.filter(({ changed }) => changed).map(({ record }) => record.key);
    if (changed.length > 0) {
      await db
        .deleteFrom('customer_identifier')
        .where('source', '=', source)
        .where(({ eb, val, fn }) => eb('record_key', '=', fn.any(val(changed))))
        .execute();
    }
    const rows = persons.flatMap(({ record, identifiers, link }) =>
      identifiers.map(({ type, value, suffix }) => ({
        customer_id: link.customerId,
        source,
        record_key: record.key,
        type,
        value,
        suffix,
      })),
    );
    await upsertRows(db, 'customer_identifier', ['source', 'record_key', 'type', 'value'], rows);
  }
}
