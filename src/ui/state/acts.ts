import { type Place, placeOf, type Screen, type State } from './desk-state.ts';

/** What the adviser can mean by a key, a palette line or both. */
export type ActId =
  | 'quit'
  | 'help'
  | 'palette'
  | 'back'
  | 'refresh'
  | 'suspend'
  | 'veil'
  | 'resume'
  | 'today'
  | 'find'
  | 'tasks'
  | 'feed'
  | 'moments'
  | 'news'
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'open'
  | 'nextTab'
  | 'previousTab'
  | 'category'
  | 'channel'
  | 'log'
  | 'addTask'
  | 'done'
  | 'snooze'
  | 'share'
  | 'pick'
  | 'toMoments'
  | 'words'
  | 'send'
  | 'save'
  | 'nextField'
  | 'previousField'
  | 'discard';

/** A screen, or one of the stages and tabs that have keys of their own. */
type Spot =
  | Exclude<Screen, 'share' | 'item'>
  | `share:${Extract<Place, { screen: 'share' }>['stage']}`
  | `item:${Extract<Place, { screen: 'item' }>['tab']}`;

function spotOf(place: Place): Spot {
  if (place.screen === 'share') return `share:${place.stage}`;
  return place.screen === 'item' ? `item:${place.tab}` : place.screen;
}

export interface Act {
  readonly id: ActId;
  /** The first is the one that is shown. */
  readonly keys: readonly string[];
  /** Where it works; everywhere unless told. */
  readonly on?: readonly Spot[];
  /** Whether the footer names it. */
  readonly footer?: boolean;
  /** Whether the palette leads to it. */
  readonly palette?: boolean;
}

const lists: readonly Spot[] = ['today', 'tasks', 'feed', 'find', 'news', 'item:suited', 'share:item'];
const ofCustomer: readonly Spot[] = ['customer', 'today', 'tasks', 'find', 'news', 'item:suited'];
const forms: readonly Spot[] = ['log', 'addTask'];

/** The one table of keys: the keyboard, the footer, the help and the palette all read it. */
export const acts: readonly Act[] = [
  { id: 'open', keys: ['enter'], on: lists, footer: true },
  { id: 'pick', keys: ['enter'], on: ['share:people'], footer: true },
  { id: 'pick', keys: ['space'], on: ['item:suited'], footer: true },
  { id: 'words', keys: ['tab'], on: ['share:people'], footer: true, palette: true },
  { id: 'toMoments', keys: ['ctrl+o'], on: ['share:people'], footer: true, palette: true },
  { id: 'send', keys: ['ctrl+s'], on: ['share:words'], footer: true, palette: true },
  { id: 'save', keys: ['ctrl+s'], on: forms, footer: true, palette: true },
  { id: 'nextField', keys: ['tab', 'down'], on: forms, footer: true },
  { id: 'previousField', keys: ['shift+tab', 'up'], on: forms },
  { id: 'done', keys: ['d'], on: ['tasks'], footer: true, palette: true },
  { id: 'snooze', keys: ['z'], on: ['tasks'], footer: true, palette: true },
  { id: 'log', keys: ['l', 'ctrl+l'], on: ofCustomer, footer: true, palette: true },
  {
    id: 'share',
    keys: ['s'],
    on: ['feed', 'item:article', 'item:suited', 'customer', 'today', 'tasks', 'find', 'news'],
    footer: true,
    palette: true,
  },
  { id: 'addTask', keys: ['t', 'ctrl+t'], on: ofCustomer, footer: true, palette: true },
  {
    id: 'nextTab',
    keys: ['tab', 'right'],
    on: ['customer', 'item:article', 'item:suited'],
    footer: true,
  },
  { id: 'previousTab', keys: ['shift+tab', 'left'], on: ['customer', 'item:article', 'item:suited'] },
  { id: 'category', keys: ['c'], on: ['feed'], footer: true, palette: true },
  { id: 'channel', keys: ['n'], on: ['feed'], footer: true, palette: true },
  { id: 'up', keys: ['up', 'k'] },
  { id: 'down', keys: ['down', 'j'] },
  { id: 'pageUp', keys: ['pageup', 'ctrl+b'] },
  { id: 'pageDown', keys: ['pagedown', 'ctrl+f'] },
  { id: 'first', keys: ['g', 'home'] },
  { id: 'last', keys: ['G', 'end'] },
  {
    id: 'discard',
    keys: ['ctrl+x'],
    on: [...forms, 'share:people', 'share:words'],
    footer: true,
    palette: true,
  },
  { id: 'resume', keys: ['u'], palette: true },
  { id: 'today', keys: ['1'], palette: true },
  { id: 'find', keys: ['/', '2'], palette: true, footer: true },
  { id: 'tasks', keys: ['3'], palette: true },
  { id: 'feed', keys: ['4'], palette: true },
  { id: 'moments', keys: ['5'], palette: true },
  { id: 'news', keys: ['6'], palette: true },
  { id: 'help', keys: ['?'], palette: true, footer: true },
  { id: 'quit', keys: ['q', 'ctrl+c'], palette: true, footer: true },
  { id: 'back', keys: ['esc'], footer: true },
  { id: 'palette', keys: [':', 'ctrl+k'], footer: true },
  { id: 'refresh', keys: ['r', 'ctrl+r'], palette: true, footer: true },
  { id: 'veil', keys: ['v', 'ctrl+g'], palette: true },
  { id: 'suspend', keys: ['ctrl+z'] },
];

export function actsOn(place: Place): Act[] {
  const spot = spotOf(place);
  return acts.filter(({ on }) => on === undefined || on.includes(spot));
}

/** Whether keys type text now instead of acting. */
export function isTyping(state: State): boolean {
  if (state.over) return state.over.kind === 'palette';
  const place = placeOf(state);
  if (place.screen === 'share') return place.stage === 'people' || place.stage === 'words';
  return place.screen === 'find' || place.screen === 'log' || place.screen === 'addTask';
}

/** Whether the key types a character. */
function types(key: string): boolean {
  return key.length === 1;
}

/** The key that is shown for an act; while text is typed only one that types nothing. */
export function shownKey({ keys }: Act, typing: boolean): string | undefined {
  return keys.find((key) => !(typing && types(key)));
}

/** The act that a key means. */
export function actOf(key: string, place: Place, typing: boolean): ActId | undefined {
  const pressed = key === ' ' && !typing ? 'space' : key;
  return actsOn(place).find(({ keys }) => keys.includes(pressed) && !(typing && types(pressed)))?.id;
}

const over: ReadonlySet<ActId> = new Set(['back', 'quit', 'suspend', 'veil']);
const moves: ReadonlySet<ActId> = new Set(['up', 'down', 'pageUp', 'pageDown', 'first', 'last']);

/** Whether an act is meant also while the palette or a list lies over the place. */
export function worksOver(act: ActId): boolean {
  return over.has(act) || moves.has(act);
}
