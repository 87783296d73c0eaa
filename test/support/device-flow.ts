/** A browser's side of signing in: pages over HTTP, cookies kept, forms sent as they stand. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #headers: Readonly<Record<string, string>>;
  /** Where it is, after redirects. */
  url = '';
  status = 0;
  page = '';
  headers = new Headers();

  constructor(headers: Readonly<Record<string, string>> = { 'accept-language': 'en' }) {
    this.#headers = { accept: 'text/html', ...headers };
  }

  async open(url: string): Promise<void> {
    await this.#go(url, { method: 'GET' });
  }

  /** Sends the page's form with its hidden fields and these. */
  async send(
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const action = /<form method="post"(?: action="([^"]*)")?/.exec(this.page)?.[1] ?? this.url;
    const hidden = [...this.page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const body = new URLSearchParams(fields);
    for (const [, name = '', value = ''] of hidden) body.set(name, value);
    const origin = new URL(this.url).origin;
    await this.#go(action, { method: 'POST', body, headers: { origin, ...headers } });
  }

  async #go(url: string, init: RequestInit & { headers?: Record<string, string> }): Promise<void> {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...this.#headers, cookie: this.#cookiesFor(url), ...init.headers },
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    this.url = url;
    const next = answer.headers.get('location');
    if (next !== null) return this.#go(new URL(next, url).href, { method: 'GET' });
    this.status = answer.status;
    this.headers = answer.headers;
    this.page = await answer.text();
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const at = pair.indexOf('=');
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
    this.#cookies.set(`${path} ${pair.slice(0, at)}`, { value: pair, path });
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    const sent = [...this.#cookies.values()].filter(({ path }) => pathname.startsWith(path));
    return sent.map(({ value }) => value).join('; ');
  }
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
}

interface DeviceAnswer {
  device_code: string;
  user_code: string;
  verification_uri: string;
  verification_uri_complete: string;
  expires_in: number;
}

/** An issuer's endpoints as a program uses them. */
export class Issuer {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async startDevice(fields: Readonly<Record<string, string>> = {}): Promise<DeviceAnswer> {
    const asked = { client_id: 'tong-cli', scope: 'tong.read tong.write', ...fields };
    const answer = await this.post('/device/auth', asked);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as unknown as DeviceAnswer;
  }

  async poll(deviceCode: string) {
    return this.post('/token', {
      client_id: 'tong-cli',
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: deviceCode,
    });
  }

  async refresh(refreshToken: string) {
    return this.post('/token', {
      client_id: 'tong-cli',
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  }

  /** Signs this adviser in: the whole flow over the pages. */
  async signIn(adviserId: string, fields: Readonly<Record<string, string>> = {}): Promise<Tokens> {
    const device = await this.startDevice(fields);
    const browser = new Browser();
    await browser.open(device.verification_uri_complete);
    await browser.send({ confirm: 'yes' });
    await browser.send({ adviser: adviserId, answer: 'approve' });
    const { body } = await this.poll(device.device_code);
    return body as unknown as Tokens;
  }
}
