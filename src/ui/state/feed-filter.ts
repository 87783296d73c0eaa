import { type FeedFilter, placeOf, type State } from './desk-state.ts';
import { inPlace, type Step, still, withNeeds } from './step.ts';

/** The contract's categories, '' being all of them. */
export const categories = ['', 'news', 'finance', 'service'] as const;

/** Shows the next category of the feed, of all its channels. */
export function nextCategory(state: State): Step {
  return filtered(state, ({ category }) => ({ category: after(categories, category), channel: '' }));
}

/** Shows the next channel of the category. */
export function nextChannel(state: State): Step {
  return filtered(state, ({ category, channel }) => {
    const all = state.answers.channels?.data?.items ?? [];
    const here = all.filter((one) => category === '' || one.category === category);
    return { category, channel: after(['', ...here.map(({ id }) => id)], channel) };
  });
}

function filtered(state: State, next: (filter: FeedFilter) => FeedFilter): Step {
  const place = placeOf(state);
  if (place.screen !== 'feed') return still(state);
  return withNeeds(inPlace(state, { ...place, filter: next(place.filter), at: 0 }));
}

function after(values: readonly string[], value: string): string {
  return values[(values.indexOf(value) + 1) % values.length] ?? '';
}
