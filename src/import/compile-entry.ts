import type { SourceRecord } from '../api/schema.d.ts';
import type { Path } from '../checked-yaml/path.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { cellReader, columnIndex, compileWhere } from './columns.ts';
import { type BuildRecord, compileHolding, compilePerson } from './compile-record.ts';
import { EntryJoin } from './entry-join.ts';
import { LookupTable } from './lookup-table.ts';
import type { EntryMapping, JoinMapping, Mapping } from './mapping.ts';
import { MappingFault } from './mapping-fault.ts';
import { Placeholders } from './placeholders.ts';
import type { Cells } from './scope.ts';
import type { SourceFile } from './source-file.ts';

/** One kind of rows that become records. */
export interface Entry {
  kind: SourceRecord['record'];
  /** Its name in the mapping. */
  name: string;
  file: SourceFile;
  accepts: (cells: Cells) => boolean;
  build: BuildRecord;
}

interface Surroundings {
  sources: ReadonlyMap<string, SourceFile>;
  /** By what they hold: entries that join the same rows share them. */
  tables: Map<string, LookupTable>;
  say: Imports;
}

/** @throws MappingFault */
export function compileEntries(
  { persons = {}, holdings = {} }: Mapping,
  sources: ReadonlyMap<string, SourceFile>,
  say: Imports,
): { entries: Entry[]; tables: LookupTable[] } {
  const around: Surroundings = { sources, tables: new Map(), say };
  const entries = [
    ...Object.entries(persons).map(([name, node]) =>
      compileEntry('person', name, node, around, (at, names) => compilePerson(node, at, names)),
    ),
    ...Object.entries(holdings).map(([name, node]) =>
      compileEntry('holding', name, node, around, (at, names) => compileHolding(node, at, names)),
    ),
  ];
  if (entries.length === 0) throw new MappingFault([], say.faults.nothingMapped);
  return { entries, tables: [...around.tables.values()] };
}

function compileEntry(
  kind: Entry['kind'],
  name: string,
  { file: fileName, where, join = {} }: EntryMapping,
  around: Surroundings,
  compile: (at: Path, names: Placeholders) => BuildRecord,
): Entry {
  const at = [`${kind}s`, name];
  const file = sourceOf(fileName, around.sources);
  const names = new Placeholders(file, around.say);
  // In the order of the mapping: a join may use the rows of the joins before it.
  for (const [joined, node] of Object.entries(join)) {
    addJoin(joined, node, [...at, 'join', joined], names, around);
  }
  const accepts = compileWhere(where, file, [...at, 'where'], around.say);
  return { kind, name, file, accepts, build: compile(at, names) };
}

function addJoin(
  name: string,
  { file: fileName, on, where, optional = false }: JoinMapping,
  at: Path,
  names: Placeholders,
  { sources, tables, say }: Surroundings,
): void {
  const file = sourceOf(fileName, sources);
  const columns = Object.keys(on);
  const signature = JSON.stringify([fileName, columns, where]);
  const table =
    tables.get(signature) ??
    new LookupTable(
      file,
      compileWhere(where, file, [...at, 'where'], say),
      columns.map((column) => cellReader(file, columnIndex(file, column, [...at, 'on', column], say))),
    );
  tables.set(signature, table);
  const keys = Object.entries(on).map(([column, template]) => ({
    column,
    read: names.template(template, [...at, 'on', column]),
  }));
  names.add(new EntryJoin({ name, position: names.joinCount, table, on: keys, optional, say: say.reasons }));
}

function sourceOf(name: string, sources: Surroundings['sources']): SourceFile {
  const source = sources.get(name);
  if (!source) throw new Error(`file ${name} is used but not open`);
  return source;
}
