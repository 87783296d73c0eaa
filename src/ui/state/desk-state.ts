import type { Problem } from '../../api/failure.ts';
import type { Viewpoint } from '../../views/viewpoint.ts';
import { type Editor, emptyEditor } from '../input/editor.ts';
import type { KeptHere } from '../writes.ts';
import type { Answers } from './answers.ts';
import type { Draft, DraftPlace } from './drafts.ts';
import type { Live } from './live.ts';

/** Screens that are a list, each with its key in the header: 1, 2, … */
type ListScreen = 'today' | 'tasks' | 'moments' | 'news';
/** Screens with a marker on a row that stand in the header. */
export type RowsScreen = ListScreen | 'feed' | 'find';
/** Lists that stand on a screen of another name. */
export type ListName = RowsScreen | 'suited';

export type CustomerTab = 'card' | 'holdings' | 'timeline';
export type ItemTab = 'article' | 'suited';
export const customerTabs: readonly CustomerTab[] = ['card', 'holdings', 'timeline'];
export const itemTabs: readonly ItemTab[] = ['article', 'suited'];

/** A customer as far as one is pointed at. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A feed item as far as one is pointed at. */
export interface Item {
  readonly id: string;
  readonly title: string;
}

/** Which part of the feed is shown; '' is all of it. */
export interface FeedFilter {
  readonly category: string;
  readonly channel: string;
}

/** Where the adviser is. `at` is the row the marker is on, `top` the first line that is seen. */
export type Place =
  | { readonly screen: ListScreen; readonly at: number }
  | { readonly screen: 'find'; readonly at: number; readonly input: Editor }
  | { readonly screen: 'feed'; readonly at: number; readonly filter: FeedFilter }
  | { readonly screen: 'customer'; readonly id: string; readonly tab: CustomerTab; readonly top: number }
  | {
      readonly screen: 'item';
      readonly id: string;
      readonly tab: ItemTab;
      readonly top: number;
      readonly at: number;
      /** Those of the suited customers who are picked for a share. */
      readonly picked: readonly Person[];
    }
  | DraftPlace;

export type Screen = Place['screen'];

/** What lies over the place. */
export type Over =
  | { readonly kind: 'help' }
  | { readonly kind: 'drafts'; readonly at: number }
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
  /** Why something that was written down was not taken. */
  readonly trouble?: Problem;
  readonly drafts: readonly Draft[];
  readonly live: Live;
  /** Writes that are kept on this machine until the house has them. */
  readonly waiting: number;
  /** Those that the house did not take; they stay until somebody looks after them. */
  readonly stuck: number;
  /** Whether the house is there and yet takes nothing, as from one who is not signed in. */
  readonly isHeld: boolean;
  /** Whether names and amounts are hidden from whoever looks over the shoulder. */
  readonly veiled: boolean;
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
  /** Names and amounts are hidden from the beginning. */
  readonly discreet?: boolean;
  /** The contract's `DueAt` for a day or time as it was typed; undefined for what is neither. */
  readonly readDue: (typed: string) => string | undefined;
  /** A new id that no other desk makes. */
  readonly newId: () => string;
}

export function placeOf({ places }: Pick<State, 'places'>): Place {
  return places.at(-1) ?? places[0];
}

/** The list whose rows the place shows. */
export function listOf(place: Place): ListName | undefined {
  switch (place.screen) {
    case 'share':
      return { item: 'feed' as const, people: 'find' as const, words: undefined, sent: undefined }[
        place.stage
      ];
    case 'item':
      return place.tab === 'suited' ? 'suited' : undefined;
    case 'customer':
    case 'log':
    case 'addTask':
      return undefined;
    default:
      return place.screen;
  }
}

export function openingState(
  size: Size,
  drafts: readonly Draft[] = [],
  { waiting, stuck }: KeptHere = { waiting: 0, stuck: 0 },
): State {
  return {
    places: [{ screen: 'today', at: 0 }],
    answers: {},
    drafts,
    live: { line: 'opening', news: [], unread: 0 },
    waiting,
    stuck,
    isHeld: false,
    veiled: false,
    size,
  };
}

/** The whole feed. */
export const wholeFeed: FeedFilter = { category: '', channel: '' };

/** A screen of the header as it opens. */
export function freshPlace(screen: RowsScreen): Place {
  if (screen === 'find') return { screen, at: 0, input: emptyEditor };
  return screen === 'feed' ? { screen, at: 0, filter: wholeFeed } : { screen, at: 0 };
}
