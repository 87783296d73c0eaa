/** How calls travel to one server, as far as that is not as usual. */
export interface Transport {
  /** PEM texts. Where there is a `ca`, it alone is trusted; certificate and key prove to the server who calls. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** URL of the proxy, with user and password where it wants them. */
  readonly proxy?: string;
  /** See LightRequestInit. */
  readonly connectTimeoutMs?: number;
  readonly answerTimeoutMs?: number;
}
