import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebDoor } from '../botkit/web.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Tokens } from '../conversations/tokens.ts';
import { refusal, send, type Answer } from './answer.ts';
import { isAllowedOrigin, type Ask } from './ask.ts';
import { MOST_BODY, readBody } from './body.ts';
import { Budget, LIMITS, sourceOf, type Limits } from './budget.ts';
import { HEADERS } from './headers.ts';
import { openIdentities } from './identity.ts';
import { meetPage } from './page-socket.ts';
import type { PageInfo } from './page/render.ts';
import type { Doors } from './parts.ts';
import { routesOf } from './routes.ts';
import { query } from './shapes.ts';
import { openSockets } from './sockets.ts';
import { meetStock } from './stock-socket.ts';
import type { Webhook } from './webhook.ts';

export interface FrontParts {
  readonly config: {
    /** 0 takes a free one. */
    readonly port: number;
    readonly bind: string;
    /** Public address; null is `http://channels.localhost` at the port. */
    readonly url: string | null;
    /** Origins besides our own whose pages may use Botkit's web client. */
    readonly origins: readonly string[];
    /** Addresses of proxies whose X-Forwarded-For is believed. */
    readonly proxies: readonly string[];
    readonly limits?: Limits;
  };
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  /** Botkit's web client; null where the adapter is off. */
  readonly web: WebDoor | null;
  readonly webhooks: readonly Webhook[];
  /** Whose page it is, as it is now. */
  readonly page: () => PageInfo;
  /** Takes one line of JSON. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Front {
  readonly port: number;
  readonly url: string;
  /** Takes nothing new, lets what runs end. */
  close(): Promise<void>;
}

const MINUTE = 60_000;
const STOP_MS = 8_000;

/** Opens the bridge to the network. Rejects when the port is taken. */
export async function openFront(parts: FrontParts): Promise<Front> {
  const { config, conversations, tokens, web, webhooks, page, log, now } = parts;
  const limits = config.limits ?? LIMITS;
  const server = createServer({
    maxHeaderSize: 8_192,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 75_000,
    connectionsCheckingInterval: 5_000,
  });
  server.maxConnections = 2 * limits.sockets;
  const port = await listen(server, config);
  const url = config.url ?? `http://channels.localhost:${port}`;
  const identities = openIdentities(tokens, url);
  const requests = new Budget(limits.requestsMinute, MINUTE, now);
  const doors: Doors = {
    conversations,
    tokens,
    identities,
    web,
    page,
    url,
    words: new Budget(limits.wordsMinute, MINUTE, now),
    wordsEach: new Budget(limits.wordsEachMinute, MINUTE, now),
    beginnings: new Budget(limits.beginningsHour, 60 * MINUTE, now),
  };
  const routes = routesOf(doors, webhooks, config.origins);
  const sockets = openSockets(limits);
  let stopping = false;

  const sourceOfRequest = ({ socket, headers }: IncomingMessage): string => {
    const forwarded = headers['x-forwarded-for'];
    const hops = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return sourceOf(socket.remoteAddress ?? '', hops, config.proxies);
  };

  async function answer(incoming: IncomingMessage): Promise<{ route: string; answer: Answer }> {
    const { method = '', headers } = incoming;
    const { path, query: search } = addressOf(incoming);
    const route = routes.find((one) => one.path === path && one.methods.includes(method));
    const name = route ? `${method} ${route.name}` : 'other';
    const no = (status: number, error: string): { route: string; answer: Answer } => ({
      route: name,
      answer: refusal(status, error, { Connection: 'close' }),
    });
    const source = sourceOfRequest(incoming);
    if (!requests.spend(source)) return no(429, 'too many');
    if (!route) return no(routes.some((one) => one.path === path) ? 405 : 404, 'nothing here');
    const body = await readBody(incoming, route.limit ?? MOST_BODY);
    if (body === 'large') return no(413, 'the body is too large');
    if (body === 'cut') return no(400, 'the body was cut off');
    const ask: Ask = { method, path, query: search, headers, body, source };
    return { route: name, answer: await route.take(ask) };
  }

  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const began = now();
    for (const [header, value] of Object.entries(HEADERS))
      if (value !== undefined) outgoing.setHeader(header, value);
    if (url.startsWith('https:'))
      outgoing.setHeader('Strict-Transport-Security', 'max-age=31536000');
    if (stopping) outgoing.setHeader('Connection', 'close');
    void answer(incoming)
      .catch(() => ({ route: 'broken', answer: refusal(500, 'something broke') }))
      .then(({ route, answer: answered }) => {
        send(outgoing, answered, incoming.method === 'HEAD');
        log(JSON.stringify({ route, status: answered.status, ms: now() - began }));
      });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined);
    const { path, query: search } = addressOf(request);
    const isPage = path === '/talk';
    const source = sourceOfRequest(request);
    const { origin } = request.headers;
    const allowed = isPage ? [url] : [url, ...config.origins];
    const refused = stopping
      ? '503 Service Unavailable'
      : !requests.spend(source) || !sockets.room(source)
        ? '429 Too Many Requests'
        : !isPage && (path !== '/' || !web)
          ? '404 Not Found'
          : !isAllowedOrigin(origin, allowed)
            ? '403 Forbidden'
            : null;
    log(JSON.stringify({ route: isPage ? 'socket of the page' : 'socket', refused }));
    if (refused !== null) {
      socket.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const who = isPage ? identities.visitor(request.headers) : identities.stock(request.headers);
    sockets.open(request, socket, head, { source, cookie: who?.cookie ?? null }, (opened) => {
      if (isPage)
        meetPage(doors, opened, who, query(search), source).catch(() => opened.close(1011));
      else if (web && who) meetStock(doors, web, opened, who, source);
    });
  });

  return {
    port,
    url,
    close: async () => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await sockets.close();
      server.closeIdleConnections();
      await closed;
      clearTimeout(cut);
    },
  };
}

/** Path and query; the path is '' where a client wrote no address at all. */
function addressOf({ url }: IncomingMessage): { path: string; query: URLSearchParams } {
  const address = URL.parse(url ?? '', 'http://front');
  return { path: address?.pathname ?? '', query: address?.searchParams ?? new URLSearchParams() };
}

function listen(server: Server, { port, bind }: { port: number; bind: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, bind, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
