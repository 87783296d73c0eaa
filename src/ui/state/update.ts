import { doneLine, snoozedLine } from '../../views/task.ts';
import type { Stroke } from '../input/stroke.ts';
import { actOf, isTyping } from './acts.ts';
import { type Outcome, settled, withoutFailedWrites } from './answers.ts';
import { type Around, placeOf, type State } from './desk-state.ts';
import { moved } from './moves.ts';
import { needsOf, whoAmI } from './needs.ts';
import { perform } from './perform.ts';
import { shared } from './sharing.ts';
import { type Event, type Step, still, withCalls } from './step.ts';
import { typed } from './typing.ts';

/** All that the desk does: pure, so that it can be tried without terminal and server. */
export function update(state: State, event: Event, around: Around): Step {
  switch (event.type) {
    case 'opened':
      return withCalls(state, [whoAmI, ...needsOf(placeOf(state))]);
    case 'resized':
      return still({ ...state, size: event.size });
    case 'stroke':
      return pressed(state, event.stroke, around);
    case 'answered':
    case 'failed':
      return heard(state, event, around);
  }
}

/** Whatever was said last is read by the next key. */
function pressed({ notice: _, ...before }: State, stroke: Stroke, around: Around): Step {
  const state = { ...before, answers: withoutFailedWrites(before.answers) };
  const { screen } = placeOf(state);
  const act = actOf(stroke.key, screen, isTyping(state));
  // Any key leaves the help, and does nothing else.
  if (state.over?.kind === 'help') return perform(state, act === 'quit' ? 'quit' : 'back', around);
  const written = typed(state, stroke);
  if (written) return written;
  if (state.over?.kind === 'palette' && stroke.key === 'enter') return perform(state, 'open', around);
  return act === undefined ? still(state) : perform(state, act, around);
}

function heard(state: State, outcome: Outcome, around: Around): Step {
  // Nobody waits for it any more.
  if (state.answers[outcome.name] === undefined) return still(state);
  const answers = settled(state.answers, outcome);
  if (outcome.type === 'failed') return still({ ...state, answers });
  if (outcome.name === 'share') return shared({ ...state, answers }, outcome.data, around);
  if (outcome.name !== 'done' && outcome.name !== 'snooze') {
    return still(moved({ ...state, answers }, 'stay', around));
  }
  const notice =
    outcome.name === 'done' ? doneLine(outcome.data, around.lang) : snoozedLine(outcome.data, around);
  // Today names the follow-up too, so it is asked again when it is next shown.
  const { today: _, ...others } = answers;
  return withCalls({ ...state, answers: others, notice }, [{ type: 'call', name: 'tasks', about: '' }]);
}
