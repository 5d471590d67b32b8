import { fromBase64Url, toBase64Url } from '../../../src/core/bytes.ts';
import { HASH_SIZE } from '../../../src/core/envelope.ts';
import { defineRoutes, OCTETS, part, refuse, type HubContext } from '../../route.ts';
import type { Expected } from '../../store/documents.ts';

const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const etag = (digest: Uint8Array): string => `"${toBase64Url(digest)}"`;

export const documentRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/documents/:name',
    summary: 'A sealed document.',
    answers: { 200: 'octets, with ETag', 404: 'no such document' },
    session: true,
    handle: async (c, { store }) => {
      const document = await store.documents.get(c.get('staff').point, part(c, 'name'));
      if (!document) return refuse(c, 404, 'no such document');
      c.header('ETag', etag(document.digest));
      return c.body(new Uint8Array(document.body), 200, { 'Content-Type': OCTETS });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/documents/:name',
    summary: 'Writes a sealed document that is still as the writer read it (If-Match).',
    answers: {
      200: '{v}, with ETag',
      201: '{v}, with ETag: new',
      404: 'a name of other characters than a-z, 0-9, dot, dash and underscore',
      412: 'it changed meanwhile, or it is there already',
      428: 'If-Match or If-None-Match: * is needed',
    },
    session: true,
    body: { type: OCTETS, limit: 2_097_152 },
    handle: async (c, { store }) => {
      const name = part(c, 'name');
      if (!NAME.test(name)) return refuse(c, 404, 'not a name of a document');
      const expected = expectedBy(c);
      if (!expected) return refuse(c, 428, 'If-Match or If-None-Match: * is needed');
      const { point } = c.get('staff');
      const digest = await store.documents.put(point, name, c.get('body'), expected);
      if (!digest) return refuse(c, 412, 'the document changed meanwhile');
      c.header('ETag', etag(digest));
      return c.json({ v: 1 }, expected === 'none' ? 201 : 200);
    },
  },
);

/** What the writer believes is there; null when the request does not say. */
function expectedBy(c: HubContext): Expected | null {
  if (c.req.header('if-none-match') === '*') return 'none';
  const match = /^"([\w-]+)"$/.exec(c.req.header('if-match') ?? '')?.[1];
  if (c.req.header('if-match') === undefined) return null;
  const digest = fromBase64Url(match ?? '');
  // A tag that was never ours matches nothing.
  return { digest: digest ?? new Uint8Array(HASH_SIZE) };
}
