import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { refuse, type Env } from '../route.ts';
import type { Services } from '../services/services.ts';
import { COOKIE } from '../services/sessions.ts';

/** Lets changes through only when the desk's own page asks for them. */
export function sameOrigin({ urls }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
    const own =
      c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') === urls.desk;
    if (!safe && !own) return refuse(c, 403, 'only the desk itself may ask this');
    await next();
    return;
  };
}

/** Asks for a session, and makes it last again. */
export function session({ sessions, store }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const found = await sessions.read(getCookie(c, COOKIE), (point, id) =>
      store.staff.byId(point, id),
    );
    if (!found) return refuse(c, 401, 'log in first');
    c.set('staff', found.staff);
    c.header('Set-Cookie', sessions.cookie(found.staff, found.since));
    await next();
    return;
  };
}
