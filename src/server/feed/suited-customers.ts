import type { SuitedCustomer, SuitedReason } from '../../api/schema.d.ts';
import type { PolicyDocument } from '../../domain/contact-policy/policy-document.ts';
import { wallTimeAt } from '../../domain/dates/zoned-time.ts';
import type { Operation } from '../operation.ts';
import { defined } from '../requests/defined.ts';
import { decodeCursor, page } from '../requests/page.ts';
import { decisions } from '../shares/decisions.ts';
import { itemToShare } from '../shares/item-to-share.ts';
import { type Candidate, suitedCandidates } from './suited-candidates.ts';

/** How much each reason says; the weightiest first. */
const WEIGHTS: readonly (readonly [reason: SuitedReason, weight: number])[] = [
  ['matures_soon', 5],
  ['idle_cash', 3],
  ['tag_matches', 3],
  ['opened_similar', 3],
  ['holds_line', 1],
];

type Place = readonly [weight: number, free: number, name: string, id: string];

export const listSuitedCustomers: Operation<'listSuitedCustomers'> = async (call) => {
  const { db, actor, path, query, now, house } = call;
  const item = await itemToShare(db, path.itemId);
  const after = decodeCursor(query.cursor, isPlace);
  const today = wallTimeAt(now, house.timeZone).date;
  const looking = { bookId: actor.bookId, today, currency: house.currency };
  const candidates = await suitedCandidates(db, item, looking);
  const unsent = candidates.filter((candidate) => !candidate.already_shared);
  const decided = await decisions(db, house.policy, unsent, { item, channel: 'single', now });

  const heldBackBy = decided.flatMap(({ decision }) =>
    decision.outcome === 'hold' ? [decision.rules[0].id] : [],
  );
  const suited = decided
    .filter(({ decision }) => decision.outcome !== 'hold')
    .map(({ customer }) => ({ customer, place: placeOf(customer) }))
    .toSorted((a, b) => inOrder(a.place, b.place));
  const rest = after ? suited.filter(({ place }) => inOrder(place, after) > 0) : suited;
  const { rows, ...next } = page(rest, query.limit ?? 50, ({ place }) => place);
  const summary = {
    suited: suited.length,
    alreadyShared: candidates.length - unsent.length,
    heldBack: counted(heldBackBy, house.policy),
  };
  return { status: 200, body: { items: rows.map(({ customer }) => answer(customer)), ...next, summary } };
};

function answer(candidate: Candidate): SuitedCustomer {
  return defined({
    customerId: candidate.id,
    customerNumber: candidate.customer_number,
    name: candidate.name,
    reasons: WEIGHTS.filter(([reason]) => candidate[reason]).map(([reason]) => reason),
    riskTolerance: candidate.risk_tolerance,
  });
}

function placeOf(candidate: Candidate): Place {
  const weights = WEIGHTS.map(([reason, weight]) => (candidate[reason] ? weight : 0));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return [weight, candidate.free, candidate.name, candidate.id];
}

/** The more that speaks for it, then the more money there is for it; the name and the id tell the rest apart. */
function inOrder([weightA, freeA, nameA, idA]: Place, [weightB, freeB, nameB, idB]: Place): number {
  return weightB - weightA || freeB - freeA || compare(nameA, nameB) || compare(idA, idB);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isPlace(position: readonly unknown[]): position is Place {
  const [weight, free, name, id] = position;
  if (position.length !== 4) return false;
  return [weight, free].every(Number.isSafeInteger) && typeof name === 'string' && typeof id === 'string';
}

/** How often each rule decided, in the order of the policy. */
function counted(ruleIds: readonly string[], { rules }: PolicyDocument) {
  const counts = rules.map(({ id }) => ({
    ruleId: id,
    count: ruleIds.filter((ruleId) => ruleId === id).length,
  }));
  return counts.filter(({ count }) => count > 0);
}
