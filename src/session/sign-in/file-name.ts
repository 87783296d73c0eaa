/** A file's name for any text, another for another. */
export function fileNameOf(text: string): string {
  const code = (character: string) => `_${character.codePointAt(0)?.toString(16)}_`;
  return text.replaceAll(/[^a-zA-Z0-9.-]/gu, code).replace(/^\./, '_2e_');
}
