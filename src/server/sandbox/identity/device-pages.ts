import { joined, Markup, markup, type PageContext, type PageMiddleware, showPage, spoken } from './page.ts';
import type { PageTexts } from './page-texts.ts';

const CODE = /^[A-Za-z]{4}-?[A-Za-z]{4}$/;

/** Names of the errors after which the library asks for the code again. */
const complaints: Readonly<Record<string, keyof PageTexts>> = {
  NotFoundError: 'wrongCode',
  NoCodeError: 'wrongCode',
  ExpiredError: 'expiredCode',
  AlreadyUsedError: 'usedCode',
};

/** The page for `verification_uri`; also where a sign-in ends that was denied. `form` has the library's own CSRF token. */
export function askForCode(context: PageContext, form: string, _out?: unknown, error?: Error): void {
  const { say } = spoken(context);
  if (error?.name === 'AbortedError') {
    showPage(context, say.deniedTitle, markup`<p>${say.denied}</p>`);
    return;
  }
  const complaint = error && complaints[error.name];
  if (error && !complaint) {
    showFailure(context);
    return;
  }
  const hidden = new Markup(/<input type="hidden" name="xsrf"[^>]*>/.exec(form)?.[0] ?? '');
  const told = complaint ? [markup`<p role="alert">${say[complaint]}</p>`] : [];
  const body = joined([
    ...told,
    markup`<p>${say.enterCode}</p>
<form method="post" action="${actionOf(context)}">${hidden}
<label>${say.codeLabel}<input type="text" name="user_code" required autofocus autocomplete="off" autocapitalize="characters" maxlength="9"></label>
<button class="yes">${say.continue}</button>
</form>`,
  ]);
  showPage(context, say.codeTitle, body);
}

/** Whether the terminal before one shows this code: a link could come from anybody (RFC 8628 §5.4). */
export function confirmCode(
  context: PageContext,
  form: string,
  _client: unknown,
  _deviceInfo: unknown,
  userCode: string,
): void {
  const xsrf = /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '';
  showConfirmation(context, xsrf, userCode);
}

/** The page for `verification_uri_complete`; the library's own would need a script to go on. */
export const confirmCodeOfLink: PageMiddleware = async (context, next) => {
  await next();
  const { oidc } = context;
  if (context.method !== 'GET' || oidc?.route !== 'code_verification' || context.status !== 200) return;
  const code = oidc.params?.user_code;
  const { secret } = (oidc.session as { state?: { secret?: string } } | undefined)?.state ?? {};
  if (typeof code !== 'string' || secret === undefined) return;
  if (CODE.test(code)) showConfirmation(context, secret, code.toUpperCase());
  else askForCode(context, xsrfField(secret).html, undefined, wrongCode);
};

export function showSuccess(context: PageContext): void {
  const { say } = spoken(context);
  showPage(context, say.doneTitle, markup`<p>${say.done}</p>`);
}

/** What went wrong for a browser; programs get the library's JSON. */
export function showFailure(context: PageContext): void {
  const { say } = spoken(context);
  showPage(context, say.failedTitle, markup`<p>${say.failed}</p>`);
}

const wrongCode = Object.assign(new Error('not a code'), { name: 'NotFoundError' });

function showConfirmation(context: PageContext, xsrf: string, code: string): void {
  const { say } = spoken(context);
  const body = markup`<p>${say.sameCode}</p>
<code>${code}</code>
<form method="post" action="${actionOf(context)}">${xsrfField(xsrf)}
<input type="hidden" name="user_code" value="${code}">
<button class="yes" name="confirm" value="yes">${say.yesSame}</button>
<button name="abort" value="yes">${say.notMine}</button>
</form>`;
  showPage(context, say.codeTitle, body);
}

function xsrfField(secret: string): Markup {
  return markup`<input type="hidden" name="xsrf" value="${secret}">`;
}

function actionOf(context: PageContext): string {
  return context.oidc.urlFor('code_verification');
}
