import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Handle = (request: Seen, response: ServerResponse) => void;

export interface Server {
  readonly origin: string;
  readonly seen: Seen[];
  /** Resolves once `count` requests came in whole. */
  received(count: number): Promise<void>;
}

/** A real server on loopback for one test; `handle` answers, well or badly. */
export async function serve(t: TestContext, handle: Handle): Promise<Server> {
  const seen: Seen[] = [];
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks) };
      seen.push(one);
      handle(one, response);
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    waiting = [];
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async received(count) {
      while (seen.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

export function json(response: ServerResponse, status: number, body: unknown, more = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...more });
  response.end(JSON.stringify(body));
}
