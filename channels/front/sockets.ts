import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MOST_BODY } from './body.ts';
import type { Limits } from './budget.ts';

const BEAT_MS = 30_000;
const GOING_AWAY = 1001;
const STOP_MS = 2_000;

export interface Sockets {
  /** Whether there is room for one more of `source`. */
  room(source: string): boolean;
  /** Makes a WebSocket of a request; `cookie` goes along with the answer. */
  open(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    to: { readonly source: string; readonly cookie: string | null },
    meet: (socket: WebSocket) => void,
  ): void;
  /** Tells all clients to come back later. */
  close(): Promise<void>;
}

/** The WebSockets of the front: small frames, so many of them, and none that does not answer. */
export function openSockets({ sockets: most, socketsEach }: Limits): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BODY,
    perMessageDeflate: false,
  });
  const each = new Map<string, number>();
  const answers = new WeakSet<WebSocket>();
  const cookies = new WeakMap<IncomingMessage, string>();

  const beat = setInterval(() => {
    for (const socket of server.clients) {
      if (!answers.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, BEAT_MS);
  beat.unref();

  server.on('headers', (headers, request) => {
    const cookie = cookies.get(request);
    if (cookie !== undefined) headers.push(`Set-Cookie: ${cookie}`);
  });

  return {
    room: (source) => server.clients.size < most && (each.get(source) ?? 0) < socketsEach,
    open: (request, socket, head, { source, cookie }, meet) => {
      if (cookie !== null) cookies.set(request, cookie);
      server.handleUpgrade(request, socket, head, (opened) => {
        each.set(source, (each.get(source) ?? 0) + 1);
        answers.add(opened);
        opened.on('pong', () => answers.add(opened));
        // A frame that is too large, or none at all: ws says goodbye, but would read on to its end.
        opened.on('error', () => setImmediate(() => opened.terminate()));
        opened.on('close', () => {
          const left = (each.get(source) ?? 1) - 1;
          if (left > 0) each.set(source, left);
          else each.delete(source);
        });
        meet(opened);
      });
    },
    close: async () => {
      clearInterval(beat);
      await Promise.all(Array.from(server.clients, goodbye));
      server.close();
    },
  };
}

function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => socket.terminate(), STOP_MS);
    socket.once('close', () => {
      clearTimeout(late);
      resolve();
    });
    socket.close(GOING_AWAY);
  });
}
