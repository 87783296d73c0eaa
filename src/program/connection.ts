import packageJson from '../../package.json' with { type: 'json' };
import { type ApiClient, type ApiOptions, createApi } from '../api/client.ts';
import type { Retry } from '../api/retry.ts';
import { traceContext } from '../api/trace-context.ts';
import { resolveSession, type Session } from '../session/resolve.ts';
import { chooseLanguage, type Language } from '../text/language.ts';
import { callTeller } from './verbose.ts';

/** Where a command's calls go, as whom, and in which language the two sides speak. */
export interface Connection {
  readonly session: Session;
  readonly api: ApiClient;
  readonly lang: Language;
}

interface Wishes {
  profileFlag: string | undefined;
  langFlag: string | undefined;
  onRetry: (retry: Retry) => void;
}

/** Opens the connection that the flags, the environment and the profiles name. Nothing is sent yet. */
export function connect({ profileFlag, langFlag, onRetry }: Wishes): Connection {
  const session = resolveSession({ profileFlag, env: process.env });
  const lang = chooseLanguage({ flag: langFlag, profile: session.lang, env: process.env });
  return { session, lang, api: clientOf(session, lang, { retry: { onRetry } }) };
}

/** A client of its own manners on the same connection. */
export function clientOf(
  { server, token, transport }: Pick<Session, 'server' | 'transport'> & Pick<ApiOptions, 'token'>,
  lang: Language,
  manners: Pick<ApiOptions, 'retry' | 'answerTimeoutMs' | 'fetch' | 'whereNow'>,
): ApiClient {
  return createApi({
    server,
    token,
    transport,
    lang,
    userAgent: `tong/${packageJson.version}`,
    onCall: callTeller(process.argv.slice(2), lang),
    traceHeaders: traceContext(process.env),
    ...manners,
  });
}
