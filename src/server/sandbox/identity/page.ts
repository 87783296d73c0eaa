import { createHash } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import { type Language, languageOf } from '../../requests/language.ts';
import { type PageTexts, pageTexts } from './page-texts.ts';

/** What the issuer's library hands to a page, in koa's form. */
export type PageMiddleware = Parameters<Provider['use']>[0];
export type PageContext = Parameters<PageMiddleware>[0];

const style = `:root{color-scheme:light dark}
body{font:17px/1.5 system-ui,sans-serif;margin:0 auto;max-width:26rem;padding:1.5rem}
h1{font-size:1.4rem;margin:.5rem 0}
fieldset{border:0;margin:1rem 0;padding:0}
label{display:block;padding:.6rem 0}
input[type=text]{box-sizing:border-box;font:1.5rem ui-monospace,monospace;padding:.5rem;text-align:center;text-transform:uppercase;width:100%}
code{display:block;font-size:2rem;letter-spacing:.1em;margin:1rem 0;text-align:center}
button{border:1px solid #767676;border-radius:.5rem;display:block;font:inherit;margin:.75rem 0;min-height:3rem;width:100%}
button.yes{background:#0b57d0;border-color:#0b57d0;color:#fff}
small{color:#767676}`;

/** The one style of the pages, as a Content-Security-Policy names it (CSP 3, §2.3.1). */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** HTML that is safe to put into a page. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** Markup with values put in; what is not markup itself is escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup {
  const written = values.map((value) => (value instanceof Markup ? value.html : escaped(value)));
  return new Markup(parts.map((part, index) => part + (written[index] ?? '')).join(''));
}

export function joined(parts: readonly Markup[]): Markup {
  return new Markup(parts.map(({ html }) => html).join('\n'));
}

/** The language of whoever looks at the page, and what the pages say in it. */
export function spoken(context: PageContext): { language: Language; say: PageTexts } {
  const language = languageOf(context.get('accept-language'));
  return { language, say: pageTexts[language] };
}

/** Answers with a page: plain, no script, wide enough for a phone. */
export function showPage(context: PageContext, title: string, body: Markup): void {
  const { language } = spoken(context);
  context.type = 'html';
  context.set('Cache-Control', 'no-store');
  context.body = markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.html;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
