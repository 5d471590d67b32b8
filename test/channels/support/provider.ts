import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Provider {
  /** Origin, no slash at the end. */
  readonly url: string;
  readonly asked: Asked[];
  /** What it answers; set it to be out of order. */
  answer: (asked: Asked) => Answer;
  /** Resolves once so many requests came for which `which` holds. */
  came(many: number, which?: (asked: Asked) => boolean): Promise<Asked[]>;
  close(): Promise<void>;
}

/** A provider's API, played by a real web server in this process. */
export async function openProvider(answer: Provider['answer']): Promise<Provider> {
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const asked = { method, path, headers, body: Buffer.concat(parts).toString() };
      const { status, body } = provider.answer(asked);
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body), () => {
          provider.asked.push(asked);
          for (const look of waiting) look();
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: Provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer,
    came: (many, which = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = provider.asked.filter(which);
          if (found.length < many) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return provider;
}
