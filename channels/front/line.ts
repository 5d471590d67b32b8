import type { WebSocket } from 'ws';

/** Bytes that may wait to be sent to one client; one that reads nothing is not waited for. */
const MOST_UNSENT = 65_536;

/** One client's WebSocket: what is sent, and what came to it for certain. */
export class SocketLine {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, { done: () => void; failed: (error: Error) => void }>();
  #pings = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('pong', (data) => this.arrived(data.toString('latin1')));
    socket.on('close', () => {
      for (const { failed } of this.#waiting.values()) failed(new Error('the line is closed'));
      this.#waiting.clear();
    });
  }

  send(message: unknown): void {
    if (this.#socket.bufferedAmount > MOST_UNSENT) this.#socket.terminate();
    else if (this.#socket.readyState === this.#socket.OPEN)
      this.#socket.send(JSON.stringify(message));
  }

  /** Sends and resolves once the client says {@link arrived} with `key`; rejects when it closes before. */
  bring(message: unknown, key: string): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN)
      return Promise.reject(new Error('the line is closed'));
    const there = new Promise<void>((done, failed) => this.#waiting.set(key, { done, failed }));
    this.send(message);
    return there;
  }

  /**
   * The same for a client that acknowledges nothing: every browser answers a ping by itself, and it
   * reads that after what was sent before.
   */
  bringWithPing(message: unknown): Promise<void> {
    const key = `p${++this.#pings}`;
    const there = this.bring(message, key);
    this.#socket.ping(key);
    return there;
  }

  arrived(key: string): void {
    this.#waiting.get(key)?.done();
    this.#waiting.delete(key);
  }
}
