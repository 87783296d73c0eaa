import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Failure } from '../api/failure.ts';
import { fileFailure } from '../api/file-failure.ts';
import { usageFailure } from '../api/usage-failure.ts';
import { pathText } from '../checked-yaml/path.ts';
import { type FileFault, readYaml } from '../checked-yaml/yaml-file.ts';
import type { Imports } from '../text/messages/en/import.ts';
import type { Mapping } from './mapping.ts';
import type { MappingFault } from './mapping-fault.ts';
import { mappingSchema } from './mapping-schema.ts';

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
    throw fileFailure(path, error, say.problems);
  });
  const failure = (faults: readonly FileFault[], problem: string) =>
    usageFailure(
      problem,
      say.problems.mapping(
        faults.map(({ line, path: part, fault }) =>
          say.faults.at(basename(path), line, pathText(part), fault),
        ),
      ),
    );

  const { content, faults, lineOf } = readYaml<Mapping>(text, mappingSchema, say.faults);
  if (faults.length > 0) throw failure(faults, 'invalid-mapping');
  return {
    mapping: content,
    name: basename(path, extname(path)),
    failure: ({ path: part, message, problem }) =>
      failure([{ line: lineOf(part), path: part, fault: message }], problem),
  };
}
