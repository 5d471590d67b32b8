import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as JSON; throws when it is not. */
  json(): Record<string, unknown>;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

export interface Client {
  /** One request to an address of this machine; the name travels in Host. Rejects without answer. */
  (url: string, asked?: Asked): Promise<Answer>;
  close(): void;
}

/** A client with connections of its own, kept open. */
export function openClient(connections = 50): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (url: string, { method = 'GET', headers, body }: Asked = {}): Promise<Answer> => {
    const { host, port, pathname, search } = new URL(url);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path: pathname + search,
          method,
          headers: {
            host,
            ...(body && { 'content-length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const all = Buffer.concat(parts);
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: all,
              json: () => JSON.parse(all.toString()) as Record<string, unknown>,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };
  return Object.assign(ask, { close: () => agent.destroy() });
}
