import type { Event as HouseEvent } from '../../api/schema.d.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { eventLine } from '../../views/house-event.ts';
import type { Desk } from '../desk.ts';
import { placeOf } from '../state/desk-state.ts';
import { isAway } from '../state/live.ts';
import { veiledLine, veiledState } from '../veil.ts';
import { troubleTexts } from './problem.ts';

/** Says what happened, each thing once: what was done, what was not taken, news, the server going and coming. */
export interface Teller {
  /** Says what is not said yet; how many lines that took. */
  readonly tell: () => number;
  /** To be called on every change: the same sentence said anew is another one. */
  readonly watch: () => void;
}

export function createTeller(desk: Desk, print: (line: string) => void): Teller {
  const said: {
    notice?: string | undefined;
    trouble?: object | undefined;
    news?: HouseEvent;
    away: boolean;
  } = {
    away: false,
  };

  function tell(): number {
    const known = desk.state();
    const { notice, trouble, answers } = known;
    const around = desk.around();
    const lines: string[] = [];
    const { plain } = messages(around.lang).desk;
    if (isAway(known) !== said.away) lines.push(said.away ? plain.isBack : plain.away);
    const wrong = trouble ?? answers.share?.problem;
    if (wrong && wrong !== said.trouble) lines.push(...troubleTexts(wrong));
    if (notice !== undefined && notice !== said.notice) lines.push(sanitise(notice));
    const { live } = known.veiled ? veiledState(known) : known;
    const isRead = placeOf(known).screen === 'news';
    const newsAt = said.news ? known.live.news.indexOf(said.news) : -1;
    const unsaid = live.news.slice(0, newsAt === -1 ? undefined : newsAt);
    if (!isRead)
      lines.push(...unsaid.toReversed().map((event) => plain.news(sanitise(eventLine(event, around)))));
    said.away = isAway(known);
    said.trouble = wrong;
    said.notice = notice;
    const [newest] = known.live.news;
    if (newest) said.news = newest;
    for (const line of lines) print(known.veiled ? veiledLine(line) : line);
    return lines.length;
  }

  return {
    tell,
    watch: () => {
      const { notice, trouble, answers } = desk.state();
      if (notice === undefined) said.notice = undefined;
      if (trouble === undefined && answers.share?.problem === undefined) said.trouble = undefined;
    },
  };
}
