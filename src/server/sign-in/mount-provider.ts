import type { FastifyInstance } from 'fastify';
import { noSuchPath } from '../requests/request-refusals.ts';
import type { SignIn } from './trust.ts';

/** Path of the issuer where it runs in this process; its address ends with it. */
export const PROVIDER_PATH = '/oidc';

/** Hands everything under `/oidc` to the issuer's own pages, unread; where there are none it is an unknown path. */
export async function mountProvider(app: FastifyInstance, signIn: Promise<SignIn>): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${PROVIDER_PATH}/*`, { config: { rateLimit: false } }, async (request, reply) => {
      const { provider, trust } = await signIn;
      // By another name the pages would be another origin's: that of whoever has pointed it here.
      if (!provider || request.headers.host !== new URL(trust.issuer).host) {
        throw noSuchPath(request.method, request.url.split('?')[0] ?? '');
      }
      reply.hijack();
      const { raw } = request;
      // As connect and express do it: the issuer finds out where it is mounted by comparing the two.
      // The page that begins a sign-in begins it for nobody: who signed in here before is not to be told from the code.
      if (raw.method === 'GET' && raw.url?.split('?')[0] === `${PROVIDER_PATH}/device`)
        delete raw.headers.cookie;
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(PROVIDER_PATH.length) });
      provider(raw, reply.raw);
    });
  });
}
