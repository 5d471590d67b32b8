import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { concat, type Bytes } from '../../src/core/bytes.ts';
import { refuse, type Env, type Route } from '../route.ts';

/** Takes the body of a route: exact type (415), and never more than its limit (413) in memory. */
export function body({ type, limit }: NonNullable<Route['body']>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { incoming } = c.env;
    const { 'content-type': given, 'content-encoding': encoding } = incoming.headers;
    if (mediaType(given) !== type || encoding !== undefined)
      return refuse(c, 415, `the body must be ${type}`);
    const bytes =
      Number(incoming.headers['content-length'] ?? 0) > limit
        ? 'large'
        : await readBody(incoming, limit);
    if (bytes === 'large') {
      // What is still on its way is not read: the connection ends with this answer.
      c.header('Connection', 'close');
      return refuse(c, 413, `the body is larger than ${limit} bytes`);
    }
    if (bytes === 'cut') return refuse(c, 400, 'the body was cut off');
    c.set('body', bytes);
    await next();
    return;
  };
}

/** JSON may say its charset; octets are octets. */
function mediaType(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/^(application\/json) *; *charset=utf-8$/, '$1');
}

function readBody(incoming: IncomingMessage, limit: number): Promise<Bytes | 'large' | 'cut'> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    incoming.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else {
        incoming.pause();
        resolve('large');
      }
    });
    incoming.on('end', () => resolve(concat(...parts)));
    incoming.on('error', () => resolve('cut'));
    incoming.on('close', () => resolve('cut'));
  });
}
