import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notJson, notUtf8 } from './request-refusals.ts';

/**
 * Bodies are JSON in UTF-8 (RFC 8259) and nothing else; an empty one counts as none. The contract's schemas are closed,
 * so a `__proto__` in one is refused with every other member that it does not name.
 */
export function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_: FastifyRequest, body: Buffer) => (body.length === 0 ? undefined : parse(decode(body))),
  );
}

/** Without a byte order mark. Text in another encoding would otherwise be kept as a row of replacement characters. */
function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw notUtf8();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(placeOf(error, text));
  }
}

/** Where the parser gave up, if V8 says so at the end of its message; some messages quote the text instead. */
function placeOf(error: unknown, text: string): { line: number; column: number } | undefined {
  const position = / at position (\d+)(?: \(.*\))?$/.exec(String(error))?.[1];
  if (position === undefined) return undefined;
  const lines = text.slice(0, Number(position)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
