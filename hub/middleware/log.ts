import type { MiddlewareHandler } from 'hono';
import type { HubConfig } from '../config.ts';
import type { Env } from '../route.ts';

/**
 * One line per answer: route pattern, method, status, milliseconds. Never a path as asked, an id, an
 * address, a header or a time of day.
 */
export function log(write: HubConfig['log']): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    write(line(c.get('route') ?? 'none', c.req.method, c.res.status, ms));
  };
}

const METHODS = new Set(['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH']);

/** A line of the log. A method is whatever a client typed, so only known ones are named. */
export function line(route: string, method: string, status: number, ms: number): string {
  return JSON.stringify({ route, method: METHODS.has(method) ? method : 'other', status, ms });
}
