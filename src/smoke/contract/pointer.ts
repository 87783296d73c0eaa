/** A JSON pointer (RFC 6901) to a place. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => `/${escaped(String(step))}`).join('');
}

/** One step of a JSON pointer in a URI fragment. */
export function pointerPart(step: string): string {
  return encodeURIComponent(escaped(step));
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
