/** Kinds of contact, as `InteractionKind` of the contract has them. */
export const interactionKinds = ['call', 'visit', 'meeting', 'message', 'video', 'branch'] as const;

/** What came of one, as `InteractionOutcome` of the contract has it. */
export const interactionOutcomes = [
  'reached',
  'no_answer',
  'interested',
  'not_interested',
  'callback',
  'complaint',
  'done',
] as const;
