import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Role } from '../../src/core/staff.ts';
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

/** The roles that read messages. */
const READERS: readonly Role[] = ['coordinator', 'colleague'];

/** Asks for a session of one of `roles`, and makes it last again. */
export function session(
  { sessions, store }: Services,
  roles: readonly Role[] = READERS,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const found = await sessions.read(getCookie(c, COOKIE), (point, id) =>
      store.staff.byId(point, id),
    );
    if (!found) return refuse(c, 401, 'log in first');
    if (!roles.includes(found.staff.role)) return refuse(c, 403, 'not for this role');
    c.set('staff', found.staff);
    c.header('Set-Cookie', sessions.cookie(found.staff, found.since));
    await next();
    return;
  };
}
