import type { MiddlewareHandler } from 'hono';
import { DATA_POLICY } from '../pages/policy.ts';
import type { Env } from '../route.ts';
import type { Services } from '../services/services.ts';

const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What every answer carries. Pages and files replace the policy and the caching with their own. */
export function headers({ urls, stopping }: Services): MiddlewareHandler<Env> {
  const secure = urls.hub.startsWith('https:');
  return async (c, next) => {
    c.header('Content-Security-Policy', DATA_POLICY);
    c.header('Cache-Control', 'no-store');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', PERMISSIONS);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000');
    if (stopping()) c.header('Connection', 'close');
    await next();
  };
}
