import { messages } from '../../text/messages/messages.ts';
import { graphemes } from '../../text/width.ts';
import { emptyEditor } from '../input/editor.ts';
import { lists } from '../screens/lists.ts';
import type { ActId } from './acts.ts';
import { givenUp, underWay } from './answers.ts';
import {
  type Around,
  customerTabs,
  freshPlace,
  itemTabs,
  type ListName,
  listOf,
  type Place,
  placeOf,
  type State,
} from './desk-state.ts';
import { nextCategory, nextChannel } from './feed-filter.ts';
import { inField } from './form.ts';
import { isMove, moved } from './moves.ts';
import { needsOf, stillNeeded, whoAmI } from './needs.ts';
import { paletteGoals } from './palette.ts';
import { itemsOf } from './rows.ts';
import { beginShare, pick, pickItem, send, stageBefore, toMoments, toWords } from './sharing.ts';
import { goOn, inPlace, leave, type Step, still, withCalls, withNeeds } from './step.ts';
import { beginWriting, discard, offeredDrafts, resume, save, toDraft } from './writing.ts';

/** Does what the adviser means. */
export function perform(state: State, act: ActId, around: Around): Step {
  if (isMove(act)) return still(moved(state, act, around));
  switch (act) {
    case 'back':
      return back(state, around);
    case 'quit':
    case 'suspend':
      return { state, effects: [{ type: act }] };
    case 'help':
      return still({ ...state, over: { kind: 'help' } });
    case 'palette':
      return still({ ...state, over: { kind: 'palette', input: emptyEditor, at: 0 } });
    case 'veil':
      return still(veiled(state, around));
    case 'refresh':
      return withCalls(state, [...stillNeeded(state.answers, [whoAmI]), ...needsOf(placeOf(state))]);
    case 'open':
      return open(state, around);
    case 'nextTab':
      return otherTab(state, 1);
    case 'previousTab':
      return otherTab(state, -1);
    case 'nextField':
      return otherField(state, 1);
    case 'previousField':
      return otherField(state, -1);
    case 'category':
      return nextCategory(state);
    case 'channel':
      return nextChannel(state);
    case 'log':
    case 'addTask':
      return beginWriting(state, act, around);
    case 'save':
      return save(state, around);
    case 'discard':
      return discard(state, around);
    case 'resume':
      return resume(state, around);
    case 'share':
      return beginShare(state, around);
    case 'pick':
      return pick(state, around);
    case 'toMoments':
      return toMoments(state);
    case 'words':
      return toWords(state);
    case 'send':
      return send(state, around);
    case 'done':
    case 'snooze':
      return onTask(state, act, around);
    default:
      return goTo(state, freshPlace(act));
  }
}

/** Opens a screen of the header. It is asked anew, while what is known of it stands; a search begins from nothing. */
function goTo(state: State, place: Place): Step {
  const { find: _, ...answers } = state.answers;
  const live = place.screen === 'news' ? { ...state.live, unread: 0 } : state.live;
  return withCalls({ ...state, answers, live, places: [place] }, needsOf(place));
}

/** Opens the search with what was typed elsewhere. */
function find(state: State, text: string): Step {
  return goTo(state, { screen: 'find', at: 0, input: { text, at: graphemes(text).length } });
}

/** Gives up what is being asked; else leaves what lies over the place, the stage of a share, the place. */
function back(state: State, { lang }: Around): Step {
  const { over, ...uncovered } = state;
  if (over) return still(uncovered);
  if (underWay(state.answers).asked) {
    const notice = messages(lang).desk.cancelled;
    return { state: { ...state, answers: givenUp(state.answers), notice }, effects: [{ type: 'giveUp' }] };
  }
  const place = placeOf(state);
  if (place.screen === 'share' && state.answers.share?.asking) {
    return leave({ ...state, notice: messages(lang).desk.beingSent });
  }
  const before = place.screen === 'share' ? stageBefore(place) : undefined;
  if (before) return withNeeds(inPlace(state, before));
  if (state.places.length > 1) return leave(state);
  return place.screen === 'today' ? still(state) : goTo(state, freshPlace('today'));
}

function open(state: State, around: Around): Step {
  const { over, ...uncovered } = state;
  if (over?.kind === 'palette') {
    const goal = paletteGoals(state, over, around)[over.at];
    if (goal === undefined) return still(state);
    return goal.search === undefined ? perform(uncovered, goal.act.id, around) : find(uncovered, goal.search);
  }
  if (over?.kind === 'drafts') {
    const draft = offeredDrafts(state)[over.at];
    return draft ? toDraft(uncovered, draft.place) : still(state);
  }
  const place = placeOf(state);
  if (place.screen === 'share') return place.stage === 'item' ? pickItem(state, place) : still(state);
  const list = listOf(place);
  // What stands there was found for another text.
  if (list === 'find' && state.answers.find?.asking) return still(state);
  const next = list && 'at' in place ? behind(state, list, place.at) : undefined;
  return next ? goOn(state, next) : still(state);
}

/** Where the row leads. */
function behind<Name extends ListName>(state: State, list: Name, at: number): Place | undefined {
  const item = itemsOf(state, list)[at];
  return item && lists[list].open(item);
}

function otherTab(state: State, step: number): Step {
  const place = placeOf(state);
  if (place.screen === 'customer') {
    return withNeeds(inPlace(state, { ...place, tab: around(customerTabs, place.tab, step), top: 0 }));
  }
  if (place.screen !== 'item') return still(state);
  return withNeeds(inPlace(state, { ...place, tab: around(itemTabs, place.tab, step), top: 0, at: 0 }));
}

function around<Tab>(tabs: readonly Tab[], tab: Tab, step: number): Tab {
  return tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
}

function otherField(state: State, step: number): Step {
  const place = placeOf(state);
  if (place.screen !== 'log' && place.screen !== 'addTask') return still(state);
  return still(inPlace(state, { ...place, ...inField(place, step) }));
}

function veiled(state: State, { lang }: Around): State {
  const { desk } = messages(lang);
  const now = !state.veiled;
  return { ...state, veiled: now, notice: now ? desk.veilOn : desk.veilOff };
}

/** Writes for the follow-up under the marker; a key that is held down writes once. */
function onTask(state: State, act: 'done' | 'snooze', { readDue }: Around): Step {
  const place = placeOf(state);
  const task = place.screen === 'tasks' ? itemsOf(state, 'tasks')[place.at] : undefined;
  if (task === undefined || state.answers.tasks?.asking) return still(state);
  if (act === 'done') return kept(state, `done-${task.id}`, { operation: 'completeTask', taskId: task.id });
  const until = readDue('tomorrow');
  if (until === undefined) return still(state);
  const body = { until };
  return kept(state, `snooze-${task.id}-${until}`, { operation: 'snoozeTask', taskId: task.id, body });
}

function kept(
  state: State,
  id: string,
  write: Extract<Step['effects'][number], { type: 'keep' }>['write'],
): Step {
  return { state, effects: [{ type: 'keep', id, write }] };
}
