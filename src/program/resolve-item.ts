import type { ApiClient } from '../api/client.ts';
import { Failure, problemType } from '../api/failure.ts';
import type { FeedItem } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

const ITEM_ID = /^itm_[0-9a-z]{10,40}$/;
const LARGEST_PAGE = 200;
const MOST_CANDIDATES = 20;

/**
 * The id of the one feed item that is meant: by its id, its title, or a part of the title that no other has.
 * @throws Failure `not-found` (3), `ambiguous-item` (6) with the candidates
 */
export async function resolveItem(api: ApiClient, typed: string, lang: Language): Promise<string> {
  if (ITEM_ID.test(typed)) return typed;
  const wanted = comparable(typed);
  const items = wanted === '' ? [] : await matching(api, (title) => comparable(title).includes(wanted));
  const whole = items.filter(({ title }) => comparable(title) === wanted);
  const candidates = whole.length > 0 ? whole : items;
  const [first, ...others] = candidates;
  if (first === undefined) throw nothing(typed, lang);
  if (others.length > 0) throw ambiguous(typed, candidates, lang);
  return first.id;
}

/** Goes through the whole feed: only then is it known that no second item matches. */
async function matching(api: ApiClient, fits: (title: string) => boolean): Promise<FeedItem[]> {
  const found: FeedItem[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: LARGEST_PAGE, ...(cursor !== undefined && { cursor }) };
    const { items, nextCursor } = await unwrap(api.GET('/feed-items', { params: { query } }));
    found.push(...items.filter(({ title }) => fits(title)));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** Full-width or not, large or small, with or without spaces: it is the same title. */
function comparable(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function nothing(typed: string, lang: Language): Failure {
  const text = messages(lang).actions.feed.noSuchItem(typed);
  return new Failure('not-found', { type: problemType('not-found'), status: 404, ...text });
}

function ambiguous(typed: string, items: readonly FeedItem[], lang: Language): Failure {
  const { ambiguousItem, pick } = messages(lang).actions.feed;
  const { nextSteps, ...text } = ambiguousItem(typed, items.length);
  const candidates = items.slice(0, MOST_CANDIDATES);
  const shown = candidates.map(
    ({ id, title, channel, publishedAt }) => `${id}  ${title}  ${pick(channel.name, formatDay(publishedAt))}`,
  );
  return new Failure('ambiguous', {
    type: problemType('ambiguous-item'),
    status: 409,
    ...text,
    nextSteps: [...nextSteps, ...shown],
    candidates,
  });
}
