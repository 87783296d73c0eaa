import { renderCard } from '../../text/card.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { truncate } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { shareCard } from '../../views/share.ts';
import type { Body } from '../frame/body.ts';
import { prompt } from '../input/prompt.ts';
import type { Around, State } from '../state/desk-state.ts';
import type { SharePlace } from '../state/drafts.ts';
import { itemsOf } from '../state/rows.ts';
import { themeOf } from '../theme.ts';
import { blockBody } from './form.ts';
import { problemLines } from './problem.ts';
import { rowsBody } from './rows.ts';

/** First of what and for whom, then the words, with what the contact policy says to it before anything is sent. */
export function shareBody(state: State, place: SharePlace, around: Around, height: number): Body {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const line = (text: string) => ` ${truncate(sanitise(text), state.size.columns - 2)}`;
  const title = theme.brand(line(place.item ? desk.sharing(place.item.title) : desk.sharingWhat));
  const head = [title, line(recipients(place, around))];
  if (place.stage === 'item') {
    return { lines: [...head, '', ...rowsBody(state, { list: 'feed', at: place.at }, around, height - 3)] };
  }
  if (place.stage === 'people') return peopleBody(state, place, around, head, height);
  if (place.stage === 'sent') return { lines: [...head, '', ...outcome(state, around, height - 3)] };
  // The words take a third of the room at most; below stands what would happen to them.
  const words = blockBody(
    desk.messagePrompt,
    place.words,
    Math.max(1, Math.floor(height / 3)),
    state,
    around,
  );
  const rest = outcome(state, around, height - head.length - words.lines.length - 2);
  const caret = words.caret && { x: words.caret.x, y: head.length + words.caret.y };
  return { lines: [...head, ...words.lines, '', ...rest], ...(caret && { caret }) };
}

function recipients({ people, moments }: SharePlace, { lang }: Around): string {
  const { desk, customers } = messages(lang);
  if (moments) return desk.to(desk.screens.moments);
  return people.length === 0 ? desk.toNobody : desk.to(people.map(({ name }) => name).join(customers.comma));
}

function peopleBody(
  state: State,
  place: SharePlace,
  around: Around,
  head: readonly string[],
  height: number,
): Body {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { line, caret } = prompt(desk.toPrompt, place.search, state.size.columns, theme);
  const found = itemsOf(state, 'find');
  const isPicked = (row: number) => place.people.some(({ id }) => id === found[row]?.id);
  const rest =
    place.search.text.trim() !== '' && state.answers.find
      ? rowsBody(state, { list: 'find', at: place.at, isPicked }, around, height - head.length - 2)
      : wrap(desk.toHint, state.size.columns - 4).map((text) => theme.quiet(`  ${text}`));
  return { lines: [...head, line, '', ...rest], caret: { x: caret, y: head.length } };
}

/** What happened, else what would happen; a rule that holds a share back is said in full. */
function outcome({ answers, size }: State, around: Around, room: number): string[] {
  const theme = themeOf(around);
  const { desk } = messages(around.lang);
  const { share, tryShare } = answers;
  const result = share?.data ?? tryShare?.data;
  const problem = share?.data ? undefined : tryShare?.problem;
  if (problem) return problemLines(problem, around, size);
  if (result === undefined) return [];
  const options = { width: size.columns - 2, colour: around.colour, ascii: around.ascii, tty: true };
  const card = renderCard(shareCard(result, share?.data === undefined, around), options)
    .trimEnd()
    .split('\n');
  const shown =
    card.length > room - 2
      ? [...card.slice(0, Math.max(1, room - 3)), theme.quiet(desk.more(card.length - room + 3))]
      : card;
  const held = result.items.every(({ status }) => status === 'held_back');
  const hint = share?.data || held ? [] : ['', theme.quiet(`  ${desk.messageHint}`)];
  return [...shown.map((text) => `  ${text}`), ...hint];
}
