import type { Size } from '../state/desk-state.ts';

/** Smaller than this there is no room for anything but a sentence that says so. */
export const smallest: Size = { columns: 40, rows: 10 };

const headerLines = 3;
const footerLines = 2;

/**
 * Lines of a frame: one less than the terminal has, for ink ends a frame that fills the terminal by clearing it and
 * everything scrolled out of it.
 */
export function frameHeight({ rows }: Size): number {
  return rows - 1;
}

/** Lines between header and footer. */
export function bodyHeight(size: Size): number {
  return frameHeight(size) - headerLines - footerLines;
}

/** Where the body begins. */
export const bodyTop = headerLines;
