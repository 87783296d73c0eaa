import { createConversation } from '../../src/ui/plain/conversation.ts';
import { openDesk } from './open-desk.tsx';

/** The desk line by line, on a house that answers in the process. */
export async function plainDesk(wishes: Parameters<typeof openDesk>[0] = {}, isSpoken = false) {
  const opened = openDesk(wishes);
  const said: string[] = [];
  const conversation = createConversation({ desk: opened.desk, print: (line) => said.push(line), isSpoken });
  const started = conversation.start();
  return {
    ...opened,
    conversation,
    started,
    said,
    /** Says the lines one after the other; gives what is answered to the last. */
    say: async (...lines: string[]): Promise<string[]> => {
      await started;
      for (const line of lines) {
        said.length = 0;
        await conversation.hear(line);
      }
      return [...said];
    },
  };
}
