/** Node 20 has no `URL.parse`, which the issuer's library calls; it needs nothing else of Node 22. */
if (!('parse' in URL)) {
  Object.defineProperty(URL, 'parse', {
    value: (url: string, base?: string) => (URL.canParse(url, base) ? new URL(url, base) : null),
  });
}
