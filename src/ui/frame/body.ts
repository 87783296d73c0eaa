import { feedBody } from '../screens/feed.ts';
import { findBody } from '../screens/find.ts';
import { formBody } from '../screens/form.ts';
import { pageBody } from '../screens/page.ts';
import { rowsBody } from '../screens/rows.ts';
import { shareBody } from '../screens/share.ts';
import { type Around, placeOf, type State } from '../state/desk-state.ts';
import { draftsBody } from './drafts.ts';
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
  if (over?.kind === 'drafts') return { lines: draftsBody(state, over, around, height) };
  if (over?.kind === 'palette') return paletteBody(state, over, around, height);
  const place = placeOf(state);
  switch (place.screen) {
    case 'find':
      return findBody(state, place, around, height);
    case 'share':
      return shareBody(state, place, around, height);
    case 'log':
    case 'addTask':
      return formBody(state, place, around, height);
    case 'feed':
      return { lines: feedBody(state, place, around, height) };
    case 'customer':
    case 'item':
      return { lines: pageBody(state, place, around, height) };
    default:
      return { lines: rowsBody(state, { list: place.screen, at: place.at }, around, height) };
  }
}
