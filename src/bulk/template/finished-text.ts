import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { TemplateFault } from './template-fault.ts';

/** Limits of what a template gives, and the words to say so. */
export interface TextLimits {
  /** In characters, as JSON Schema counts them: code points. */
  readonly maxLength: number;
  readonly say: BulkList;
}

/** More than any text may have; no time is spent on its end. In UTF-16 code units. */
const hopeless = 1 << 20;

/**
 * A text as it is sent: line ends are LF, control characters but LF and TAB are gone, no blanks at the end.
 * @throws TemplateFault `empty`, `too_long`, or `failed` for what no database keeps and for what nobody would read
 */
export function finishedText(rendered: string, { maxLength, say: { template: say } }: TextLimits): string {
  if (rendered.length > hopeless)
    throw new TemplateFault('too_long', say.tooLong(rendered.length, maxLength));
  const text = rendered
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trimEnd();
  if (text === '') throw new TemplateFault('empty', say.empty());
  if (/\p{Cs}/u.test(text)) throw new TemplateFault('failed', say.halfCharacter());
  // How JavaScript writes an object that nobody has said how to write.
  if (text.includes('[object Object]')) throw new TemplateFault('failed', say.notAText());
  const length = text.length > maxLength ? [...text].length : 0;
  if (length > maxLength) throw new TemplateFault('too_long', say.tooLong(length, maxLength));
  return text;
}
