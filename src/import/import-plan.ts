import type { Path } from '../checked-yaml/path.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { compileEntries, type Entry } from './compile-entry.ts';
import type { LookupTable } from './lookup-table.ts';
import type { EntryMapping, Mapping } from './mapping.ts';
import { MappingFault } from './mapping-fault.ts';
import type { MappingFile } from './mapping-file.ts';
import { openSource, type SourceFile } from './source-file.ts';

/** A mapping together with the files it is for: all that is known before the first row is read. */
export interface ImportPlan {
  source: string;
  /** Persons first. */
  entries: readonly Entry[];
  /** Of the joined files; still empty. */
  tables: readonly LookupTable[];
}

/**
 * Finds the files that a mapping uses, and checks it against their columns.
 * @param folder with the files
 * @throws Failure (2) `unreadable-file`, `damaged-file`, `unknown-column` or `invalid-mapping`
 */
export async function openPlan(file: MappingFile, folder: string, say: Imports): Promise<ImportPlan> {
  const { mapping } = file;
  try {
    const sources = await openSources(mapping, folder, say);
    return { source: mapping.source, ...compileEntries(mapping, sources, say) };
  } catch (error) {
    throw error instanceof MappingFault ? file.failure(error) : error;
  }
}

/** The files that are used, by their names in the mapping. */
async function openSources(
  mapping: Mapping,
  folder: string,
  say: Imports,
): Promise<ReadonlyMap<string, SourceFile>> {
  const sources = new Map<string, SourceFile>();
  for (const { name, at } of usedFiles(mapping)) {
    const file = mapping.files[name];
    if (!file) throw new MappingFault(at, say.faults.unknownFile(name, Object.keys(mapping.files)));
    if (!sources.has(name))
      sources.set(name, await openSource(name, file, { folder, format: mapping.format, say }));
  }
  return sources;
}

function usedFiles({ persons = {}, holdings = {} }: Mapping): { name: string; at: Path }[] {
  return [...filesOf(persons, 'persons'), ...filesOf(holdings, 'holdings')];
}

function filesOf(entries: Readonly<Record<string, EntryMapping>>, kind: string) {
  return Object.entries(entries).flatMap(([entry, { file, join = {} }]) => [
    { name: file, at: [kind, entry, 'file'] },
    ...Object.entries(join).map(([name, joined]) => ({
      name: joined.file,
      at: [kind, entry, 'join', name, 'file'],
    })),
  ]);
}
