import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of all outboxes on this machine, one folder each. */
export function outboxesFolder(stateDir: string): string {
  return join(stateDir, 'outbox');
}

/** Whether anything waits in any outbox. As cheap as can be, for each command asks; what cannot be read does not wait. */
export function somethingWaits(stateDir: string): boolean {
  try {
    const root = outboxesFolder(stateDir);
    return readdirSync(root).some((name) =>
      readdirSync(join(root, name)).some((file) => file.endsWith('.json')),
    );
  } catch {
    return false;
  }
}
