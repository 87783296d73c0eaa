import type { Viewpoint } from '../../views/viewpoint.ts';
import { type Editor, emptyEditor } from '../input/editor.ts';
import type { Answers } from './answers.ts';

/** Screens that are a list, each with its key in the header: 1, 2, … */
type ListScreen = 'today' | 'tasks' | 'feed' | 'moments';
/** Screens with a marker on a row. */
export type RowsScreen = ListScreen | 'find';
export type Tab = 'card' | 'holdings' | 'timeline';
export const tabs: readonly Tab[] = ['card', 'holdings', 'timeline'];

/** Where the adviser is. `at` is the row the marker is on, `top` the first line that is seen. */
export type Place =
  | { readonly screen: ListScreen; readonly at: number }
  | { readonly screen: 'find'; readonly at: number; readonly input: Editor }
  | { readonly screen: 'customer'; readonly id: string; readonly tab: Tab; readonly top: number }
  | {
      readonly screen: 'share';
      readonly item: { readonly id: string; readonly title: string };
      /** Whom it is for; undefined while that is still searched. */
      readonly to?: { readonly id: string; readonly name: string };
      readonly at: number;
      /** The search, and then the adviser's own words. */
      readonly input: Editor;
    }
  | { readonly screen: 'item'; readonly id: string; readonly top: number };

export type Screen = Place['screen'];

/** What lies over the place. */
export type Over =
  | { readonly kind: 'help' }
  | { readonly kind: 'palette'; readonly input: Editor; readonly at: number };

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface State {
  /** The way here; Esc goes back along it. Never empty. */
  readonly places: readonly [Place, ...Place[]];
  readonly over?: Over;
  readonly answers: Answers;
  /** One sentence about what was done last. */
  readonly notice?: string;
  readonly size: Size;
}

/** What the desk knows of its surroundings and takes from nowhere else. */
export interface Around extends Viewpoint {
  readonly colour: boolean;
  /** Draw with ASCII alone. */
  readonly ascii: boolean;
  /** Undefined where the environment alone says the server. */
  readonly profile: string | undefined;
  readonly production: boolean;
}

export function placeOf({ places }: State): Place {
  return places.at(-1) ?? places[0];
}

/** The list whose rows the place shows. */
export function rowsOf(place: Place): RowsScreen | undefined {
  if (place.screen === 'share') return place.to ? undefined : 'find';
  return 'at' in place ? place.screen : undefined;
}

export function openingState(size: Size): State {
  return { places: [{ screen: 'today', at: 0 }], answers: {}, size };
}

/** A screen of the header as it opens. */
export function freshPlace(screen: RowsScreen): Place {
  return screen === 'find' ? { screen, at: 0, input: emptyEditor } : { screen, at: 0 };
}
