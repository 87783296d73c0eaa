import type { Interaction, Task } from '../../api/schema.d.ts';
import { messages } from '../../text/messages/messages.ts';
import { loggedLines } from '../../views/interaction.ts';
import { doneLine, dueText, snoozedLine } from '../../views/task.ts';
import type { Written } from '../writes.ts';
import type { Around, State } from './desk-state.ts';

/** What is said of something that the house now has. */
export function writtenNotice(event: Extract<Written, { type: 'wrote' }>, around: Around): string {
  switch (event.operation) {
    case 'createInteraction':
      return loggedNotice(event.data, around);
    case 'createTask':
      return taskNotice(event.data, around);
    case 'completeTask':
      return doneLine(event.data, around.lang);
    case 'snoozeTask':
      return snoozedLine(event.data, around);
  }
}

function loggedNotice({ followUp, ...interaction }: Interaction, around: Around): string {
  const [logged = ''] = loggedLines(interaction, around);
  return followUp ? messages(around.lang).desk.both(logged, taskNotice(followUp, around)) : logged;
}

/** Without its id: on the desk one points. */
function taskNotice({ title, customerName, dueAt }: Task, around: Around): string {
  return messages(around.lang).desk.taskAdded(title, customerName, dueText(dueAt, around));
}

/** What is said while the server is away. */
export function keptNotice(waiting: number, { lang }: Around): Pick<State, 'notice'> {
  return { notice: messages(lang).desk.keptHere(waiting) };
}
