import * as v from 'valibot';
import { fromBase64Url, sameBytes, toBase64Url } from '../../../src/core/bytes.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import { defineRoutes, JSON_TYPE, refuse } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';

export const deskLibraryRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/library',
    summary: "The point's own layer, and what would change with the newest starter set.",
    answers: {
      200: '{v, etag, starter, local, problems, waiting: {version, changes} or null}, with ETag',
      404: 'the point is no more',
    },
    session: true,
    handle: async (c, { library }) => {
      const found = await library.desk(c.get('staff').point);
      if (!found) return refuse(c, 404, 'no such point');
      const { version, ...rest } = found;
      const etag = `"${version}"`;
      c.header('ETag', etag);
      return c.json({ v: 1, etag, ...rest });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/library',
    summary: "Publishes a whole new layer of the point's own, if nobody was faster (If-Match).",
    answers: {
      200: '{v, etag}, with ETag',
      412: 'it changed meanwhile',
      422: '{v, error, reasons}',
      428: 'If-Match is needed',
    },
    session: true,
    body: { type: JSON_TYPE, limit: 1_048_576 },
    handle: async (c, { library, store, today }) => {
      const { point, record } = c.get('staff');
      const match = c.req.header('if-match');
      if (match === undefined) return refuse(c, 428, 'If-Match is needed');
      const starter = await library.starter(point);
      if (!starter) return refuse(c, 404, 'no such point');
      const asked = readJson(c, v.unknown());
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const read = readLocal(asked.value, starter);
      if (!read.ok)
        return unprocessable(
          c,
          read.reasons.map(({ at, message }) => `${at || '(root)'}: ${message}`),
        );
      const expected = fromBase64Url(/^"([\w-]+)"$/.exec(match)?.[1] ?? '');
      const { local } = read;
      const names = await store.libraries.names(point);
      // Of a layer that another was faster than, nothing is to be said but that.
      const first = expected && names && sameBytes(names.local, expected);
      const missing = first ? await store.pictures.missing(point, local) : [];
      if (missing.length > 0)
        return unprocessable(
          c,
          missing.map((at) => `ideas.${at}.picture: deze foto is er niet meer; kies hem opnieuw`),
        );
      const by = { name: record.name, day: today() };
      const digest = expected && (await store.libraries.replaceLocal(point, local, expected, by));
      if (!digest) return refuse(c, 412, 'the library changed meanwhile');
      await store.audit.add(c.get('staff'), today(), 'published');
      const etag = `"${toBase64Url(digest)}"`;
      c.header('ETag', etag);
      return c.json({ v: 1, etag });
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/journeys',
    summary: 'Every conversation with its words in Dutch, to read by what was answered.',
    answers: { 200: '{v, scripts, texts}', 404: 'the point is no more' },
    session: true,
    handle: async (c, { library }) => {
      const found = await library.journeys(c.get('staff').point);
      return found ? c.json({ v: 1, ...found }) : refuse(c, 404, 'no such point');
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/library/starter',
    summary: 'The starter set that the point serves, with what is for staff only.',
    answers: { 200: 'Starter', 404: 'the point is no more' },
    session: true,
    handle: async (c, { library }) => {
      const starter = await library.starter(c.get('staff').point);
      return starter ? c.json(starter) : refuse(c, 404, 'no such point');
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/library/starter/waiting',
    summary: 'The starter set that waits to be taken, to read what it changes.',
    answers: { 200: 'Starter', 404: 'none waits' },
    session: true,
    handle: async (c, { library, starter }) => {
      const found = await library.desk(c.get('staff').point);
      return found?.waiting && starter.current
        ? c.json(starter.current.starter)
        : refuse(c, 404, 'no set waits');
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/library/starter',
    summary: 'Takes the starter set that waits, named by its version.',
    answers: { 200: '{v}', 412: 'another set waits, or none', 422: '{v, error, reasons}' },
    session: true,
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, { library, store, today }) => {
      const asked = readJson(c, v.strictObject({ version: v.string() }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      if (!(await library.adopt(c.get('staff').point, asked.value.version)))
        return refuse(c, 412, 'this set does not wait (any more)');
      await store.audit.add(c.get('staff'), today(), 'starter-taken');
      return c.json({ v: 1 });
    },
  },
);
