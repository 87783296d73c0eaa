import { displayWidth } from '../../text/width.ts';
import type { Theme } from '../theme.ts';
import { type Editor, visiblePart } from './editor.ts';

/** A line one types into: what it asks, the text, and the column of the caret. */
export function prompt(
  question: string,
  input: Editor,
  columns: number,
  theme: Theme,
): { line: string; caret: number } {
  const before = displayWidth(question) + 1;
  const { text, caret } = visiblePart(input, columns - before);
  return { line: ` ${theme.key(question)}${text}`, caret: before + caret };
}
