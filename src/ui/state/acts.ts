import { placeOf, type Screen, type State } from './desk-state.ts';

/** What the adviser can mean by a key, a palette line or both. */
export type ActId =
  | 'quit'
  | 'help'
  | 'palette'
  | 'back'
  | 'refresh'
  | 'suspend'
  | 'today'
  | 'find'
  | 'tasks'
  | 'feed'
  | 'moments'
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'open'
  | 'nextTab'
  | 'previousTab'
  | 'done'
  | 'snooze'
  | 'share'
  | 'send';

export interface Act {
  readonly id: ActId;
  /** The first is the one that is shown. */
  readonly keys: readonly string[];
  /** Where it works; everywhere unless told. */
  readonly on?: readonly Screen[];
  /** Whether the footer names it. */
  readonly footer?: boolean;
  /** Whether the palette leads to it. */
  readonly palette?: boolean;
}

/** The one table of keys: the keyboard, the footer, the help and the palette all read it. */
export const acts: readonly Act[] = [
  { id: 'open', keys: ['enter'], on: ['today', 'tasks', 'feed', 'find'], footer: true },
  { id: 'done', keys: ['d'], on: ['tasks'], footer: true },
  { id: 'snooze', keys: ['s'], on: ['tasks'], footer: true },
  { id: 'share', keys: ['s'], on: ['feed', 'item'], footer: true },
  { id: 'send', keys: ['enter'], on: ['share'], footer: true },
  { id: 'nextTab', keys: ['tab', 'right'], on: ['customer'], footer: true },
  { id: 'previousTab', keys: ['shift+tab', 'left'], on: ['customer'] },
  { id: 'up', keys: ['up', 'k'] },
  { id: 'down', keys: ['down', 'j'] },
  { id: 'pageUp', keys: ['pageup', 'ctrl+b'] },
  { id: 'pageDown', keys: ['pagedown', 'ctrl+f'] },
  { id: 'first', keys: ['g', 'home'] },
  { id: 'last', keys: ['G', 'end'] },
  { id: 'today', keys: ['1'], palette: true },
  { id: 'find', keys: ['/', '2'], palette: true, footer: true },
  { id: 'tasks', keys: ['3'], palette: true },
  { id: 'feed', keys: ['4'], palette: true },
  { id: 'moments', keys: ['5'], palette: true },
  { id: 'help', keys: ['?'], palette: true, footer: true },
  { id: 'quit', keys: ['q', 'ctrl+c'], palette: true, footer: true },
  { id: 'back', keys: ['esc'], footer: true },
  { id: 'palette', keys: [':', 'ctrl+k'], footer: true },
  { id: 'refresh', keys: ['r', 'ctrl+r'], palette: true, footer: true },
  { id: 'suspend', keys: ['ctrl+z'] },
];

export function actsOn(screen: Screen): Act[] {
  return acts.filter(({ on }) => on === undefined || on.includes(screen));
}

/** Whether keys type text now instead of acting. */
export function isTyping(state: State): boolean {
  if (state.over) return state.over.kind === 'palette';
  const { screen } = placeOf(state);
  return screen === 'find' || screen === 'share';
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
export function actOf(key: string, screen: Screen, typing: boolean): ActId | undefined {
  return actsOn(screen).find(({ keys }) => keys.includes(key) && !(typing && types(key)))?.id;
}
