import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = `/**
 * Generated from openapi/ by \`npm run generate\`. Do not edit: change the contract.
 */

`;

/** The contract as one document, as redocly bundles it. */
export async function bundledContract(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tong-contract-'));
  try {
    const file = join(folder, 'tong.json');
    const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js');
    await promisify(execFile)(process.execPath, [redocly, 'bundle', 'openapi/openapi.yaml', '-o', file], {
      cwd: root,
    });
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The types of the contract, one name a schema. */
export async function contractTypes(contract: string): Promise<string> {
  const ast = await openapiTS(contract, {
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return HEADER + astToString(ast);
}
