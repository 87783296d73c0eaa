import { type Item, type ListName, listOf, type Person, placeOf, type State } from './desk-state.ts';
import { itemsOf } from './rows.ts';

/** The customer under the marker, or the one that is read; undefined where none is. */
export function personAt(state: State): Person | undefined {
  const place = placeOf(state);
  const { customer } = state.answers;
  if (place.screen === 'customer') {
    return customer?.about === place.id && customer.data
      ? { id: place.id, name: customer.data.name }
      : undefined;
  }
  const list = listOf(place);
  return list && 'at' in place ? personIn(state, list, place.at) : undefined;
}

function personIn(state: State, list: ListName, at: number): Person | undefined {
  switch (list) {
    case 'find': {
      const found = state.answers.find?.asking ? undefined : itemsOf(state, list)[at];
      return found && { id: found.id, name: found.name };
    }
    case 'today':
    case 'suited': {
      const row = itemsOf(state, list)[at];
      return row && { id: row.customerId, name: row.name };
    }
    case 'tasks': {
      const row = itemsOf(state, list)[at];
      return row && { id: row.customerId, name: row.customerName };
    }
    case 'news': {
      const { customerId, customerName = customerId } = itemsOf(state, list)[at] ?? {};
      return customerId && customerName ? { id: customerId, name: customerName } : undefined;
    }
    case 'feed':
    case 'moments':
      return undefined;
  }
}

/** The feed item under the marker, or the one that is read. */
export function itemAt(state: State): Item | undefined {
  const place = placeOf(state);
  const { item } = state.answers;
  const pointed =
    place.screen === 'item'
      ? item?.about === place.id
        ? item.data
        : undefined
      : listOf(place) === 'feed' && 'at' in place
        ? itemsOf(state, 'feed')[place.at]
        : undefined;
  return pointed && { id: pointed.id, title: pointed.title };
}
