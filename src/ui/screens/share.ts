import { renderCard } from '../../text/card.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { truncate } from '../../text/width.ts';
import { shareCard } from '../../views/share.ts';
import type { Body } from '../frame/body.ts';
import { prompt } from '../input/prompt.ts';
import type { Around, Place, State } from '../state/desk-state.ts';
import { themeOf } from '../theme.ts';
import { problemLines } from './problem.ts';
import { rowsBody } from './rows.ts';

/** First for whom, then the words, with what the contact policy says to it before anything is sent. */
export function shareBody(
  state: State,
  place: Extract<Place, { screen: 'share' }>,
  around: Around,
  height: number,
): Body {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { columns } = state.size;
  const line = (text: string) => ` ${truncate(sanitise(text), columns - 2)}`;
  const title = theme.brand(line(desk.sharing(place.item.title)));
  const ask = prompt(place.to ? desk.messagePrompt : desk.toPrompt, place.input, columns, theme);
  if (place.to === undefined) {
    const rest = state.answers.find
      ? rowsBody(state, { screen: 'find', at: place.at }, around, height - 4)
      : [];
    return { lines: [title, '', ask.line, '', ...rest], caret: { x: ask.caret, y: 2 } };
  }
  const lines = [title, line(desk.to(place.to.name)), ask.line, '', ...outcome(state, around)];
  return { lines, caret: { x: ask.caret, y: 2 } };
}

/** What happened, else what would happen; a rule that holds the share back is said in full. */
function outcome({ answers, size }: State, around: Around): string[] {
  const theme = themeOf(around);
  const { share, tryShare } = answers;
  const result = share?.data ?? tryShare?.data;
  if (result === undefined) return problemLines(tryShare?.problem, around, size);
  const options = { width: size.columns - 2, colour: around.colour, ascii: around.ascii, tty: true };
  const card = renderCard(shareCard(result, share?.data === undefined, around), options);
  const held = result.items.some(({ status }) => status === 'held_back');
  const hint = held ? [] : ['', theme.quiet(`  ${messages(around.lang).desk.messageHint}`)];
  return [
    ...card
      .trimEnd()
      .split('\n')
      .map((text) => `  ${text}`),
    ...hint,
  ];
}
