import type { Path } from '../checked-yaml/path.ts';
import type { Imports } from '../text/messages/en/import.ts';
import type { Where } from './mapping.ts';
import { MappingFault } from './mapping-fault.ts';
import type { Cells } from './scope.ts';
import type { SourceFile } from './source-file.ts';

/** A cell without the blanks around it; undefined if it means nothing. */
export type ReadCell = (cells: Cells) => string | undefined;

/** @throws MappingFault `unknown-column` */
export function columnIndex(file: SourceFile, column: string, at: Path, say: Imports): number {
  const index = file.columns.indexOf(column);
  if (index !== -1) return index;
  throw new MappingFault(at, say.faults.unknownColumn(column, file.path, file.columns), 'unknown-column');
}

export function cellReader(file: SourceFile, index: number): ReadCell {
  return (cells) => {
    const text = (cells[index] ?? '').trim();
    return text === '' || file.nulls.has(text) ? undefined : text;
  };
}

/** @throws MappingFault `unknown-column` */
export function compileWhere(
  where: Where | undefined,
  file: SourceFile,
  at: Path,
  say: Imports,
): (cells: Cells) => boolean {
  const conditions = Object.entries(where ?? {}).map(([column, wanted]) => ({
    read: cellReader(file, columnIndex(file, column, [...at, column], say)),
    wanted: new Set([wanted].flat()),
  }));
  return (cells) => conditions.every(({ read, wanted }) => wanted.has(read(cells) ?? ''));
}
