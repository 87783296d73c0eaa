import { checkNames } from './scenario.ts';

/*
 * JSON Schema of a scenario, draft 7 since that is what editors know. Published as examples/smoke-scenario.schema.json;
 * docs/smoke.md explains the language. What a schema cannot say, such as that an operation or a variable exists, is
 * checked by check-scenario.ts.
 */

type Schema = Readonly<Record<string, unknown>>;

const filled = { type: 'string', minLength: 1 };
const variableName = { pattern: '^[A-Za-z][A-Za-z0-9]*$' };
const path = { ...filled, description: 'A JSON path (RFC 9535), as in $.items[0].id' };
const scalar = { type: ['string', 'number', 'boolean', 'null'] };
const regex = {
  ...filled,
  description: 'A regular expression of JavaScript; it may match any part of the text.',
};
const all = { type: 'boolean', description: 'All values that the path finds, as a list.' };
const optional = { type: 'boolean', description: 'Whether it may find nothing.' };
const match = { ...regex, description: 'Only texts of this form, and of them what its first group has.' };
const exists = { type: 'boolean', description: 'Whether there is such a thing.' };

function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}) {
  const properties = { ...required, ...optional };
  return { type: 'object', additionalProperties: false, required: Object.keys(required), properties };
}

function amount(description: string) {
  const whole = { type: 'integer', minimum: 0 };
  return {
    description,
    type: ['integer', 'object'],
    minimum: 0,
    additionalProperties: false,
    minProperties: 1,
    properties: { min: whole, max: whole },
  };
}

function listOf(items: Schema) {
  return { type: 'array', minItems: 1, items };
}

const json = {
  ...object(
    { at: path },
    {
      equals: { description: 'Equal to this value of JSON.' },
      not: { description: 'Not equal to this value of JSON.' },
      contains: { description: 'A list that has this among its items, or a text that has it in it.' },
      matches: regex,
      exists,
      type: {
        type: 'string',
        enum: [
          'string',
          'number',
          'integer',
          'boolean',
          'array',
          'object',
          'null',
          'decimal',
          'instant',
          'date',
        ],
        description: 'decimal: a decimal number in a text; instant: RFC 3339 with offset; date: YYYY-MM-DD.',
      },
      length: amount('Characters of a text, items of a list, members of an object.'),
      count: amount('How many values the path finds.'),
      sum: {
        ...filled,
        description: 'The values found, decimals or money, add up to this: a decimal, or a JSON path to one.',
      },
    },
  ),
  minProperties: 2,
};

const checks = {
  ...listOf({ type: 'string', enum: checkNames }),
  uniqueItems: true,
  description:
    'holdings_add_up: items to totals, lines to the net, exactly. nothing_unmasked: no whole mobile or identity number anywhere.',
};
const latency = { type: 'integer', minimum: 1, description: 'Milliseconds, at the most.' };

const status = { type: 'integer', minimum: 100, maximum: 599 };
const expect = object(
  {},
  {
    status: {
      type: ['integer', 'array'],
      minimum: 100,
      maximum: 599,
      minItems: 1,
      items: status,
      description: 'Any success unless told.',
    },
    latency,
    headers: {
      type: 'object',
      additionalProperties: {
        ...object({}, { equals: scalar, matches: regex, exists }),
        type: ['string', 'object'],
      },
      description: 'By name; a text alone is what it equals.',
    },
    json: listOf(json),
    checks,
  },
);

const values = { type: 'object', additionalProperties: { ...scalar, type: ['string', 'number', 'boolean'] } };

const step = object(
  {
    name: {
      ...filled,
      pattern: '^[^/]+$',
      description: 'Unique in the scenario; --only scenario/step names it.',
    },
    operation: { ...filled, description: 'operationId of the contract.' },
  },
  {
    when: { type: 'string', ...variableName, description: 'Only where this variable has a value.' },
    unless: { type: 'string', ...variableName, description: 'Only where this variable has none.' },
    anonymous: { type: 'boolean', description: 'Without a token.' },
    path: { ...values, description: 'Parameters of the path.' },
    query: values,
    headers: values,
    body: { description: 'Sent as JSON.' },
    expect,
    capture: {
      type: 'object',
      minProperties: 1,
      propertyNames: variableName,
      additionalProperties: {
        ...object({ path }, { all, match, optional }),
        ...path,
        type: ['string', 'object'],
      },
      description:
        'Variables for later steps: the first value that the path finds, or all of them as a list.',
    },
  },
);

const variable = {
  ...object(
    {},
    {
      env: { ...filled, description: 'Name of an environment variable.' },
      default: { description: 'The value where neither --var nor the environment has one.' },
      secret: { type: 'boolean', description: 'Its value is never shown.' },
    },
  ),
  type: ['object', 'string', 'number', 'boolean'],
};

const steps = listOf({ $ref: '#/definitions/step' });

export const scenarioSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A tong smoke scenario',
  ...object(
    {
      name: { ...filled, pattern: '^[a-z0-9][a-z0-9-]*$', description: 'Small letters, digits and hyphens.' },
      writes: { type: 'boolean', description: 'Whether anything is changed on the server.' },
      steps,
    },
    {
      description: filled,
      variables: { type: 'object', propertyNames: variableName, additionalProperties: variable },
      always: { ...object({}, { latency, checks }), description: 'Expected of every answer.' },
      setup: steps,
      cleanup: { ...steps, description: 'Always run: after a failure and after Ctrl-C too.' },
    },
  ),
  definitions: { step },
};
