import type { Door } from '../../src/core/library/types.ts';
import { LANGUAGES } from '../pages/template.ts';
import { defineRoutes, JSON_TYPE, part, refuse } from '../route.ts';
import { sendTagged } from './files.ts';

export const libraryRoutes = defineRoutes({
  method: 'GET',
  path: '/v1/points/:point/library/:locale/:door',
  summary: 'Answers, contacts, stories and conversations of a point for one door in one language.',
  answers: {
    200: 'VisitorLibrary, with ETag',
    304: 'as in If-None-Match',
    404: 'no such point, language or door',
  },
  handle: async (c, { library }) => {
    const [locale, door] = [part(c, 'locale'), part(c, 'door')];
    const served =
      Object.hasOwn(LANGUAGES, locale) && isDoor(door)
        ? await library.visitor(part(c, 'point'), locale, door)
        : null;
    if (!served) return refuse(c, 404, 'no such point, language or door');
    c.header('Cache-Control', 'no-cache');
    return sendTagged(c, { ...served.packed, etag: served.etag }, JSON_TYPE);
  },
});

function isDoor(text: string): text is Door {
  return text === 'parent' || text === 'youth';
}
