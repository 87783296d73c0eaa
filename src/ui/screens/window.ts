/** Rows `from` to `to` (not included) of `count` that are seen in so many lines, one at least, the marked one among them. */
export function windowAround(at: number, count: number, room: number): { from: number; to: number } {
  const height = Math.max(1, room);
  const from = Math.max(0, Math.min(at - Math.floor(height / 2), count - height));
  return { from, to: Math.min(count, from + height) };
}

/** The first line that is seen of a page: never so far down that room stays empty. */
export function topWithin(top: number, count: number, height: number): number {
  return Math.max(0, Math.min(top, count - height));
}

/** Lines of a page that are seen at once: the tabs take two, and one says how far one has read where there is more. */
export function pageHeight(count: number, height: number): number {
  const room = height - 2;
  return count <= room ? room : room - 1;
}
