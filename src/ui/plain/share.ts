import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { shareCard } from '../../views/share.ts';
import type { Around, State } from '../state/desk-state.ts';
import type { SharePlace } from '../state/drafts.ts';
import { cardLines } from './card-lines.ts';
import { problemTexts } from './problem.ts';

/** What is shared, and with whom. */
export function shareHead(
  { item, people, moments }: SharePlace,
  { lang }: Around,
): { title: string; lines: string[] } {
  const { desk, customers } = messages(lang);
  const title = sanitise(item ? desk.sharing(item.title) : desk.sharingWhat);
  if (moments) return { title, lines: [desk.to(desk.screens.moments)] };
  const names = people.map(({ name }) => name).join(customers.comma);
  return { title, lines: [people.length === 0 ? desk.toNobody : sanitise(desk.to(names))] };
}

/** What became of a share, else what would: for each customer, a rule that holds it back said in full. */
export function shareOutcome({ answers: { share, tryShare } }: State, around: Around): string[] {
  const result = share?.data ?? tryShare?.data;
  const problem = share?.data ? undefined : tryShare?.problem;
  if (problem) return problemTexts(problem, around);
  if (result === undefined) return [];
  const card = shareCard(result, share?.data === undefined, around);
  return [...(card.note ? [sanitise(card.note)] : []), ...cardLines(card, around)];
}

/** Whether the contact policy lets any of it through; undefined while it has not said. */
export function mayBeSent({ answers: { tryShare } }: State): boolean | undefined {
  return tryShare?.data?.items.some(({ status }) => status !== 'held_back');
}
