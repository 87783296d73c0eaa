import { formatDateTime } from '../../text/dates.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { truncate } from '../../text/width.ts';
import { windowAround } from '../screens/window.ts';
import type { Around, Over, State } from '../state/desk-state.ts';
import type { Draft } from '../state/drafts.ts';
import { offeredDrafts } from '../state/writing.ts';
import { themeOf } from '../theme.ts';

/** What is half written, to choose from. */
export function draftsBody(
  state: State,
  { at }: Extract<Over, { kind: 'drafts' }>,
  around: Around,
  height: number,
): string[] {
  const { desk } = messages(around.lang);
  const theme = themeOf(around);
  const { columns } = state.size;
  const drafts = offeredDrafts(state);
  const { from, to } = windowAround(at, drafts.length, height - 2);
  const rows = drafts.slice(from, to).map((draft, index) =>
    theme.row(truncate(draftText(draft, around), columns - 2), {
      marked: from + index === at,
      width: columns,
    }),
  );
  return [` ${theme.brand(desk.draftsTitle)}`, '', ...rows];
}

/** Which draft it is: what is written, about whom, and when it was last touched. */
export function draftText({ place, savedAt }: Draft, around: Around): string {
  const { desk } = messages(around.lang);
  const title = place.screen === 'share' ? (place.item?.title ?? '') : place.customer.name;
  return desk.draft(desk.screens[place.screen], sanitise(title), formatDateTime(savedAt, around));
}
