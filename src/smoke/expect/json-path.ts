import { compile, JSONPathError, type JSONValue } from 'json-p3';

/** A value that a path finds, and where it is. */
export interface Found {
  readonly value: unknown;
  /** A JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** What a JSON path (RFC 9535) finds in an answer, in its order. @throws JSONPathError for what is no path */
export function find(path: string, body: unknown): Found[] {
  const { nodes } = compile(path).query(body as JSONValue);
  return nodes.map((node) => ({ value: node.value, pointer: node.toPointer().toString() }));
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
