import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createParser } from 'eventsource-parser';
import type { Route } from './route.ts';

/** One message of a stream (WHATWG HTML, server-sent events). */
export interface SentEvent {
  /** The cursor behind it; none where the server gave none. */
  id: string | undefined;
  /** What its JSON says. */
  data: unknown;
}

interface StreamCall {
  url: string;
  /** By which way; directly if missing. */
  route?: Route;
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** Milliseconds from the call to the first byte of the stream, then from one byte to the next. */
  firstByteMs: number;
  silenceMs: number;
  /** The first byte is here. */
  onOpen: () => void;
  /** The messages that one piece of the stream completed. */
  onEvents: (events: readonly SentEvent[]) => void;
  /** Milliseconds that the server wants to be left alone before the next try. */
  onRetry: (ms: number) => void;
}

/**
 * How a stream ended: `blocked` it is none (refused, another status or type, no byte in time, no JSON in it) · `silent` it began and
 * then nothing came, not even a sign of life · `ended` it began and was closed or lost.
 */
export type StreamEnd = 'blocked' | 'silent' | 'ended';

/** Reads one stream to its end, over `node:http` or `node:https` on a connection of its own. Never rejects. */
export function readStream(call: StreamCall): Promise<StreamEnd> {
  return new Promise((resolve) => {
    const { url, options } = call.route?.(call.url) ?? { url: call.url, options: {} };
    const send = url.startsWith('https:') ? process.getBuiltinModule('node:https').request : httpRequest;
    // Not an agent's: nothing may wait for a connection that is never free again, or keep it when the stream is over.
    const outgoing = send(url, {
      agent: false,
      ...options,
      headers: {
        'accept-encoding': 'identity',
        accept: 'text/event-stream',
        ...call.headers,
        ...(options.headers as Record<string, string> | undefined),
      },
    });
    let [hasBegun, isOver] = [false, false];
    let timer = setTimeout(end, call.firstByteMs, 'blocked');
    const over = () => end(hasBegun ? 'ended' : 'blocked');
    outgoing.on('error', over).on('close', over);
    outgoing.on('response', (incoming) => {
      if (!isStream(incoming)) return end('blocked');
      incoming.on('error', over).on('end', over);
      const read = eventReader(call.onRetry);
      incoming.on('data', (chunk: Buffer) => {
        if (isOver) return;
        const events = read(chunk);
        if (events === 'garbled') return end('blocked');
        if (!hasBegun) call.onOpen();
        hasBegun = true;
        clearTimeout(timer);
        timer = setTimeout(end, call.silenceMs, 'silent');
        if (events.length > 0) call.onEvents(events);
      });
    });
    call.signal.addEventListener('abort', over);
    if (call.signal.aborted) over();
    else outgoing.end();

    function end(how: StreamEnd) {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      call.signal.removeEventListener('abort', over);
      outgoing.destroy();
      resolve(how);
    }
  });
}

function isStream({ statusCode, headers }: IncomingMessage): boolean {
  return statusCode === 200 && /^text\/event-stream\s*(;|$)/i.test(headers['content-type'] ?? '');
}

/** Bytes → messages: whatever a piece breaks apart, a character too, is put together with the next. */
export function eventReader(onRetry: (ms: number) => void): (chunk: Uint8Array) => SentEvent[] | 'garbled' {
  // Takes a byte order mark away, too.
  const decoder = new TextDecoder();
  const complete: { id: string | undefined; data: string }[] = [];
  const parser = createParser({ onEvent: ({ id, data }) => complete.push({ id, data }), onRetry });
  let endedInCr = false;
  return (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    // The parser loses a line that a lone CR ends where the next piece begins: it is only ever given LF.
    const rest = endedInCr && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') endedInCr = text.endsWith('\r');
    parser.feed(rest.replaceAll(/\r\n?/g, '\n'));
    try {
      return complete.splice(0).map(({ id, data }) => ({ id, data: JSON.parse(data) }));
    } catch {
      return 'garbled';
    }
  };
}
