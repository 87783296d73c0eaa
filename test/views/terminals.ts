import { renderCard } from '../../src/text/card.ts';
import type { RenderOptions } from '../../src/text/render-options.ts';
import { renderTable } from '../../src/text/table.ts';

/** What views are shown in: no colour, so that the text is all there is. */
export const narrow: RenderOptions = { width: 80, colour: false, tty: true };
export const wide: RenderOptions = { width: 140, colour: false, tty: true };
export const pipe: RenderOptions = { width: 80, colour: false, tty: false };

type Table = Parameters<typeof renderTable>[0];
type Card = Parameters<typeof renderCard>[0];

/** The lines that a card or a table is shown as. */
export function shown(view: Card | Table, options: RenderOptions): string[] {
  const text = 'sections' in view ? renderCard(view, options) : renderTable(view, options);
  return text.split('\n').slice(0, -1);
}
