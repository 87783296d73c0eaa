import { contractSchemas as contract } from './contract-schemas.ts';

/*
 * JSON Schema of a mapping, draft 7 since that is what editors know. Published as examples/import-mapping.schema.json;
 * docs/import.md explains the language. What a schema cannot say, such as that a named file, join or column exists, is
 * checked by compile-mapping.ts.
 */

type Schema = Readonly<Record<string, unknown>>;

const name = { type: 'string', pattern: '^[^.{}]+$' };
const filled = { type: 'string', minLength: 1 };

function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}) {
  const properties = { ...required, ...optional };
  return { type: 'object', additionalProperties: false, required: Object.keys(required), properties };
}

function mapOf(additionalProperties: Schema, propertyNames: Schema = name) {
  return { type: 'object', minProperties: 1, propertyNames, additionalProperties };
}

function listOf(items: Schema) {
  return { type: 'array', minItems: 1, items };
}

/** A value in its short form, a template, or in its long one, templates and what is done with their text. */
function value(details: Readonly<Record<string, Schema>>, ...alsoShort: string[]) {
  return {
    ...object({ value: templates }, { between, ...details }),
    type: ['string', 'object', ...alsoShort],
  };
}

/** One of the contract's own words: as a constant or from a translation. One from a column is checked row by row. */
function word(words: readonly string[]) {
  return {
    allOf: [value({ translate: translateTo({ enum: [...words, null] }) })],
    if: { type: 'string', pattern: '^[^{]*$' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { enum: words },
  };
}

function translateTo(allowed: Schema) {
  return {
    ...mapOf(allowed, {}),
    description:
      'What each value becomes; null leaves the field out, a value that is not listed is rejected.',
  };
}

const template = ref('template');
const templates = ref('templates');
const between = { type: 'string', description: 'Put between several templates; a space unless told.' };
const text = ref('text');
const flag = ref('flag');
const date = ref('date');
const decimal = ref('decimal');
const money = ref('money');
const where = ref('where');
const join = ref('join');
const identifiers = ref('identifiers');
const format = ref('format');

function ref(definition: string) {
  return { $ref: `#/definitions/${definition}` };
}

const definitions = {
  template: { ...filled, description: 'Text with {column} and {join.column} in it.' },
  templates: {
    description: 'A template, or several whose results are put together.',
    type: ['string', 'array'],
    minLength: 1,
    minItems: 1,
    items: template,
  },
  text: value({ translate: translateTo({ type: ['string', 'boolean', 'null'] }) }),
  flag: value({ translate: translateTo({ type: ['boolean', 'null'] }) }, 'boolean'),
  date: value({
    format: {
      ...filled,
      description:
        'YYYY-MM-DD unless told. YYYY, MM and DD in any order; M and D take one digit or two; a * at the end takes any rest.',
    },
    plus: { ...object({}, { years: template, months: template, days: template }), minProperties: 1 },
  }),
  decimal: value({
    decimal: { type: 'string', enum: ['.', ','], description: 'The decimal mark; a point unless told.' },
  }),
  money: object({ amount: decimal, currency: text }),
  where: {
    ...mapOf({ type: ['string', 'array'], minItems: 1, items: { type: 'string' } }, {}),
    description: "Only rows whose column holds this, or one of these; '' is an empty cell.",
  },
  join: {
    ...mapOf(
      object(
        { file: filled, on: mapOf(template, {}) },
        { where, optional: { type: 'boolean', description: 'Whether there may be no such row.' } },
      ),
    ),
    description: 'Rows of other files, by the name under which values use them.',
  },
  identifiers: {
    ...mapOf({ type: ['string', 'object', 'array'] }, { enum: contract.IdentifierType.enum }),
    additionalProperties: {
      if: { type: 'array' },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: listOf(text),
      else: text,
    },
    description: 'By type; several of one type as a list.',
  },
  format: object(
    {},
    {
      delimiter: { ...filled, description: 'A comma unless told; may be longer than one character.' },
      quote: { type: 'string', maxLength: 1, description: "A double quote unless told; '' for none." },
      encoding: { type: 'string', enum: ['utf-8', 'gb18030'], description: 'utf-8 unless told.' },
      nulls: { ...listOf({ type: 'string' }), description: 'Cells that mean nothing, beside blank ones.' },
    },
  ),
};

const file = object(
  { path: { ...filled, description: 'In the folder given by --data.' } },
  {
    columns: {
      ...listOf(filled),
      description: 'For a file without a header line; else that line names them.',
    },
    format,
  },
);

const { PersonRecord, RiskTolerance, RiskLevel, Line, HoldingType, Side, Role, Period } = contract;

const person = object(
  { file: filled, key: text },
  {
    where,
    join,
    name: text,
    sex: word(PersonRecord.properties.sex.enum),
    birthDate: date,
    language: word(PersonRecord.properties.language.enum),
    address: text,
    riskTolerance: word(RiskTolerance.enum),
    riskAssessedOn: date,
    consent: flag,
    optedOut: flag,
    tags: listOf(text),
    since: date,
    identifiers,
  },
);

const party = object(
  { person: text, role: word(Role.enum) },
  { each: { ...filled, description: 'A join: one party for each of its rows.' } },
);

const holding = object(
  {
    file: filled,
    key: text,
    line: word(Line.enum),
    type: word(HoldingType.enum),
    product: text,
    side: word(Side.enum),
    position: money,
    parties: listOf(party),
  },
  {
    where,
    join,
    valuedOn: date,
    riskLevel: word(RiskLevel.enum),
    openedOn: date,
    maturesOn: date,
    annualRate: decimal,
    sumAssured: money,
    payment: object({ amount: money, every: word(Period.enum) }, { nextOn: date }),
    status: text,
    identifiers,
  },
);

export const mappingSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A tong import mapping',
  ...object(
    {
      source: {
        ...contract.NewImport.properties.source,
        description: 'Name of the core system, the same in every run.',
      },
      files: mapOf(file),
    },
    { format, persons: mapOf(person), holdings: mapOf(holding) },
  ),
  definitions,
};
