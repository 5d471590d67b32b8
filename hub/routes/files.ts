import { ARGON2_POLICY, SCRIPT_POLICY } from '../pages/policy.ts';
import { defineRoutes, part, refuse, type HubContext, type Route } from '../route.ts';
import { VERSIONED } from '../services/files.ts';
import type { Packed, StaticFile } from '../services/static-file.ts';
import { addressOf } from './source.ts';

/** Of what another address would name if it were otherwise. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

/** Browsers ask for it unasked; pages that have an icon name it themselves. */
const noIcon: Route = {
  method: 'GET',
  path: '/favicon.ico',
  summary: 'No icon, and no trouble about it.',
  answers: { 204: 'nothing' },
  handle: (c) => c.body(null, 204),
};

/** Files of the public host. */
export const fileRoutes = defineRoutes(
  noIcon,
  {
    method: 'GET',
    path: '/embed/:file',
    summary:
      'The loader and the answers in a page: `v1.js` and `faq-v1.js` follow the newest, `x.y.z.js` and `faq-x.y.z.js` stay as they are.',
    answers: {
      200: 'the script, for any origin',
      304: 'as in If-None-Match',
      404: 'no such version',
    },
    handle: (c, services) => {
      c.header('Access-Control-Allow-Origin', '*');
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      const name = part(c, 'file');
      const origin = c.req.header('origin');
      // A page may have answers in it and no window.
      if (origin !== undefined && !name.startsWith('faq-'))
        services.sightings.loader(origin, addressOf(c, services));
      const caching = VERSIONED.test(name) ? IMMUTABLE : SHORT;
      return sendFile(c, services.files.byPath.get(`/embed/${name}`), caching);
    },
  },
  {
    method: 'GET',
    path: '/assets/:file',
    summary: 'Built files with their hash in their name.',
    answers: { 200: 'the file', 304: 'as in If-None-Match', 404: 'no such file' },
    handle: (c, { files }) =>
      sendFile(c, files.byPath.get(`/assets/${part(c, 'file')}`), IMMUTABLE),
  },
);

/** Files of the desk. */
export const deskFileRoutes = defineRoutes(noIcon, {
  method: 'GET',
  path: '/desk/assets/:file',
  summary: 'Built files with their hash in their name.',
  answers: { 200: 'the file', 304: 'as in If-None-Match', 404: 'no such file' },
  handle: (c, { files }) => {
    const name = part(c, 'file');
    const policy = /^argon2[\w-]*\.js$/.test(name) ? ARGON2_POLICY : SCRIPT_POLICY;
    return sendFile(c, files.byPath.get(`/desk/assets/${name}`), IMMUTABLE, policy);
  },
});

function sendFile(
  c: HubContext,
  file: StaticFile | undefined,
  caching: string,
  policy = SCRIPT_POLICY,
): Response {
  if (!file) return refuse(c, 404, 'no such file');
  c.header('Cache-Control', caching);
  c.header('Content-Security-Policy', policy);
  return sendTagged(c, file, file.type);
}

/** The same, or 304 to who has it. The tag is weak: it stands for both forms of the file. */
export function sendTagged(
  c: HubContext,
  file: Packed & { readonly etag: string },
  type: string,
): Response {
  c.header('ETag', `W/${file.etag}`);
  c.header('Vary', 'Accept-Encoding');
  return has(c, file.etag) ? c.body(null, 304) : sendPacked(c, file, type);
}

/** Whether If-None-Match names this tag, among others or as any. */
export function has(c: HubContext, etag: string): boolean {
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
}

/** The brotli form to those who take it. */
export function sendPacked(
  c: HubContext,
  packed: Packed,
  type: string,
  status: 200 | 404 | 410 = 200,
): Response {
  c.header('Vary', 'Accept-Encoding');
  const brotli = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(
    c.req.header('accept-encoding') ?? '',
  );
  if (brotli) c.header('Content-Encoding', 'br');
  return c.body(brotli ? packed.brotli : packed.plain, status, { 'Content-Type': type });
}
