import { request } from 'node:http';

/** A stream of JSON lines, as it arrives. */
export interface Listening {
  readonly lines: Lines;
  /** Resolves when the hub ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream on a connection of its own. Rejects when the answer is not one. */
export function listenTo(url: string, headers: Record<string, string>): Promise<Listening> {
  const { host, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path: pathname, headers: { host, ...headers }, agent: false },
      (incoming) => {
        incoming.on('error', () => undefined);
        if (incoming.headers['content-type'] !== 'application/x-ndjson') {
          outgoing.destroy();
          reject(new Error(`no stream: ${incoming.statusCode}`));
          return;
        }
        const lines = new Lines();
        incoming.setEncoding('utf8');
        incoming.on('data', (text: string) => lines.add(text));
        const ended = new Promise<void>((done) => incoming.once('end', done));
        resolve({ lines, ended, close: () => outgoing.destroy() });
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

class Lines {
  #waiting: ((line: unknown) => void)[] = [];
  #lines: unknown[] = [];

  add(text: string): void {
    for (const line of text.split('\n').filter(Boolean)) {
      const parsed: unknown = JSON.parse(line);
      const first = this.#waiting.shift();
      if (first) first(parsed);
      else this.#lines.push(parsed);
    }
  }

  next(): Promise<unknown> {
    if (this.#lines.length > 0) return Promise.resolve(this.#lines.shift());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The next line with this field; the others are let go. */
  async with(field: string): Promise<unknown> {
    for (;;) {
      const line = Object(await this.next()) as Record<string, unknown>;
      if (field in line) return line[field];
    }
  }
}
