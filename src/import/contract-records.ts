import { Ajv } from 'ajv';
import type { SourceRecord } from '../api/schema.d.ts';
import { pathText } from '../checked-yaml/path.ts';
import { schemaFaults } from '../checked-yaml/schema-fault.ts';
import { isPlainDate } from '../domain/dates/plain-date.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { contractSchemas } from './contract-schemas.ts';
import { RowFault } from './row-fault.ts';

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, formats: { date: isPlainDate } });
ajv.addSchema({ $id: 'contract', components: { schemas: contractSchemas } });

const fits = {
  person: ajv.compile<SourceRecord>({ $ref: 'contract#/components/schemas/PersonRecord' }),
  holding: ajv.compile<SourceRecord>({ $ref: 'contract#/components/schemas/HoldingRecord' }),
};

/**
 * Checks a record by the contract, as the server will: one that does not fit would hold back its whole batch.
 * @throws RowFault
 */
export function contractRecord(
  kind: SourceRecord['record'],
  fields: Readonly<Record<string, unknown>>,
  say: Imports['faults'],
): SourceRecord {
  const record: unknown = { record: kind, ...fields };
  if (JSON.stringify(record).includes(String.raw`\u0000`)) throw new RowFault(say.unprintable);
  if (fits[kind](record)) return record;
  const faults = schemaFaults(fits[kind].errors, say).map(({ path, fault }) =>
    say.about(pathText(path), fault),
  );
  throw new RowFault(faults.join('; '));
}
