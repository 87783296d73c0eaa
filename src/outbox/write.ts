import type { Interaction, NewInteraction, NewTask, Snooze, Task } from '../api/schema.d.ts';

/** A body of the contract; the customer's id may still have to be found. */
type Addressed<Body extends { customerId: string }> = Omit<Body, 'customerId'> & {
  readonly customerId?: string;
};

/** Who a write is about, as an adviser typed it: looked up when it is sent, unless the body has the id. */
interface Typed {
  readonly customer?: string;
}

/** A write of the contract that may wait for the server. Each says all that it needs: none depends on another. */
export type Write =
  | ({ readonly operation: 'createInteraction'; readonly body: Addressed<NewInteraction> } & Typed)
  | ({ readonly operation: 'createTask'; readonly body: Addressed<NewTask> } & Typed)
  | { readonly operation: 'completeTask'; readonly taskId: string }
  | { readonly operation: 'snoozeTask'; readonly taskId: string; readonly body: Snooze };

export type Operation = Write['operation'];

/** What the server answers to each. */
export interface Answers {
  readonly createInteraction: Interaction;
  readonly createTask: Task;
  readonly completeTask: Task;
  readonly snoozeTask: Task;
}

/** The write with the id of the customer whom it names; the key order of its body stays the same from then on. */
export function addressed<W extends Write>(write: W, customerId: string): W {
  return 'body' in write ? { ...write, body: { ...write.body, customerId } } : write;
}

/** What the adviser typed where the id still has to be found. */
export function unresolved(write: Write): string | undefined {
  if (write.operation !== 'createInteraction' && write.operation !== 'createTask') return undefined;
  return write.body.customerId === undefined ? write.customer : undefined;
}
