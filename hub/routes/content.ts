import { defineRoutes, part, refuse } from '../route.ts';
import { has } from './files.ts';

export const contentRoutes = defineRoutes({
  method: 'GET',
  path: '/v1/points/:point/content',
  summary: 'What a support point publishes: its name, phone, opening days and signed key list.',
  answers: { 200: 'Content, with ETag', 304: 'as in If-None-Match', 404: 'no such point' },
  handle: async (c, { store }) => {
    const point = await store.points.get(part(c, 'point'));
    if (!point) return refuse(c, 404, 'no such point');
    const etag = `"${point.version}"`;
    c.header('ETag', etag);
    if (has(c, etag)) return c.body(null, 304);
    return c.body(point.json, 200, { 'Content-Type': 'application/json' });
  },
});
