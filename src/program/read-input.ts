import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Failure, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

/** The text of a file; `-` is the standard input. @throws Failure `unreadable-file` (2) */
export async function readInput(file: string, lang: Language): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const says = messages(lang).actions.input.unreadable(file, why);
    throw new Failure(
      'usage',
      { type: problemType('unreadable-file'), status: 400, ...says },
      { cause: error },
    );
  }
}
