import type { ReadStream } from 'node:fs';

/** By the names that the Encoding Standard (WHATWG) has for them. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le';

/** The text of a file, chunk by chunk, without a byte order mark; bytes of another encoding become U+FFFD. */
export async function* decode(
  bytes: ReadStream | AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
