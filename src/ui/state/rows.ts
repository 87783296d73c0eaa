import type { Event as HouseEvent } from '../../api/schema.d.ts';
import type { Data } from '../calls.ts';
import type { ListName, State } from './desk-state.ts';

/** The page that a list shows. */
export interface Pages {
  readonly today: Data<'today'>;
  readonly tasks: Data<'tasks'>;
  readonly feed: Data<'feed'>;
  readonly find: Data<'find'>;
  readonly moments: Data<'moments'>;
  readonly suited: Data<'suited'>;
  readonly news: { readonly items: readonly HouseEvent[] };
}

/** What a list shows; undefined while it is not known. */
export function pageOf<Name extends ListName>({ answers, live }: State, name: Name): Pages[Name] | undefined {
  const pages: { readonly [Each in ListName]: Pages[Each] | undefined } = {
    today: answers.today?.data,
    tasks: answers.tasks?.data,
    feed: answers.feed?.data,
    find: answers.find?.data,
    moments: answers.moments?.data,
    suited: answers.suited?.data,
    news: newsPage(live.news),
  };
  return pages[name];
}

/** One page an array of news: what is made of a page is remembered by it. */
const pagesOfNews = new WeakMap<readonly HouseEvent[], Pages['news']>();

function newsPage(items: readonly HouseEvent[]): Pages['news'] {
  const known = pagesOfNews.get(items);
  if (known) return known;
  const page = { items };
  pagesOfNews.set(items, page);
  return page;
}

/** The rows of a list. */
export function itemsOf<Name extends ListName>(state: State, name: Name): Pages[Name]['items'] {
  const page: { readonly items: Pages[Name]['items'] } | undefined = pageOf(state, name);
  return page?.items ?? [];
}
