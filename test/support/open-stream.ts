import { get, type IncomingMessage } from 'node:http';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { onTestFinished } from 'vitest';

/** A stream of server-sent events, read as it comes. */
export interface OpenStream {
  answer: IncomingMessage;
  /** Everything so far. */
  text(): string;
  /** Resolves with the first so many messages, once they are there. */
  messages(count: number): Promise<EventSourceMessage[]>;
  /** Resolves once the other side has ended it. */
  ended: Promise<void>;
}

/** Opens a stream, given up with the test. */
export async function openStream(url: string, headers: Record<string, string>): Promise<OpenStream> {
  const request = get(url, { headers, agent: false });
  onTestFinished(() => {
    request.destroy();
  });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  const messages: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => messages.push(message) });
  let text = '';
  let heard = () => {};
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    parser.feed(chunk);
    heard();
  });
  answer.on('error', () => {});
  const ended = new Promise<void>((resolve) => answer.once('end', resolve));
  return {
    answer,
    text: () => text,
    messages: async (count) => {
      while (messages.length < count) await new Promise<void>((resolve) => (heard = resolve));
      return messages.slice(0, count);
    },
    ended,
  };
}
