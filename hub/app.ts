import { Hono } from 'hono';
import { body } from './middleware/body.ts';
import { headers } from './middleware/headers.ts';
import { log } from './middleware/log.ts';
import { sameOrigin, session } from './middleware/session.ts';
import { later, refuse, RETRY, type Env, type Route } from './route.ts';
import { auditRoutes } from './routes/desk/audit.ts';
import { deskContentRoutes } from './routes/desk/content.ts';
import { deskEventRoutes } from './routes/desk/events.ts';
import { documentRoutes } from './routes/desk/documents.ts';
import { inviteRoutes } from './routes/desk/invites.ts';
import { deskEmbedRoutes } from './routes/desk/embeds.ts';
import { deskKioskRoutes } from './routes/desk/kiosks.ts';
import { joinRoutes } from './routes/desk/join.ts';
import { deskLibraryRoutes } from './routes/desk/library.ts';
import { logInRoutes } from './routes/desk/log-in.ts';
import { readThreadRoutes } from './routes/desk/read-threads.ts';
import { noticeRoutes } from './routes/desk/notice.ts';
import { deskPictureRoutes } from './routes/desk/pictures.ts';
import { passkeyRoutes } from './routes/desk/passkeys.ts';
import { recoveryRoutes } from './routes/desk/recovery.ts';
import { setUpRoutes } from './routes/desk/set-up.ts';
import { teamRoutes } from './routes/desk/team.ts';
import { threadRoutes } from './routes/desk/threads.ts';
import { versionRoutes } from './routes/desk/versions.ts';
import { answerRoutes } from './routes/answers.ts';
import { contentRoutes } from './routes/content.ts';
import { embedRoutes } from './routes/embeds.ts';
import { deskFileRoutes, fileRoutes } from './routes/files.ts';
import { kioskPageRoutes } from './routes/kiosk-pages.ts';
import { healthRoutes } from './routes/health.ts';
import { kioskRoutes } from './routes/kiosks.ts';
import { libraryRoutes } from './routes/library.ts';
import { mailboxRoutes } from './routes/mailboxes.ts';
import { openapiRoute } from './routes/openapi.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { deskPageRoutes, pageRoutes, sendNotice, shortRoutes } from './routes/pages.ts';
import { submissionRoutes } from './routes/submissions.ts';
import type { Services } from './services/services.ts';
import { Overloaded } from './store/group.ts';
import { troubleOf } from './store/trouble.ts';

const publicRoutes: readonly Route[] = [
  ...contentRoutes,
  ...libraryRoutes,
  ...pictureRoutes,
  ...submissionRoutes,
  ...mailboxRoutes,
  ...kioskRoutes,
  ...embedRoutes,
  ...answerRoutes,
  ...fileRoutes,
  ...pageRoutes,
  ...kioskPageRoutes,
  ...healthRoutes,
];

/** Every route of each host; docs/protocol.md says the same in words. */
export const routes = {
  hub: [...publicRoutes, openapiRoute([...publicRoutes, ...shortRoutes]), ...shortRoutes],
  desk: [
    ...setUpRoutes,
    ...logInRoutes,
    ...recoveryRoutes,
    ...passkeyRoutes,
    ...joinRoutes,
    ...inviteRoutes,
    ...deskKioskRoutes,
    ...deskEmbedRoutes,
    ...teamRoutes,
    ...auditRoutes,
    ...readThreadRoutes,
    ...threadRoutes,
    ...deskEventRoutes,
    ...documentRoutes,
    ...noticeRoutes,
    ...deskContentRoutes,
    ...deskLibraryRoutes,
    ...versionRoutes,
    ...deskPictureRoutes,
    ...deskFileRoutes,
    ...deskPageRoutes,
  ],
} as const;

export type Fetch = (request: Request, env: Env['Bindings']) => Response | Promise<Response>;

/** The hub: two hosts that know nothing of each other's routes, and 421 for any other name. */
export function createApp(services: Services): Fetch {
  const { urls, config } = services;
  const apps = new Map([
    [new URL(urls.hub).host, appOf(routes.hub, services)],
    [new URL(urls.desk).host, appOf(routes.desk, services)],
  ]);
  const stranger = new Hono<Env>();
  stranger.use(log(config.log), headers(services));
  stranger.notFound((c) => refuse(c, 421, 'no host of this hub'));
  return (request, env) => {
    const app = apps.get(env.incoming.headers.host?.toLowerCase() ?? '') ?? stranger;
    return app.fetch(request, env);
  };
}

function appOf(table: readonly Route[], services: Services): Hono<Env> {
  const { config, store } = services;
  const app = new Hono<Env>();
  app.use(log(config.log), headers(services));
  for (const route of table) {
    app.on(
      route.method,
      route.path,
      async (c, next) => {
        c.set('route', route.path);
        await next();
      },
      ...(table === routes.desk ? [sameOrigin(services)] : []),
      ...(route.session ? [session(services, route.roles)] : []),
      ...(route.body ? [body(route.body)] : []),
      (c) => route.handle(c, services),
    );
  }
  app.notFound(async (c) => {
    if (c.req.path.startsWith('/v1/') || c.req.method !== 'GET')
      return refuse(c, 404, 'no such route');
    return sendNotice(c, 'unknown', await store.points.only(), []);
  });
  app.onError((error, c) => {
    const trouble = error instanceof Overloaded ? 'busy' : troubleOf(error);
    if (trouble === 'full') return later(c, 507, RETRY.full);
    if (trouble === 'busy') return later(c, 503, RETRY.busy);
    // A bug of ours. The message may hold what somebody sent, the place where it broke does not.
    config.log(JSON.stringify({ error: error.name, at: placeOf(error) }));
    return c.json({ v: 1, error: 'something went wrong here' }, 500);
  });
  return app;
}

/** File and line of the hub's own code where `error` was thrown. */
function placeOf(error: Error): string {
  return /\/(hub\/[\w/.-]+:\d+)/.exec(error.stack ?? '')?.[1] ?? 'unknown';
}
