import type { MiddlewareHandler } from 'hono';
import { DATA_POLICY, permissions } from '../pages/policy.ts';
import type { Env } from '../route.ts';
import type { Services } from '../services/services.ts';

/** What every answer carries. Pages and files replace the policy and the caching with their own. */
export function headers({ urls, stopping }: Services): MiddlewareHandler<Env> {
  const always: [name: string, value: string][] = [
    ['Content-Security-Policy', DATA_POLICY],
    ['Cache-Control', 'no-store'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', permissions()],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
  if (urls.hub.startsWith('https:')) always.push(['Strict-Transport-Security', 'max-age=31536000']);
  return async (c, next) => {
    // On Node's own answer, which takes them as they are: a Headers object checks and sorts them
    // again for every answer.
    const { outgoing } = c.env;
    for (const [name, value] of always) outgoing.setHeader(name, value);
    if (stopping()) outgoing.setHeader('Connection', 'close');
    await next();
  };
}
