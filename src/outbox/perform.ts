import type { ApiClient } from '../api/client.ts';
import type { NewInteraction, NewTask } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import type { Answers, Operation, Write } from './write.ts';

/**
 * Sends one write. Its customer's id must be known.
 * @throws Failure
 */
export async function perform(
  api: ApiClient,
  write: Write,
  idempotencyKey: string,
): Promise<Answers[Operation]> {
  const header = { 'Idempotency-Key': idempotencyKey };
  switch (write.operation) {
    case 'createInteraction':
      return unwrap(
        api.POST('/interactions', { params: { header }, body: withId<NewInteraction>(write.body) }),
      );
    case 'createTask':
      return unwrap(api.POST('/tasks', { params: { header }, body: withId<NewTask>(write.body) }));
    case 'completeTask':
      return unwrap(api.POST('/tasks/{taskId}/done', { params: { header, path: { taskId: write.taskId } } }));
    case 'snoozeTask': {
      const { body, taskId } = write;
      return unwrap(api.POST('/tasks/{taskId}/snooze', { params: { header, path: { taskId } }, body }));
    }
  }
}

function withId<Body extends { customerId: string }>(
  body: Omit<Body, 'customerId'> & { readonly customerId?: string },
): Body {
  if (body.customerId === undefined) throw new Error('the customer of this write is not known yet');
  return body as Body;
}
