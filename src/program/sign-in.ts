import type { ApiClient } from '../api/client.ts';
import type { Session } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import { requestDeviceCode } from '../session/sign-in/device.ts';
import { discoverSignIn } from '../session/sign-in/discovery.ts';
import { jwtEnd } from '../session/sign-in/jwt-end.ts';
import { checkStore, keepSignIn } from '../session/sign-in/keep-sign-in.ts';
import type { SignInRecord } from '../session/sign-in/records.ts';
import { revoke } from '../session/sign-in/sign-out.ts';
import type { TokenSet } from '../session/sign-in/token-set.ts';
import type { StorePlace } from '../session/sign-in/token-store.ts';
import { transportFor } from '../session/sign-in/way.ts';
import { renderQr } from '../text/qr.ts';
import { approvalLines } from '../views/sign-in.ts';
import { clientOf } from './connection.ts';
import { hasColour, type Terminal } from './terminal.ts';

interface SignInWishes {
  readonly server: string;
  readonly place: StorePlace;
  readonly stateDir: string;
  /** A token that somebody brought, instead of asking the issuer for one. */
  readonly brought: string | undefined;
}

/** Who one is now, and until when, in milliseconds since 1970, the token is good; undefined where nobody said. */
export interface NewSignIn {
  readonly adviser: Session['adviser'];
  readonly expiresAt: number | undefined;
  /** Writes it down: until then nothing is left behind. */
  readonly keep: () => Promise<void>;
}

/** Signs in and asks the server who one is. @throws Failure; then nothing was kept */
export async function signIn(
  { server, place, stateDir, brought }: SignInWishes,
  { terminal, argv, note }: { terminal: Terminal; argv: readonly string[]; note: (text: string) => void },
): Promise<NewSignIn> {
  await checkStore(place, stateDir);
  const { tokens, issued } =
    brought === undefined ? await byDevice() : { tokens: tokensOfText(brought), issued: undefined };
  const { adviser } = await whoIs(
    clientOf({ server, token: tokens.accessToken, transport: transportFor(server) }, terminal.lang, {}),
  ).catch(async (error) => {
    if (issued) await revoke(issued, tokens).catch(() => {});
    throw error;
  });
  const record: SignInRecord = {
    schemaVersion: 1,
    server,
    way: issued ? 'device' : 'token',
    ...(issued && { issued }),
    adviser: { id: adviser.id, name: adviser.name },
    storedIn: place,
  };
  return { adviser, expiresAt: tokens.expiresAt, keep: () => keepSignIn(record, tokens, stateDir) };

  async function byDevice() {
    const offer = await discoverSignIn(server);
    const code = await requestDeviceCode(server, offer);
    const qr = await qrFor(code.linkWithCode, terminal, argv);
    for (const line of approvalLines({ server, qr, ...code }, terminal.lang)) note(line);
    return { tokens: await code.approved(new AbortController().signal), issued: offer };
  }
}

async function whoIs(api: ApiClient): Promise<Session> {
  return unwrap(api.GET('/session'));
}

function tokensOfText(accessToken: string): TokenSet {
  const expiresAt = jwtEnd(accessToken);
  return { accessToken, obtainedAt: Date.now(), ...(expiresAt !== undefined && { expiresAt }) };
}

/** In a terminal that is wide enough. */
async function qrFor(link: string, { stderrIsTTY }: Terminal, argv: readonly string[]): Promise<string[]> {
  if (!stderrIsTTY || process.env.TERM === 'dumb') return [];
  const plain = await renderQr(link, false);
  const width = Math.max(...plain.map((line) => line.length));
  if (width + 2 > (process.stderr.columns ?? 80)) return [];
  return renderQr(link, hasColour(2, argv));
}
