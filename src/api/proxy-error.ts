/** The proxy stood in the way: it refused, with a status, or was not to be reached. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  /** Its address without user and password. */
  readonly proxy: string;
  /** What it answered, if it did. */
  readonly status: number | undefined;
  /** Node's code, as in `ECONNREFUSED`. */
  readonly code: string | undefined;

  constructor(proxy: string, { status, cause }: { status?: number; cause?: unknown }) {
    const { origin } = new URL(proxy);
    super(`${origin}: ${status ?? 'no connection'}`, { cause });
    this.proxy = origin;
    this.status = status;
    this.code =
      cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  }
}
