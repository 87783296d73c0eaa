import { type Path, pathText } from '../checked-yaml/path.ts';
import type { Imports } from '../text/messages/en/import.ts';
import { cellReader, columnIndex } from './columns.ts';
import type { EntryJoin } from './entry-join.ts';
import { MappingFault } from './mapping-fault.ts';
import { RowFault } from './row-fault.ts';
import type { Read } from './scope.ts';
import type { SourceFile } from './source-file.ts';

/** What the values of one entry may name: the columns of its file and, by `join.column`, those of its joins. */
export class Placeholders {
  readonly say: Imports;
  readonly #file: SourceFile;
  readonly #joins = new Map<string, EntryJoin>();

  constructor(file: SourceFile, say: Imports) {
    this.#file = file;
    this.say = say;
  }

  /** From here on values may name the join. */
  add(join: EntryJoin): void {
    this.#joins.set(join.name, join);
  }

  get joinCount(): number {
    return this.#joins.size;
  }

  /** @throws MappingFault */
  join(name: string, at: Path): EntryJoin {
    const join = this.#joins.get(name);
    if (join) return join;
    throw new MappingFault(at, this.say.faults.unknownJoin(name, [...this.#joins.keys()]));
  }

  /** @throws MappingFault `unknown-column` */
  read(name: string, at: Path): Read<string> {
    const [before = '', ...after] = name.split('.');
    const join = after.length === 0 ? undefined : this.#joins.get(before);
    // A column may have a point in its own name.
    return join ? this.#readJoined(join, after.join('.'), at) : this.#readOwn(name, at);
  }

  /**
   * Text with `{placeholders}` in it. Empty cells leave the whole text out: half of it would say something else.
   * @throws MappingFault
   */
  template(template: string, at: Path): Read<string> {
    const [first = '', ...pairs] = template.split(/\{([^{}]*)\}/);
    const texts = [first, ...pairs.filter((_, index) => index % 2 === 1)];
    const reads = pairs.filter((_, index) => index % 2 === 0).map((name) => this.read(name.trim(), at));
    if (texts.some((text) => /[{}]/.test(text))) throw new MappingFault(at, this.say.faults.brace(template));
    return (scope) => {
      let filled = first;
      for (const [index, read] of reads.entries()) {
        const value = read(scope);
        if (value === undefined) return undefined;
        filled += value + texts[index + 1];
      }
      return filled;
    };
  }

  /** A fault of a row in the value at that place. */
  rowFault(at: Path, fault: string): RowFault {
    const [, , ...field] = at;
    return new RowFault(this.say.faults.about(pathText(field), fault));
  }

  #readOwn(name: string, at: Path): Read<string> {
    const read = cellReader(this.#file, columnIndex(this.#file, name, at, this.say));
    return ({ cells }) => read(cells);
  }

  #readJoined(join: EntryJoin, column: string, at: Path): Read<string> {
    const { file, used } = join.table;
    const index = columnIndex(file, column, at, this.say);
    const read = cellReader(file, index);
    used.add(index);
    return (scope) => {
      const cells = join.one(scope);
      return cells && read(cells);
    };
  }
}
