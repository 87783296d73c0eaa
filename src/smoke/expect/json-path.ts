import { compile, JSONPathError, type JSONValue } from 'json-p3';

/** A value that a path finds, and where it is. */
export interface Found {
  readonly value: unknown;
  /** A JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** A path is none once its variables are filled in. */
export class BrokenPath extends Error {
  override readonly name = 'BrokenPath';
  readonly path: string;

  constructor(path: string, cause: Error) {
    super(cause.message, { cause });
    this.path = path;
  }
}

/** What a JSON path (RFC 9535) finds in an answer, in its order. @throws BrokenPath */
export function find(path: string, body: unknown): Found[] {
  try {
    const { nodes } = compile(path).query(body as JSONValue);
    return nodes.map((node) => ({ value: node.value, pointer: node.toPointer().toString() }));
  } catch (error) {
    throw error instanceof JSONPathError ? new BrokenPath(path, error) : error;
  }
}

/** What is wrong with a JSON path; undefined if nothing is. */
export function pathFault(path: string): string | undefined {
  try {
    compile(path);
    return undefined;
  } catch (error) {
    if (error instanceof JSONPathError) return error.message;
    throw error;
  }
}
