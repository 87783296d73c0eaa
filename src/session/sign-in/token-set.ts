/** What an issuer gave: secret, and kept only where a TokenStore keeps it. */
export interface TokenSet {
  readonly accessToken: string;
  /** Good for one use: the issuer gives another with each (RFC 9700 section 4.14.2). */
  readonly refreshToken?: string;
  /** Milliseconds since 1970, by this machine's clock; undefined where nobody said. */
  readonly obtainedAt: number;
  readonly expiresAt?: number;
  /** SHA-256 of the service account's secret or key: another one does not get this token. */
  readonly madeBy?: string;
}

/** A token this near its end is not sent any more, for it may end on the way; of short-lived ones a quarter. */
const MARGIN_MS = 30_000;

export function isNearEnd({ obtainedAt, expiresAt }: TokenSet, now: number): boolean {
  if (expiresAt === undefined) return false;
  return now > expiresAt - Math.min(MARGIN_MS, (expiresAt - obtainedAt) / 4);
}

export function isOver({ expiresAt }: TokenSet, now: number): boolean {
  return expiresAt !== undefined && now >= expiresAt;
}

/** Undefined for what tong has not written. The text is in no error: it holds secrets. */
export function parseTokenSet(text: string): TokenSet | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isTokenSet(value) ? value : undefined;
}

function isTokenSet(value: unknown): value is TokenSet {
  const { accessToken, refreshToken, obtainedAt, expiresAt } = Object(value);
  return (
    typeof accessToken === 'string' &&
    typeof obtainedAt === 'number' &&
    ['string', 'undefined'].includes(typeof refreshToken) &&
    ['number', 'undefined'].includes(typeof expiresAt)
  );
}
