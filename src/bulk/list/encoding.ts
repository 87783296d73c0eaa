import { createReadStream } from 'node:fs';
import { decode, type TextEncoding } from '../../tabular/text-encoding.ts';

/** What a file is instead of a text: an Excel workbook, new or old, or in an encoding that nobody exports lists in. */
export type NoText = 'workbook' | 'utf-16be';

const marks: readonly { readonly begins: readonly number[]; readonly is: TextEncoding | NoText }[] = [
  { begins: [0xef, 0xbb, 0xbf], is: 'utf-8' },
  { begins: [0xff, 0xfe], is: 'utf-16le' },
  { begins: [0xfe, 0xff], is: 'utf-16be' },
  { begins: [0x50, 0x4b, 0x03, 0x04], is: 'workbook' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'workbook' },
];
const longestMark = 4;

/**
 * The encoding of a file by its bytes: a byte order mark, else UTF-8, else GB18030, as Excel in China writes it. A few
 * damaged bytes do not make a file GB18030, or all of its rows would be unreadable. Memory stays flat. Errors of the
 * disk are Node's own.
 */
export async function findEncoding(path: string): Promise<TextEncoding | NoText> {
  return (await findMark(path)) ?? ((await isUtf8(path)) ? 'utf-8' : 'gb18030');
}

async function findMark(path: string): Promise<TextEncoding | NoText | undefined> {
  for await (const chunk of createReadStream(path, { end: longestMark - 1 })) {
    return marks.find(({ begins }) => begins.every((byte, index) => chunk[index] === byte))?.is;
  }
  return undefined;
}

/**
 * Whether all of it is UTF-8, or, with damaged bytes, more characters beyond ASCII are kept than lost when it is read
 * so. Of hanzi in GB18030 about one in seven happens to be a character of UTF-8.
 */
async function isUtf8(path: string): Promise<boolean> {
  let [kept, lost] = [0, 0];
  for await (const text of decode(createReadStream(path), 'utf-8')) {
    kept += text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
    lost += text.match(/\uFFFD/g)?.length ?? 0;
  }
  // The mark of a lost character may be in the file itself: it was lost before.
  return kept >= lost || (await isWhollyUtf8(path));
}

async function isWhollyUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
