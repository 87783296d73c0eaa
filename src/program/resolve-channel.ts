import type { ApiClient } from '../api/client.ts';
import { Failure, problemType } from '../api/failure.ts';
import { unwrap } from '../api/unwrap.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

/** The id of the channel of that id or name. @throws Failure `not-found` (3), which names the channels there are */
export async function resolveChannel(api: ApiClient, typed: string, lang: Language): Promise<string> {
  const { items } = await unwrap(api.GET('/channels'));
  const wanted = comparable(typed);
  const channel = items.find(({ id, name }) => id === wanted || comparable(name) === wanted);
  if (channel) return channel.id;
  const names = items.map(({ name }) => name);
  const text = messages(lang).actions.feed.noSuchChannel(typed, names);
  throw new Failure('not-found', { type: problemType('not-found'), status: 404, ...text, channels: names });
}

function comparable(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
