import { emptyEditor } from '../input/editor.ts';
import { listOf, type Place, placeOf, type State } from './desk-state.ts';
import { itemsOf } from './rows.ts';
import { inPlace, type Step, still, withNeeds } from './step.ts';
import { typed } from './typing.ts';

/** Puts the marker on a row or the caret on a question, counted from 0; nothing where there is no such one. */
export function pointedAt(state: State, row: number): State {
  const { over } = state;
  if (over?.kind === 'drafts') {
    return row < state.drafts.length ? { ...state, over: { ...over, at: row } } : state;
  }
  const place = placeOf(state);
  if ('fields' in place) return row < place.fields.length ? inPlace(state, { ...place, at: row }) : state;
  const list = listOf(place);
  const exists = list !== undefined && row < itemsOf(state, list).length;
  return exists && 'at' in place ? inPlace(state, { ...place, at: row }) : state;
}

/** Puts the text where the caret is, in place of what stands there. */
export function filledWith(state: State, text: string): Step {
  const empty = inPlace(state, emptied(placeOf(state)));
  if (text === '') return withNeeds(empty);
  return typed(empty, { key: 'paste', text }) ?? still(state);
}

function emptied(place: Place): Place {
  switch (place.screen) {
    case 'find':
      return { ...place, input: emptyEditor };
    case 'share':
      return place.stage === 'people' ? { ...place, search: emptyEditor } : { ...place, words: emptyEditor };
    case 'log':
    case 'addTask':
      return {
        ...place,
        fields: place.fields.map((field, index) =>
          index === place.at && field.type !== 'choice' ? { ...field, input: emptyEditor } : field,
        ),
      };
    default:
      return place;
  }
}
