import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { isPlainDate } from '../../domain/dates/plain-date.ts';
import type { OperationId } from '../contract.ts';
import { bodyMissing } from './request-refusals.ts';
import { checkTexts } from './storable-text.ts';

/**
 * Requests are checked against the contract's own schemas (JSON Schema 2020-12, as OpenAPI 3.1 uses it). Text of URLs
 * and headers is read as the number or boolean it stands for; a body means what it says.
 */
export function checkRequests(app: FastifyInstance): void {
  const options = { strict: false, discriminator: true, useDefaults: true } as const;
  const exact = withFormats(new Ajv2020(options));
  const reading = withFormats(new Ajv2020({ ...options, coerceTypes: true }));
  app.setValidatorCompiler(({ schema, httpPart }) => {
    if (httpPart === 'body') return exact.compile(schema);
    return reading.compile(httpPart === 'headers' ? withSmallNames(schema as HeaderSchema) : schema);
  });
  // Without a content type Fastify asks no schema.
  app.addHook('preValidation', async ({ body, routeOptions }) => {
    if (body === undefined && routeOptions.schema?.body !== undefined) throw bodyMissing();
  });
  // After validation, when bodies are no deeper than the contract.
  app.addHook('preHandler', async ({ body, query, routeOptions }) => {
    checkTexts(withoutRows(body, routeOptions.schema?.operationId), 'body');
    checkTexts(query, 'querystring');
  });
  // Answers are not cut to fit the contract: the tests are to see where one does not.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
}

/** Members whose texts the operation judges row by row: one that cannot be kept is that row's own fault. */
const rowsOf: Partial<Record<OperationId, string>> = { previewBulk: 'customers', performBulk: 'rows' };

function withoutRows(body: unknown, operationId: OperationId | undefined): unknown {
  const rows = operationId && rowsOf[operationId];
  if (rows === undefined || typeof body !== 'object' || body === null) return body;
  return { ...body, [rows]: undefined };
}

/** The usual formats, but days are those of the database's calendar: there is no year 0000. */
function withFormats(ajv: Ajv2020): Ajv2020 {
  return formats.default(ajv).addFormat('date', isPlainDate);
}

interface HeaderSchema {
  properties: Record<string, unknown>;
  required?: string[];
}

/** Node gives header names in small letters; Fastify leaves that to whoever brings a validator. */
function withSmallNames({ properties, required = [], ...rest }: HeaderSchema): object {
  const small = Object.entries(properties).map(([name, schema]) => [name.toLowerCase(), schema]);
  return {
    ...rest,
    properties: Object.fromEntries(small),
    required: required.map((name) => name.toLowerCase()),
  };
}
