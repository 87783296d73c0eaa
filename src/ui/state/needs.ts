import type { Editor } from '../input/editor.ts';
import type { Answers, Call } from './answers.ts';
import type { Place } from './desk-state.ts';

/** Who one is: for the header of every place. */
export const whoAmI: Call = { type: 'call', name: 'session', about: '' };

/** What a place shows, as calls. */
export function needsOf(place: Place): Call[] {
  switch (place.screen) {
    case 'find':
      return search(place);
    case 'share':
      return place.to
        ? [{ type: 'call', name: 'tryShare', ...shareOf(place.item, place.to) }]
        : search(place);
    case 'customer': {
      const customer: Call = { type: 'call', name: 'customer', about: place.id };
      return place.tab === 'card'
        ? [customer]
        : [customer, { type: 'call', name: place.tab, about: place.id }];
    }
    case 'item':
      return [{ type: 'call', name: 'item', about: place.id }];
    default:
      return [{ type: 'call', name: place.screen, about: '' }];
  }
}

function search({ input }: { readonly input: Editor }): Call[] {
  const query = input.text.trim();
  return query === '' ? [] : [{ type: 'call', name: 'find', about: query }];
}

/** A share of the item with the customer, as a call tells it. */
export function shareOf(
  item: { readonly id: string },
  to: { readonly id: string },
  message = '',
): Pick<Call, 'about' | 'body'> {
  const words = message.trim();
  return {
    about: `${item.id} ${to.id}`,
    body: { itemId: item.id, customerIds: [to.id], ...(words !== '' && { message: words }) },
  };
}

/** Of these the calls whose answer is neither known nor on its way. */
export function stillNeeded(answers: Answers, needs: readonly Call[]): Call[] {
  return needs.filter(({ name, about }) => {
    const answer = answers[name];
    return answer?.about !== about || !(answer.asking || answer.data);
  });
}
