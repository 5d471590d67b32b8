import { fromBase64Url } from '../../src/core/bytes.ts';
import { defineRoutes, part, refuse, type HubContext } from '../route.ts';
import type { StoredPicture } from '../store/pictures.ts';
import { has } from './files.ts';

/** In the browser of who looked at it; a cache in between would show what was taken off the site. */
const CACHING = 'private, max-age=31536000, immutable';

export const pictureRoutes = defineRoutes({
  method: 'GET',
  path: '/v1/points/:point/pictures/:digest',
  summary: 'A photo of the published library, by the base64url SHA-256 of its bytes.',
  answers: {
    200: 'the photo, with ETag; immutable',
    304: 'as in If-None-Match',
    404: 'not in the published library',
  },
  handle: async (c, { store }) => {
    const digest = fromBase64Url(part(c, 'digest'));
    const picture =
      digest && (await store.pictures.get(part(c, 'point'), digest, { published: true }));
    if (!picture) return sendPicture(c, null);
    const etag = `"${part(c, 'digest')}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', CACHING);
    return has(c, etag) ? c.body(null, 304) : sendPicture(c, picture);
  },
});

/** A photo as it is, packed already. 404 for none. */
export function sendPicture(c: HubContext, picture: StoredPicture | null): Response {
  if (!picture) return refuse(c, 404, 'no such picture');
  return c.body(new Uint8Array(picture.body), 200, { 'Content-Type': picture.type });
}
