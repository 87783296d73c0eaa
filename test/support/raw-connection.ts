import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection on which a test sends what bytes it likes, at its own pace. */
export class RawConnection {
  readonly #socket: Socket;
  #received = '';
  readonly #ended: Promise<string>;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#socket = connect({ host: hostname, port: Number(port) });
    this.#socket.on('error', () => {});
    this.#socket.on('data', (chunk) => {
      this.#received += chunk;
    });
    this.#ended = new Promise((resolve) => this.#socket.once('close', () => resolve(this.#received)));
    onTestFinished(() => {
      this.#socket.destroy();
    });
  }

  send(text: string): void {
    this.#socket.write(text);
  }

  /** Everything that came until the other side ended the connection. */
  untilEnd(): Promise<string> {
    return this.#ended;
  }

  /** Resolves when what has come contains the text. */
  async until(text: string): Promise<void> {
    while (!this.#received.includes(text)) {
      await new Promise((resolve) => this.#socket.once('data', resolve));
    }
  }
}

/** Status and problem of a raw answer. */
export function parsed(answer: string): { status: number; type: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), type: JSON.parse(body).type };
}
