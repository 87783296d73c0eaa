import type { IncomingMessage } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { Executor } from '../../database/database.ts';
import { joined, markup, type PageContext, type PageMiddleware, showPage, spoken } from './page.ts';

const PATH = /^\/interaction\/[\w-]+$/;
const FORM_LIMIT_BYTES = 4_096;

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The page where one chooses an adviser and approves or denies, and what follows from it. */
export function answerInteractions(provider: Provider, db: Executor): PageMiddleware {
  return async (context, next) => {
    if (!PATH.test(context.path)) return next();
    try {
      const interaction = await provider.interactionDetails(context.req, context.res);
      if (context.method === 'GET') return await showChoice(context, db, interaction);
      if (context.method === 'POST') return await takeChoice(context, provider, db);
      context.status = 405;
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      const { say } = spoken(context);
      context.status = 400;
      showPage(context, say.failedTitle, markup`<p>${say.failed}</p>`);
    }
  };
}

async function showChoice(context: PageContext, db: Executor, { params }: Interaction): Promise<void> {
  const { say } = spoken(context);
  const advisers = await db.selectFrom('adviser').select(['id', 'name', 'branch']).orderBy('id').execute();
  const choices = advisers.map(
    ({ id, name, branch }, index) =>
      markup`<label><input type="radio" name="adviser" value="${id}" required${
        index === 0 ? markup` checked` : ''
      }> ${name} <small>${branch}</small></label>`,
  );
  const asked = String(params.scope ?? '').split(' ');
  const allowed = [
    ...(asked.includes('tong.read') ? [markup`<li>${say.mayRead}</li>`] : []),
    ...(asked.includes('tong.write') ? [markup`<li>${say.mayWrite}</li>`] : []),
  ];
  const body = markup`<p>${say.choose}</p>
<form method="post">
<fieldset aria-label="${say.adviser}">
${joined(choices)}
</fieldset>
<ul>${joined(allowed)}</ul>
<button class="yes" name="answer" value="approve">${say.approve}</button>
<button name="answer" value="deny" formnovalidate>${say.deny}</button>
</form>`;
  showPage(context, say.chooseTitle, body);
}

/** The interaction's cookie is of this path alone and not sent from other sites; a form from elsewhere is refused. */
async function takeChoice(context: PageContext, provider: Provider, db: Executor): Promise<void> {
  const origin = context.get('origin');
  if (origin !== '' && origin !== new URL(provider.issuer).origin) {
    throw new errors.SessionNotFound('the form is of another origin');
  }
  const form = await readForm(context.req);
  const adviser = form.get('adviser') ?? '';
  const known = await db.selectFrom('adviser').select('id').where('id', '=', adviser).executeTakeFirst();
  const result =
    form.get('answer') === 'approve' && known
      ? { login: { accountId: known.id }, consent: { grantId: await grant(context, provider, known.id) } }
      : { error: 'access_denied', error_description: 'denied on the page' };
  const { req, res } = context;
  const next = await provider.interactionResult(req, res, result, { mergeWithLastSubmission: false });
  context.status = 303;
  context.redirect(next);
}

/** What was asked for is granted, as the page has said it. */
async function grant(context: PageContext, provider: Provider, accountId: string): Promise<string> {
  const { params } = await provider.interactionDetails(context.req, context.res);
  const made = new provider.Grant({ accountId, clientId: String(params.client_id) });
  const scope = String(params.scope ?? '');
  made.addOIDCScope(scope);
  for (const resource of [params.resource].flat()) made.addResourceScope(String(resource), scope);
  return made.save();
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > FORM_LIMIT_BYTES) throw new errors.SessionNotFound('the form is too long');
  }
  return new URLSearchParams(text);
}
