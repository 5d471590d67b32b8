import { JSON_TYPE, refusal, type Answer } from './answer.ts';
import { isAllowedOrigin, type Ask } from './ask.ts';
import { mediaType } from './body.ts';
import { leave, showAsset, showPage, takeForm } from './page-door.ts';
import { ASSETS } from './page/assets.ts';
import type { Doors } from './parts.ts';
import { takeStockMessage } from './stock-door.ts';
import type { Webhook } from './webhook.ts';

export interface Route {
  readonly methods: readonly string[];
  readonly path: string;
  /** For the log. */
  readonly name: string;
  /** Bytes of a body. */
  readonly limit?: number;
  readonly take: (ask: Ask) => Answer | Promise<Answer>;
}

const LOOK = ['GET', 'HEAD'];

/** Everything that can be asked for. `origins` are those besides our own for Botkit's web client. */
export function routesOf(
  doors: Doors,
  webhooks: readonly Webhook[],
  origins: readonly string[],
): readonly Route[] {
  const { web, url } = doors;
  const routes: Route[] = [
    { methods: LOOK, path: '/', name: '/', take: (ask) => showPage(doors, ask) },
    { methods: ['POST'], path: '/', name: '/', take: (ask) => takeForm(doors, ask) },
    { methods: ['POST'], path: '/weg', name: '/weg', take: (ask) => leave(doors, ask) },
    {
      methods: LOOK,
      path: '/health',
      name: '/health',
      take: () => ({ status: 200, type: JSON_TYPE, body: '{"ok":true}' }),
    },
    ...Array.from(ASSETS.keys(), (path) => ({
      methods: LOOK,
      path,
      name: 'a file of the page',
      take: () => showAsset(path) ?? refusal(404, 'nothing here'),
    })),
    ...webhooks.map(webhookRoute),
  ];
  if (web)
    routes.push({
      methods: ['POST'],
      path: '/api/messages',
      name: '/api/messages',
      take: (ask) =>
        isAllowedOrigin(ask.headers.origin, [url, ...origins])
          ? takeStockMessage(doors, web, ask)
          : refusal(403, 'not from here'),
    });
  return routes;
}

function webhookRoute(webhook: Webhook): Route {
  const { path, types, limit } = webhook;
  return {
    methods: ['POST'],
    path,
    name: path,
    ...(limit !== undefined && { limit }),
    take: (ask) =>
      types.includes(mediaType(ask.headers['content-type']))
        ? webhook.take(ask)
        : refusal(415, 'another type of body, please'),
  };
}
