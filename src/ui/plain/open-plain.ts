import { createInterface } from 'node:readline';
import { createEnding, type DeskOptions, openOn } from '../opening.ts';
import { createConversation } from './conversation.ts';

/**
 * Opens the desk line by line on the standard streams, terminal or not, and waits until it is closed by `quit`, by the
 * end of the input or by a signal. Nothing is drawn: what is typed and edited is the terminal's own affair.
 * @returns the exit code
 * @throws what the desk itself failed of
 */
export async function openPlain(options: DeskOptions): Promise<number> {
  const { stdin, stdout } = process;
  const ending = createEnding();
  const { desk, begin, hangUp } = openOn(options, ending, {
    // Nothing is fitted into it.
    size: { columns: 80, rows: 24 },
    suspend: () => {},
  });
  const conversation = createConversation({
    desk,
    print: (line) => stdout.write(`${line}\n`),
    isSpoken: stdin.isTTY === true,
  });
  const lines = createInterface({ input: stdin, terminal: false });
  process.on('exit', desk.close);
  try {
    begin();
    let answered = conversation.start();
    answered.catch(ending.fail);
    lines.on('line', (line) => {
      answered = conversation.hear(line);
      answered.catch(ending.fail);
    });
    lines.once('close', () => {
      answered.then(() => ending.reach(0), ending.fail);
    });
    return await ending.reached;
  } finally {
    conversation.stop();
    lines.close();
    stdin.destroy();
    desk.close();
    process.off('exit', desk.close);
    hangUp();
  }
}
