import type { CallName } from '../calls.ts';
import type { Stroke } from '../input/stroke.ts';
import { veiled } from '../veil.ts';
import type { KeptHere, Written } from '../writes.ts';
import { actOf, isTyping, worksOver } from './acts.ts';
import { type Outcome, settled, withoutFailedWrites, withoutHidden } from './answers.ts';
import { filledWith, pointedAt } from './at-once.ts';
import { type Around, placeOf, type State } from './desk-state.ts';
import { type DraftPlace, isDraftPlace, withDraft } from './drafts.ts';
import { heardNews, isAway, type LineState } from './live.ts';
import { moved } from './moves.ts';
import { needsOf, whoAmI } from './needs.ts';
import { perform } from './perform.ts';
import { onSameRow } from './same-row.ts';
import { shared, tried, withoutWish } from './sharing.ts';
import { type Event, goOn, type Step, still, withCalls } from './step.ts';
import { typed } from './typing.ts';
import { keptNotice, writtenNotice } from './written.ts';

/** All that the desk does: pure, so that it can be tried without terminal and server. */
export function update(state: State, event: Event, around: Around): Step {
  switch (event.type) {
    case 'opened':
      return withCalls(state, [whoAmI, ...needsOf(placeOf(state))]);
    case 'resized':
      return still({ ...state, size: event.size });
    case 'stroke':
      return meaning(state, around, (calm) => meant(calm, event.stroke, around));
    case 'act':
      return meaning(state, around, (calm) => perform(calm, event.act, around));
    case 'pointed':
      return meaning(state, around, (calm) => still(pointedAt(calm, event.row)));
    case 'filled':
      return meaning(state, around, (calm) => filledWith(calm, event.text));
    case 'answered':
    case 'failed':
      return heard(state, event, around);
    case 'kept':
      return still({
        ...counted(state, event),
        ...(isAway(state) && event.waiting > 0 && keptNotice(event.waiting, around)),
      });
    case 'notKept':
      return notKept({ ...state, trouble: event.problem }, event.place, around);
    case 'unsent':
      return unsent(counted(state, event), event, around);
    case 'wrote':
    case 'refused':
      return written({ ...counted(state, event), isHeld: false }, event, around);
    case 'line':
      return onLine(state, event.line);
    case 'news':
      return heardNews(state, event.events);
  }
}

/** What the adviser does: whatever was said last is read by then; whatever was written is kept. */
function meaning(
  { notice: _, trouble: __, ...before }: State,
  around: Around,
  answer: (calm: State) => Step,
): Step {
  const state = withoutWish({ ...before, answers: withoutFailedWrites(before.answers) });
  const step = answer(state);
  const was = placeOf(state);
  const place = placeOf(step.state);
  // Only what is being typed makes a draft: opening one, sending it and throwing it away say for themselves.
  const isSame = isDraftPlace(was) && isDraftPlace(place) && was.id === place.id && place !== was;
  return isSame ? { ...step, state: withDraft(step.state, place, around.now) } : step;
}

function meant(state: State, stroke: Stroke, around: Around): Step {
  const act = actOf(stroke.key, placeOf(state), isTyping(state));
  // Any key leaves the help, and does nothing else.
  if (state.over?.kind === 'help') return perform(state, stroke.key === 'ctrl+c' ? 'quit' : 'back', around);
  // What ends or leads elsewhere goes before the text, which takes any other key.
  const written = typed(state, stroke);
  if (written) return written;
  if (state.over && stroke.key === 'enter') return perform(state, 'open', around);
  // What lies below is not seen, so no key means it.
  if (state.over && !(act !== undefined && worksOver(act))) return still(state);
  return act === undefined ? still(state) : perform(state, act, around);
}

function heard(before: State, outcome: Outcome, around: Around): Step {
  // Nobody waits for it any more.
  if (before.answers[outcome.name] === undefined) return still(before);
  const answers = settled(before.answers, outcome);
  if (outcome.type === 'failed') {
    const failed = { ...before, answers };
    const state = outcome.name === 'tryShare' ? withoutWish(failed) : failed;
    return still(outcome.away ? onTheLine(state, 'away') : state);
  }
  // An answer is a sign of life, whatever the line that brings news says.
  const state = isAway(before) ? onTheLine({ ...before, answers }, 'opening') : { ...before, answers };
  if (outcome.name === 'share')
    return shared(state, state.veiled ? veiled(outcome.data) : outcome.data, around);
  if (outcome.name === 'tryShare') return tried(state, outcome.data, around);
  return still(moved(onSameRow(before, state, outcome.name), 'stay', around));
}

function counted(state: State, { waiting, stuck }: KeptHere): State {
  return { ...state, waiting, stuck };
}

/** What could not be kept stands again where it was written. */
function notKept(state: State, place: DraftPlace | undefined, { now }: Around): Step {
  return place ? goOn(withDraft(state, place, now), place) : still(state);
}

function unsent(
  state: State,
  { away, problem, waiting }: Extract<Event, { type: 'unsent' }>,
  around: Around,
): Step {
  if (!away) return still({ ...state, trouble: problem, isHeld: true });
  const isNews = !isAway(state);
  return onLine({ ...state, ...(isNews && keptNotice(waiting, around)) }, 'away');
}

/** Back on the line everything that is shown is asked again. */
function onLine(state: State, line: LineState): Step {
  const next = onTheLine(state, line);
  return isAway(state) && line !== 'away'
    ? withCalls(next, [whoAmI, ...needsOf(placeOf(state))])
    : still(next);
}

function onTheLine(state: State, line: LineState): State {
  return { ...state, live: { ...state.live, line } };
}

/** What a write makes untrue of what was answered before. */
const touched: ReadonlySet<CallName> = new Set(['today', 'tasks', 'timeline', 'customer']);

/** Says what the house made of it. What it changed is asked again: at once if it is shown, else when it next is. */
function written(before: State, event: Written, around: Around): Step {
  const wasAway = isAway(before);
  // An answer is a sign of life here too.
  const state = wasAway ? onTheLine(before, 'opening') : before;
  const needs = needsOf(placeOf(state));
  if (event.type === 'refused') return withCalls({ ...state, trouble: event.problem }, wasAway ? needs : []);
  const shown = state.veiled ? veiled(event) : event;
  const calls = needs.filter(({ name }) => wasAway || touched.has(name));
  const answers = withoutHidden(state.answers, touched, calls);
  return withCalls({ ...state, answers, notice: writtenNotice(shown, around) }, calls);
}
