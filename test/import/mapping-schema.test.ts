import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mappingSchema } from '../../src/import/mapping-schema.ts';

test('the published schema is the one that tong checks mappings by', () => {
  const published = new URL('../../examples/import-mapping.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(mappingSchema);
});
