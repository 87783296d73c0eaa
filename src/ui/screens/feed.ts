import { messages, wordFor } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { truncate } from '../../text/width.ts';
import type { Around, Place, State } from '../state/desk-state.ts';
import { categories } from '../state/feed-filter.ts';
import { themeOf } from '../theme.ts';
import { rowsBody } from './rows.ts';

/** Which part of the feed is shown, and the items of it. */
export function feedBody(
  state: State,
  place: Extract<Place, { screen: 'feed' }>,
  around: Around,
  height: number,
): string[] {
  const rows = rowsBody(state, { list: 'feed', at: place.at }, around, height - 2);
  return [filterLine(state, place.filter, around), '', ...rows];
}

function filterLine(
  { answers, size }: State,
  { category, channel }: Extract<Place, { screen: 'feed' }>['filter'],
  around: Around,
): string {
  const { desk, words } = messages(around.lang);
  const theme = themeOf(around);
  const names = categories.map((one) =>
    theme.option(one === '' ? desk.all : wordFor(words.categories, one), one === category, false),
  );
  const chosen = answers.channels?.data?.items.find(({ id }) => id === channel);
  const name = channel === '' ? desk.allChannels : sanitise(chosen?.name ?? channel);
  return ` ${names.join('')}  ${theme.key(truncate(name, Math.max(4, Math.floor(size.columns / 3))))}`;
}
