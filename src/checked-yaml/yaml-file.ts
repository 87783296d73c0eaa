import { Ajv } from 'ajv';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Faults } from '../text/messages/en/faults.ts';
import type { Path } from './path.ts';
import { schemaFaults } from './schema-fault.ts';

/** Something in a file that does not fit, and on which line. */
export interface FileFault {
  readonly line: number;
  readonly path: Path;
  readonly fault: string;
}

/** What a YAML file says, and where; with faults `content` is not to be relied on. */
export interface YamlFile<Content> {
  readonly content: Content;
  readonly faults: readonly FileFault[];
  /** Where a part begins; of a part that is not there, where the nearest part around it begins. */
  lineOf(path: Path): number;
}

/** Reads YAML 1.2 and checks its shape by a JSON Schema (draft 7). */
export function readYaml<Content>(text: string, schema: object, say: Faults): YamlFile<Content> {
  const lines = new LineCounter();
  // Keys are texts whatever they look like: the code 01 in a translation is not the number 1.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      path: [],
      fault: message,
    }));
    return { content: undefined as Content, faults, lineOf };
  }
  const content: unknown = document.toJS();
  const fits = new Ajv({ allErrors: true, verbose: true, strictTypes: false }).compile<Content>(schema);
  const errors = fits(content) ? [] : schemaFaults(fits.errors, say);
  const faults = errors.map((fault) => ({ ...fault, line: lineOf(fault.path) }));
  return { content: content as Content, faults, lineOf };
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
