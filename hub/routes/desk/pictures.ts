import { fromBase64Url, sameBytes } from '../../../src/core/bytes.ts';
import { readPicture } from '../../../src/core/picture-read.ts';
import { PICTURE_BYTES } from '../../../src/core/picture.ts';
import { sha256 } from '../../crypto.ts';
import { defineRoutes, OCTETS, part, refuse } from '../../route.ts';
import { sendPicture } from '../pictures.ts';

const path = '/v1/desk/pictures/:digest';
const full = 'the point has two hundred already';

export const deskPictureRoutes = defineRoutes(
  {
    method: 'GET',
    path,
    summary: 'A photo, published or still waiting for that.',
    answers: { 200: 'the photo, for this page alone', 404: 'not here (any more)' },
    session: true,
    handle: async (c, { store }) => {
      const digest = fromBase64Url(part(c, 'digest'));
      const { point } = c.get('staff');
      // One that nobody publishes after all is on no other disk.
      return sendPicture(c, digest && (await store.pictures.get(point, digest)));
    },
  },
  {
    method: 'PUT',
    path,
    summary: 'Brings a photo: JPEG, PNG or WebP, with nothing in it but what there is to see.',
    answers: {
      200: '{v}: it was here',
      201: '{v}: new; visitors see it once an idea with it is published',
      409: full,
      422: '{v, error}: other bytes than the digest says, or `too-large`, `no-picture`, `says-more`',
    },
    session: true,
    body: { type: OCTETS, limit: PICTURE_BYTES },
    handle: async (c, { store, today }) => {
      const body = c.get('body');
      const digest = sha256(body);
      if (!sameBytes(fromBase64Url(part(c, 'digest')) ?? new Uint8Array(), digest))
        return refuse(c, 422, 'not the bytes of this digest');
      const read = readPicture(body);
      if (read.kind !== 'picture') return refuse(c, 422, read.kind);
      const { type } = read.header;
      const { point } = c.get('staff');
      const kept = await store.pictures.put(point, { digest, type, body, day: today() });
      if (kept === 'full') return c.json({ v: 1, error: full }, 409);
      return c.json({ v: 1 }, kept === 'new' ? 201 : 200);
    },
  },
);
