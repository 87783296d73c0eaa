import type { CallName } from '../calls.ts';
import { placeOf, type State } from './desk-state.ts';
import { itemsOf } from './rows.ts';
import { inPlace } from './step.ts';

/** What names a row of a list. Lists that are searched or filtered begin anew with each answer, and have none. */
const rowsOf = {
  today: (state: State) =>
    itemsOf(state, 'today').map(({ customerId, reason, taskId, holdingId }) =>
      [customerId, reason, taskId, holdingId].join(' '),
    ),
  tasks: (state: State) => itemsOf(state, 'tasks').map(({ id }) => id),
  moments: (state: State) => itemsOf(state, 'moments').map(({ id }) => id),
} as const;

/**
 * The marker on the row it was on, wherever that stands in the new answer: what comes in by itself must not put
 * another row under a key that is just being pressed.
 */
export function onSameRow(before: State, state: State, answered: CallName): State {
  const place = placeOf(state);
  if (
    place.screen !== answered ||
    !(place.screen === 'today' || place.screen === 'tasks' || place.screen === 'moments')
  )
    return state;
  const rows = rowsOf[place.screen];
  const row = rows(before)[place.at];
  const at = row === undefined ? -1 : rows(state).indexOf(row);
  return at === -1 || at === place.at ? state : inPlace(state, { ...place, at });
}
