/**
 * The few members of Headers, Request and Response that openapi-fetch uses, as small classes. Node's own load undici,
 * which costs a one-shot command more than the whole call.
 */

/** Header names in any case; a repeated header is joined by a comma, as RFC 9110 section 5.3 allows. */
export class LightHeaders {
  readonly #values = new Map<string, string>();

  constructor(entries: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of entries) this.append(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  /** A number or boolean is taken too: openapi-fetch passes header parameters as they come. */
  set(name: string, value: unknown): void {
    this.#values.set(name.toLowerCase(), String(value));
  }

  append(name: string, value: unknown): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries();
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
}

export interface LightRequestInit {
  method?: string;
  /** Any iterable of pairs: LightHeaders in the bundle, the global Headers when run from the sources. */
  headers?: Iterable<readonly [string, string]>;
  body?: string | undefined;
  signal?: AbortSignal | null;
  /** Milliseconds until the connection, TLS included, must stand. */
  connectTimeoutMs?: number | undefined;
  /** Milliseconds from the connection to the last byte of the answer. */
  answerTimeoutMs?: number | undefined;
}

/** One call. The body is text, so that the request can be sent again as it is. */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: LightHeaders;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly connectTimeoutMs: number;
  readonly answerTimeoutMs: number;

  constructor(url: string, init: LightRequestInit = {}) {
    this.url = url;
    this.method = init.method ?? 'GET';
    this.headers = new LightHeaders(init.headers);
    this.body = init.body;
    this.signal = init.signal ?? undefined;
    // 2.5 s: with the program's own start, a server that swallows every packet is reported within 3 s.
    this.connectTimeoutMs = init.connectTimeoutMs ?? 2_500;
    this.answerTimeoutMs = init.answerTimeoutMs ?? 30_000;
  }
}

/** The body of an answer that should be JSON does not parse; `response` says whose answer it is. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
  readonly response: LightResponse;

  constructor(response: LightResponse, options: ErrorOptions) {
    super('The body is not JSON.', options);
    this.response = response;
  }
}

/** A whole answer: its body has arrived to the last byte, and can be read more than once. */
export class LightResponse {
  readonly url: string;
  /** Of the call that it answers. Without it nobody holds the answer against the contract. */
  readonly method: string | undefined;
  readonly status: number;
  readonly headers: LightHeaders;
  readonly #body: string;

  constructor(body: string, init: { url: string; method?: string; status: number; headers: LightHeaders }) {
    this.url = init.url;
    this.method = init.method;
    this.status = init.status;
    this.headers = init.headers;
    this.#body = body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.#body;
  }

  /** @throws UnreadableBody */
  async json(): Promise<unknown> {
    try {
      return JSON.parse(this.#body);
    } catch (cause) {
      throw new UnreadableBody(this, { cause });
    }
  }
}

/** How this wing sends a call. Every answer resolves, whatever its status; no answer rejects with TransportError. */
export type LightFetch = (request: LightRequest) => Promise<LightResponse>;
