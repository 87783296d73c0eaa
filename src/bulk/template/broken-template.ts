import { LiquidError } from 'liquidjs';
import type { Failure } from '../../api/failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { RefusedTag } from './engine.ts';

/** A place in a template, from 1; columns in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a template is called in messages, and its text. */
export interface TemplateText {
  readonly name: string;
  readonly text: string;
}

/** A template that Liquid cannot read. @returns undefined for an error that is not Liquid's */
export function syntaxFailure(error: unknown, text: TemplateText, say: BulkList): Failure | undefined {
  if (!LiquidError.is(error)) return undefined;
  const [line = 1, column = 1] = error.token.getPosition();
  const { originalError } = error;
  const what =
    originalError instanceof RefusedTag ? originalError.message : inWords(bare(error), say.template);
  return brokenTemplate(what, { line, column }, text, say, error);
}

/** The error's sentence without the place that liquidjs puts at its end. */
export function bare({ message }: Error): string {
  return message.replace(/, line:\d+, col:\d+$/, '');
}

function brokenTemplate(
  what: string,
  { line, column }: Place,
  { name, text }: TemplateText,
  say: BulkList,
  cause?: unknown,
): Failure {
  const source = text.split(/\r\n|\n|\r/)[line - 1] ?? '';
  return usageFailure(
    'template-broken',
    say.problems.brokenTemplate(name, line, column, what, source),
    cause,
  );
}

/** What liquidjs says, in the words of the language where they are known. */
function inWords(message: string, say: BulkList['template']): string {
  const [, tag] = /^tag "(.*)" not found$/s.exec(message) ?? [];
  if (tag !== undefined) return say.unknownTag(tag);
  const [, filter] = /^undefined filter: (.*)$/s.exec(message) ?? [];
  if (filter !== undefined) return say.unknownFilter(filter);
  const [, open] = /^(?:tag|output|raw) (.*) not closed$/s.exec(message) ?? [];
  if (open !== undefined) return say.notClosed(open.replace(/^"(.*)"$/s, '$1'));
  if (message.startsWith('invalid value expression')) return say.noValue();
  return say.other(message);
}
