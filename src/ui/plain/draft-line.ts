import { formatDateTime } from '../../text/dates.ts';
import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Around } from '../state/desk-state.ts';
import type { Draft } from '../state/drafts.ts';

/** Which draft it is, without the dots that the eye likes. */
export function draftLine({ place, savedAt }: Draft, around: Around): string {
  const { desk, customers } = messages(around.lang);
  const about = place.screen === 'share' ? (place.item?.title ?? '') : place.customer.name;
  return [desk.screens[place.screen], sanitise(about), formatDateTime(savedAt, around)].join(
    customers.clause,
  );
}
