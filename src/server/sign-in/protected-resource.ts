import type { Operation } from '../operation.ts';
import { Refusal } from '../requests/refusal.ts';
import { scopes, TERMINAL_CLIENT } from './trust.ts';

export const getProtectedResource: Operation<'getProtectedResource'> = async ({ live }) => {
  const signIn = await live.signIn;
  if (!signIn) throw noIssuer();
  const { audience, issuer } = signIn.trust;
  return {
    status: 200,
    body: {
      resource: audience,
      authorization_servers: [issuer],
      scopes_supported: [...scopes],
      bearer_methods_supported: ['header'],
      resource_name: 'tong',
      tong_client_id: TERMINAL_CLIENT,
    },
  };
};

function noIssuer(): Refusal {
  return new Refusal('not-found', {
    detail: {
      'zh-CN': '这台服务器没有登录服务，只认它自己发的令牌。',
      en: 'This server has no issuer; it knows the tokens alone that it gave out itself.',
    },
    nextSteps: [{ 'zh-CN': '请使用服务器给您的令牌。', en: 'Use the token that the server gave you.' }],
  });
}
