import type { Interaction } from '../api/schema.d.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import { dueText } from './task.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What was logged and, on a second line, the follow-up made with it. */
export function loggedLines(interaction: Interaction, viewpoint: Viewpoint): string[] {
  const { actions, words } = messages(viewpoint.lang);
  const { kind, customerId, customerName, followUp } = interaction;
  const logged = actions.log.logged(wordFor(words.interactionKinds, kind), customerName ?? customerId);
  if (followUp === undefined) return [logged];
  return [logged, actions.log.followUp(followUp.title, dueText(followUp.dueAt, viewpoint), followUp.id)];
}
