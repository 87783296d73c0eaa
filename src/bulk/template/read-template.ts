import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileFailure } from '../../api/file-failure.ts';
import { usageFailure } from '../../api/usage-failure.ts';
import type { Language } from '../../text/language.ts';
import { findEncoding } from '../list/encoding.ts';
import type { TextLimits } from './finished-text.ts';
import { compile, type Template } from './template.ts';

const languages: readonly Language[] = ['zh-CN', 'en'];

/**
 * Reads a template from a file, UTF-8 or what Chinese editors write. Beside `offer.liquid` there may be `offer.en.liquid`
 * and `offer.zh-CN.liquid`: the customer's language picks, and the plain one is for the others. Without a plain one, a
 * customer whose language has none gets the Chinese one, or the only one. What a text says of days is in the language of
 * its file. This module loads liquidjs: import it by `import()` alone.
 * @throws Failure (2) `unreadable-file`, or `template-broken` with line, column and the line's text
 */
export async function readTemplate(path: string, limits: TextLimits): Promise<Template> {
  if (path === '-') throw usageFailure('invalid-value', limits.say.problems.templateFromInput());
  const plain = await readVariant(path, limits);
  const [chinese, english] = await Promise.all(
    languages.map(async (language) => spoken(await readVariant(variantOf(path, language), limits), language)),
  );
  const others = plain ?? chinese ?? english;
  if (others === undefined) throw usageFailure('unreadable-file', limits.say.problems.noTemplate(path));
  const byLanguage = { 'zh-CN': chinese ?? others, en: english ?? others };
  return {
    usesHoldings: [plain, chinese, english].some((template) => template?.usesHoldings),
    render: (variables, language) => byLanguage[language].render(variables, language),
  };
}

/** `offer.en.liquid` of `offer.liquid`. */
function variantOf(path: string, language: Language): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}.${language}${ending}`;
}

/** Whoever reads it reads its language. */
function spoken(template: Template | undefined, language: Language): Template | undefined {
  return template && { ...template, render: (variables) => template.render(variables, language) };
}

/** Undefined where there is no such file. */
async function readVariant(path: string, limits: TextLimits): Promise<Template | undefined> {
  const text = await readText(path, limits).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error instanceof Error && 'code' in error ? fileFailure(path, error, limits.say.problems) : error;
  });
  return text === undefined ? undefined : compile({ name: path, text }, limits);
}

async function readText(path: string, { say }: TextLimits): Promise<string> {
  const bytes = await readFile(path);
  const encoding = await findEncoding(path);
  if (encoding === 'workbook' || encoding === 'utf-16be')
    throw usageFailure('template-broken', say.problems.templateNotText(path));
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\uFFFD')) throw usageFailure('template-broken', say.problems.templateNotText(path));
  if (text.trim() === '') throw usageFailure('template-broken', say.problems.emptyTemplate(path));
  return text;
}
