import {
  readFromLoader,
  readHello,
  VERSION,
  type FromLoader,
  type Hello,
  type ToLoader,
} from './messages.ts';

export interface BridgeParts {
  /** Where messages arrive: this frame's window. */
  readonly self: Window;
  /** Who may say hello: the window that holds this frame. */
  readonly parent: MessageEventSource;
  /** From which origins. */
  readonly origins: readonly string[];
  /** Once, with the origin of the host page. */
  hello(hello: Hello, site: string): void;
  message(message: FromLoader): void;
}

/**
 * The frame's end of the talk with its loader. It takes one hello, only from the parent window and
 * only from a listed origin, and from then on only what comes over the port of that hello.
 */
export class Bridge {
  readonly #parts: BridgeParts;
  #port: MessagePort | null = null;
  #ignored = 0;

  /** `early` are messages that came to the window before. */
  constructor(parts: BridgeParts, early: readonly MessageEvent<unknown>[] = []) {
    this.#parts = parts;
    parts.self.addEventListener('message', this.#greeted);
    early.forEach(this.#greeted);
  }

  /** How many messages were none of ours. */
  get ignored(): number {
    return this.#ignored;
  }

  /** Whether a loader is listening. */
  get open(): boolean {
    return this.#port !== null;
  }

  /** Goes nowhere while there is no loader. */
  send(message: ToLoader): void {
    this.#port?.postMessage(message);
  }

  close(): void {
    this.#parts.self.removeEventListener('message', this.#greeted);
    this.#port?.close();
    this.#port = null;
  }

  readonly #greeted = (event: MessageEvent<unknown>): void => {
    const port = event.ports[0];
    const hello = this.#isFromHost(event) ? readHello(event.data) : null;
    if (!hello || !port || this.#port) {
      this.#ignored++;
      return;
    }
    this.#port = port;
    port.onmessage = this.#received;
    this.send({ type: 'welcome', version: VERSION });
    this.#parts.hello(hello, event.origin);
  };

  readonly #received = ({ data }: MessageEvent<unknown>): void => {
    const message = readFromLoader(data);
    if (message) this.#parts.message(message);
    else this.#ignored++;
  };

  #isFromHost({ source, origin }: MessageEvent<unknown>): boolean {
    return source === this.#parts.parent && this.#parts.origins.includes(origin);
  }
}
