import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from '../../../src/core/bytes.ts';
import { HASH_SIZE } from '../../../src/core/envelope.ts';
import { ROLES, type Role } from '../../../src/core/staff.ts';
import {
  defineRoutes,
  JSON_TYPE,
  later,
  OCTETS,
  part,
  refuse,
  RETRY,
  type HubContext,
  type Route,
} from '../../route.ts';
import type { Expected, Room } from '../../store/documents.ts';
import { readJson, unprocessable } from '../json.ts';

const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;
/** A month of counted lines fits many times. */
const LARGEST = 1_048_576;
/** Bytes of documents in one answer: a few at once must fit into a small server. */
const MOST_READ = 4 * LARGEST;
/** Far more than the network group shares; who is in it may not fill the disk. */
const MOST_SHARED = 1_000;
const etag = (digest: Uint8Array): string => `"${toBase64Url(digest)}"`;

const Asked = v.strictObject({
  names: v.pipe(
    v.array(
      v.strictObject({ name: v.pipe(v.string(), v.regex(NAME)), etag: v.nullable(v.string()) }),
    ),
    v.maxLength(100),
  ),
});

/** Every colleague's documents, and those that the network group reads and writes too. */
export const documentRoutes = [
  ...documentsIn('desk', '/v1/desk/documents', ['coordinator', 'colleague']),
  ...documentsIn('network', '/v1/desk/network/documents', ROLES),
];

function documentsIn(room: Room, base: string, roles: readonly Role[]): readonly Route[] {
  return defineRoutes(
    {
      method: 'GET',
      path: base,
      summary: 'The names of all sealed documents, with their tags.',
      answers: { 200: '{v, documents: [{name, etag}]}' },
      session: true,
      roles,
      handle: async (c, { store }) => {
        const documents = await store.documents.list(c.get('staff').point, room);
        return c.json({
          v: 1,
          documents: documents.map(({ name, digest }) => ({ name, etag: etag(digest) })),
        });
      },
    },
    {
      method: 'POST',
      path: `${base}/read`,
      summary:
        'Reads up to a hundred documents, until there is about 4 MiB; bytes of those only that have another tag.',
      answers: {
        200: '{v, documents: [{name, etag, bytes?}], left}, without those that are not there',
        422: '{v, error, reasons}',
      },
      session: true,
      roles,
      body: { type: JSON_TYPE, limit: 32_768 },
      handle: async (c, { store }) => {
        const asked = readJson(c, Asked);
        if (!asked.ok) return unprocessable(c, asked.reasons);
        const known = new Map(asked.value.names.map((one) => [one.name, one.etag]));
        const { point } = c.get('staff');
        const there = await store.documents.sizes(point, [...known.keys()], room);
        const same = there.filter(({ name, digest }) => known.get(name) === etag(digest));
        const { fit, left } = fitting(there.filter((one) => !same.includes(one)));
        const found = await store.documents.read(point, fit, room);
        return c.json({
          v: 1,
          documents: [
            ...same.map(({ name, digest }) => ({ name, etag: etag(digest) })),
            ...found.map(({ name, digest, body }) => ({
              ...{ name, etag: etag(digest) },
              bytes: toBase64Url(body),
            })),
          ],
          left,
        });
      },
    },
    {
      method: 'GET',
      path: `${base}/:name`,
      summary: 'A sealed document.',
      answers: { 200: 'octets, with ETag', 404: 'no such document' },
      session: true,
      roles,
      handle: async (c, { store }) => {
        const document = await store.documents.get(c.get('staff').point, part(c, 'name'), room);
        if (!document) return refuse(c, 404, 'no such document');
        c.header('ETag', etag(document.digest));
        return c.body(new Uint8Array(document.body), 200, { 'Content-Type': OCTETS });
      },
    },
    {
      method: 'PUT',
      path: `${base}/:name`,
      summary: 'Writes a sealed document that is still as the writer read it (If-Match).',
      answers: {
        200: '{v, etag}, with ETag',
        201: '{v, etag}, with ETag: new',
        404: 'a name of other characters than a-z, 0-9, dot, dash and underscore',
        412: 'it changed meanwhile, or it is there already',
        428: 'If-Match or If-None-Match: * is needed',
        507: 'the network group has a thousand already',
      },
      session: true,
      roles,
      body: { type: OCTETS, limit: LARGEST },
      handle: async (c, { store }) => {
        const name = part(c, 'name');
        if (!NAME.test(name)) return refuse(c, 404, 'not a name of a document');
        const expected = expectedBy(c);
        if (!expected) return refuse(c, 428, 'If-Match or If-None-Match: * is needed');
        const { point } = c.get('staff');
        if (expected === 'none' && room === 'network')
          if ((await store.documents.count(point, room)) >= MOST_SHARED)
            return later(c, 507, RETRY.full);
        const digest = await store.documents.put(point, name, c.get('body'), expected, room);
        if (!digest) return refuse(c, 412, 'the document changed meanwhile');
        c.header('ETag', etag(digest));
        return c.json({ v: 1, etag: etag(digest) }, expected === 'none' ? 201 : 200);
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:name`,
      summary: 'Erases a sealed document that is still as the eraser read it (If-Match).',
      answers: {
        200: '{v}: erased, or not there',
        412: 'it changed meanwhile',
        428: 'If-Match is needed',
      },
      session: true,
      roles,
      handle: async (c, { store }) => {
        const expected = expectedBy(c);
        if (!expected || expected === 'none') return refuse(c, 428, 'If-Match is needed');
        const { point } = c.get('staff');
        const removed = await store.documents.remove(point, part(c, 'name'), expected.digest, room);
        return removed ? c.json({ v: 1 }) : refuse(c, 412, 'the document changed meanwhile');
      },
    },
  );
}

/** As many of `there`, in their order, as one answer holds: one at least. */
function fitting(there: readonly { readonly name: string; readonly size: number }[]): {
  fit: string[];
  left: string[];
} {
  const fit: string[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const { name, size } of there) {
    bytes += size;
    (fit.length === 0 || bytes <= MOST_READ ? fit : left).push(name);
  }
  return { fit, left };
}

/** What the writer believes is there; null when the request does not say. */
function expectedBy(c: HubContext): Expected | null {
  if (c.req.header('if-none-match') === '*') return 'none';
  const match = /^"([\w-]+)"$/.exec(c.req.header('if-match') ?? '')?.[1];
  if (c.req.header('if-match') === undefined) return null;
  const digest = fromBase64Url(match ?? '');
  // A tag that was never ours matches nothing.
  return { digest: digest ?? new Uint8Array(HASH_SIZE) };
}
