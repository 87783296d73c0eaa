import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Ajv } from 'ajv';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Failure } from '../api/failure.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { fileFailure, usageFailure } from './import-failure.ts';
import type { Mapping } from './mapping.ts';
import { type MappingFault, type Path, pathText } from './mapping-fault.ts';
import { mappingSchema } from './mapping-schema.ts';
import { schemaFaults } from './schema-fault.ts';

export interface MappingFile {
  mapping: Mapping;
  /** The file's name without its ending. */
  name: string;
  /** Turns a fault found later into a failure that names the file and the line. */
  failure(fault: MappingFault): Failure;
}

/**
 * Reads a mapping (YAML 1.2) and checks its shape.
 * @throws Failure (2) `unreadable-file`, or `invalid-mapping` with every fault by line
 */
export async function readMapping(path: string, say: Imports): Promise<MappingFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileFailure(path, error, say);
  });
  const lines = new LineCounter();
  // Keys are texts whatever they look like: the code 01 in a translation is not the number 1.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number) => lines.linePos(offset).line;
  const failure = (faults: readonly { line: number; path: Path; fault: string }[], problem: string) =>
    usageFailure(
      problem,
      say.problems.mapping(
        faults.map(({ line, path: part, fault }) =>
          say.faults.at(basename(path), line, pathText(part), fault),
        ),
      ),
    );

  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      line: at(pos[0]),
      path: [],
      fault: message,
    }));
    throw failure(faults, 'invalid-mapping');
  }
  const content: unknown = document.toJS();
  const fits = new Ajv({ allErrors: true, verbose: true, strictTypes: false }).compile<Mapping>(
    mappingSchema,
  );
  if (!fits(content)) {
    const faults = schemaFaults(fits.errors, say.faults);
    throw failure(
      faults.map((fault) => ({ ...fault, line: at(offsetOf(document, fault.path)) })),
      'invalid-mapping',
    );
  }
  return {
    mapping: content,
    name: basename(path, extname(path)),
    failure: ({ path: part, message, problem }) =>
      failure([{ line: at(offsetOf(document, part)), path: part, fault: message }], problem),
  };
}

/** Where a part begins; of a part that is not there, where the nearest part around it begins. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
