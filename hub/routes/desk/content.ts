import { Content } from '../../../src/core/content.ts';
import { defineRoutes, JSON_TYPE, refuse } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';
import { contentProblems } from './content-problems.ts';

export const deskContentRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/content',
    summary: 'What the point publishes of itself, as it is now.',
    answers: { 200: '{v, etag, content}, with ETag', 404: 'the point is no more' },
    session: true,
    handle: async (c, { store }) => {
      const now = await store.points.get(c.get('staff').point);
      if (!now) return refuse(c, 404, 'no such point');
      const etag = `"${now.version}"`;
      c.header('ETag', etag);
      return c.json({ v: 1, etag, content: now.content });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/content',
    summary:
      'Publishes a whole new content, if nobody was faster (If-Match); the key list keeps its identity and every kid.',
    answers: {
      200: '{v}, with ETag',
      412: 'another publication came first',
      422: '{v, error, reasons}',
      428: 'If-Match is needed',
    },
    session: true,
    body: { type: JSON_TYPE, limit: 262_144 },
    handle: async (c, { store, today }) => {
      const asked = readJson(c, Content);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const now = await store.points.get(c.get('staff').point);
      const content = asked.value;
      if (!now) return refuse(c, 412, 'the content changed meanwhile');
      const problems = contentProblems(content, now);
      // Everybody here holds the identity: who could sign a list may not put it up alone.
      const same = content.keyList.signature === now.content.keyList.signature;
      if (!same && c.get('staff').role !== 'coordinator')
        problems.push('keyList: changed by somebody who does not coordinate');
      if (problems.length > 0) return unprocessable(c, problems);
      const match = c.req.header('if-match');
      if (match === undefined) return refuse(c, 428, 'If-Match is needed');
      if (match !== `"${now.version}"`) return refuse(c, 412, 'the content changed meanwhile');
      if (!(await store.points.replace(content, now.version)))
        return refuse(c, 412, 'the content changed meanwhile');
      await store.audit.add(c.get('staff'), today(), 'published');
      const published = await store.points.get(content.point);
      c.header('ETag', `"${published?.version ?? ''}"`);
      return c.json({ v: 1 });
    },
  },
);
