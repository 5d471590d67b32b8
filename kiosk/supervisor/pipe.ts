import type { Readable, Writable } from 'node:stream';

/** Told by the browser without being asked. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Message = Partial<BrowserEvent> & { readonly id?: number; readonly result?: unknown };

/**
 * The Chrome DevTools Protocol over two pipes: JSON messages, each ended by a zero byte. A question
 * that the browser refuses, or does not live to answer, gives undefined or stays open; the caller
 * bounds its own wait.
 */
export class Pipe {
  #asked = 0;
  #left = '';
  readonly #to: Writable;
  readonly #open = new Map<number, (result: unknown) => void>();
  readonly #tell: (event: BrowserEvent) => void;

  constructor(to: Writable, from: Readable, tell: (event: BrowserEvent) => void) {
    this.#to = to;
    this.#tell = tell;
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    // A browser that is gone breaks both pipes; its end is told by its exit.
    for (const stream of [to, from]) stream.on('error', () => undefined);
  }

  ask(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #read(text: string): void {
    const parts = (this.#left + text).split('\0');
    this.#left = parts.pop() ?? '';
    for (const part of parts) {
      const { id, method, params = {}, result } = JSON.parse(part) as Message;
      if (id === undefined) this.#tell({ method: method ?? '', params });
      else this.#open.get(id)?.(result);
      if (id !== undefined) this.#open.delete(id);
    }
  }
}
