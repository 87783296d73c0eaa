import type { Editor } from '../input/editor.ts';
import type { Answers, Call } from './answers.ts';
import { type FeedFilter, type Place, wholeFeed } from './desk-state.ts';
import type { SharePlace } from './drafts.ts';

/** Who one is: for the header of every place. */
export const whoAmI: Call = { type: 'call', name: 'session', about: '' };

/** What a place shows, as calls. */
export function needsOf(place: Place): Call[] {
  switch (place.screen) {
    case 'find':
      return search(place.input);
    case 'feed':
      return [feed(place.filter), { type: 'call', name: 'channels', about: '' }];
    case 'share':
      return needsOfShare(place);
    case 'customer':
      return needsOfCustomer(place);
    case 'item':
      return place.tab === 'article'
        ? [{ type: 'call', name: 'item', about: place.id }]
        : [
            { type: 'call', name: 'item', about: place.id },
            { type: 'call', name: 'suited', about: place.id },
          ];
    case 'log':
    case 'addTask':
    case 'news':
      return [];
    default:
      return [{ type: 'call', name: place.screen, about: '' }];
  }
}

function needsOfCustomer({ id, tab }: Extract<Place, { screen: 'customer' }>): Call[] {
  const about = (name: Call['name']): Call => ({ type: 'call', name, about: id });
  if (tab === 'card') return [about('customer'), about('holdings'), about('history')];
  return [about('customer'), about(tab)];
}

function needsOfShare(place: SharePlace): Call[] {
  if (place.stage === 'item') return [feed(wholeFeed)];
  if (place.stage === 'people') return search(place.search);
  if (place.stage === 'sent') return [];
  const body = bodyOf(place);
  return body ? [{ type: 'call', name: 'tryShare', about: JSON.stringify(body), body }] : [];
}

function feed({ category, channel }: FeedFilter): Call {
  return { type: 'call', name: 'feed', about: `${category} ${channel}` };
}

/** The contract's longest query, in characters. */
const longestQuery = 100;

function search({ text }: Editor): Call[] {
  const query = [...text.trim()].slice(0, longestQuery).join('');
  return query === '' ? [] : [{ type: 'call', name: 'find', about: query }];
}

/** What is asked of the house to share it; undefined while nobody or nothing is picked. */
export function bodyOf({ item, people, moments, words }: SharePlace): Call['body'] {
  if (item === undefined || (people.length === 0 && !moments)) return undefined;
  const message = words.text.trim();
  const to = moments ? { moments: true as const } : { customerIds: people.map(({ id }) => id) };
  return { itemId: item.id, ...to, ...(message !== '' && { message }) };
}

/** Of these the calls whose answer is neither known nor on its way. */
export function stillNeeded(answers: Answers, needs: readonly Call[]): Call[] {
  return needs.filter(({ name, about }) => {
    const answer = answers[name];
    return answer?.about !== about || !(answer.asking || answer.data);
  });
}
