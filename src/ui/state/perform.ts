import { messages } from '../../text/messages/messages.ts';
import { emptyEditor } from '../input/editor.ts';
import { lists } from '../screens/lists.ts';
import type { ActId } from './acts.ts';
import { givenUp, underWay } from './answers.ts';
import {
  type Around,
  freshPlace,
  type Place,
  placeOf,
  type RowsScreen,
  rowsOf,
  type State,
  tabs,
} from './desk-state.ts';
import { isMove, moved } from './moves.ts';
import { needsOf, stillNeeded, whoAmI } from './needs.ts';
import { paletteActs } from './palette.ts';
import { beginShare, nextOfShare } from './sharing.ts';
import { inPlace, type Step, still, withCalls, withNeeds } from './step.ts';

/** Does what the adviser means. */
export function perform(state: State, act: ActId, around: Around): Step {
  if (act === 'back') return back(state, around);
  if (act === 'quit') return { state, effects: [{ type: 'quit' }] };
  if (act === 'suspend') return { state, effects: [{ type: 'suspend' }] };
  if (act === 'help') return still({ ...state, over: { kind: 'help' } });
  if (act === 'palette') return still({ ...state, over: { kind: 'palette', input: emptyEditor, at: 0 } });
  if (isMove(act)) return still(moved(state, act, around));
  switch (act) {
    case 'refresh':
      return withCalls(state, [...stillNeeded(state.answers, [whoAmI]), ...needsOf(placeOf(state))]);
    case 'open':
      return open(state, around);
    case 'nextTab':
      return otherTab(state, 1);
    case 'previousTab':
      return otherTab(state, tabs.length - 1);
    case 'share':
      return beginShare(state);
    case 'send':
      return nextOfShare(state);
    case 'done':
    case 'snooze':
      return onTask(state, act);
    default:
      return goTo(state, act);
  }
}

/** Opens a screen of the header. It is asked anew, while what is known of it stands; a search begins from nothing. */
function goTo(state: State, screen: RowsScreen): Step {
  const { find: _, ...answers } = state.answers;
  const place = freshPlace(screen);
  return withCalls({ ...state, answers, places: [place] }, needsOf(place));
}

/** Gives up what is being asked; else leaves what lies over the place; else the place. */
function back(state: State, { lang }: Around): Step {
  const { over, ...uncovered } = state;
  if (over) return still(uncovered);
  if (underWay(state.answers).asked) {
    const notice = messages(lang).desk.cancelled;
    return { state: { ...state, answers: givenUp(state.answers), notice }, effects: [{ type: 'giveUp' }] };
  }
  const [first, ...rest] = state.places;
  if (rest.length > 0) return withNeeds({ ...state, places: [first, ...rest.slice(0, -1)] });
  return first.screen === 'today' ? still(state) : goTo(state, 'today');
}

function open(state: State, around: Around): Step {
  const { over, ...uncovered } = state;
  if (over?.kind === 'palette') {
    const chosen = paletteActs(state, over, around)[over.at];
    return chosen ? perform(uncovered, chosen.id, around) : still(state);
  }
  const place = placeOf(state);
  const rows = rowsOf(place);
  const next = rows && 'at' in place ? behind(state, rows, place.at) : undefined;
  return next ? withNeeds({ ...state, places: [...state.places, next] }) : still(state);
}

/** Where the row leads. */
function behind<Screen extends RowsScreen>(
  { answers }: State,
  screen: Screen,
  at: number,
): Place | undefined {
  const item = answers[screen]?.data?.items[at];
  return item && lists[screen].open(item);
}

function otherTab(state: State, step: number): Step {
  const place = placeOf(state);
  if (place.screen !== 'customer') return still(state);
  const tab = tabs[(tabs.indexOf(place.tab) + step) % tabs.length] ?? place.tab;
  return withNeeds(inPlace(state, { ...place, tab, top: 0 }));
}

/** Writes for the follow-up under the marker; a second one waits until the first is answered. */
function onTask(state: State, name: 'done' | 'snooze'): Step {
  const place = placeOf(state);
  const { tasks, done, snooze } = state.answers;
  const task = place.screen === 'tasks' ? tasks?.data?.items[place.at] : undefined;
  if (task === undefined || tasks?.asking || done?.asking || snooze?.asking) return still(state);
  return withCalls(state, [{ type: 'call', name, about: task.id }]);
}
