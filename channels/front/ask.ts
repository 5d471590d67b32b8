import type { IncomingHttpHeaders } from 'node:http';

/** A request as the doors see it. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Where it comes from, as far as limits care. */
  readonly source: string;
}

/** Whether a form was sent by a page of ours. A page without referrers says `null` as its origin. */
export function isFromOurPage({ headers }: Pick<Ask, 'headers'>, url: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  // An older browser: its cookie is not sent along from elsewhere.
  return [undefined, 'null', url].includes(headers.origin);
}

/** Whether a script may talk to us: of our own origin or of a listed one, or no browser at all. */
export const isAllowedOrigin = (origin: string | undefined, allowed: readonly string[]): boolean =>
  origin === undefined || allowed.includes(origin);
