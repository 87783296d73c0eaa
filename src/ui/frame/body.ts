import { findBody } from '../screens/find.ts';
import { pageBody } from '../screens/page.ts';
import { rowsBody } from '../screens/rows.ts';
import { shareBody } from '../screens/share.ts';
import { type Around, placeOf, type State } from '../state/desk-state.ts';
import { helpBody } from './help.ts';
import { bodyHeight } from './layout.ts';
import { paletteBody } from './palette.ts';

/** What stands between header and footer. */
export interface Body {
  readonly lines: readonly string[];
  /** Where text is typed: column and line within the body. */
  readonly caret?: { readonly x: number; readonly y: number };
}

export function body(state: State, around: Around): Body {
  const height = bodyHeight(state.size);
  const { over } = state;
  if (over?.kind === 'help') return { lines: helpBody(state, around, height) };
  if (over?.kind === 'palette') return paletteBody(state, over, around, height);
  const place = placeOf(state);
  if (place.screen === 'find') return findBody(state, place, around, height);
  if (place.screen === 'share') return shareBody(state, place, around, height);
  return {
    lines: 'at' in place ? rowsBody(state, place, around, height) : pageBody(state, place, around, height),
  };
}
