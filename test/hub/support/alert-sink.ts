import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CaughtAlert {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface AlertSink {
  /** For `STEUNPUNT_ALERT_URL`. */
  readonly url: string;
  readonly caught: CaughtAlert[];
  /** What the next ones get. */
  answer: { readonly status: number; readonly location?: string };
  /** Called before an answer leaves: a channel that takes its time. */
  hold: () => Promise<void>;
  close(): Promise<void>;
}

/** A real web server in this process, that keeps what is posted to it. */
export async function openAlertSink(path = '/services/canary-secret'): Promise<AlertSink> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      sink.caught.push({ method, path: url, headers, body: Buffer.concat(parts).toString() });
      const { status, location } = sink.answer;
      void sink
        .hold()
        .then(() => response.writeHead(status, location ? { location } : {}).end('ok'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sink: AlertSink = {
    url: `http://127.0.0.1:${port}${path}`,
    caught: [],
    answer: { status: 200 },
    hold: () => Promise.resolve(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return sink;
}
