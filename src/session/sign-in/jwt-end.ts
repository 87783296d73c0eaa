/** When a token says that it ends (`exp`, RFC 7519), in milliseconds since 1970, unchecked; undefined if it does not. */
export function jwtEnd(token: string): number | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const { exp } = Object(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return typeof exp === 'number' ? exp * 1_000 : undefined;
  } catch {
    return undefined;
  }
}
