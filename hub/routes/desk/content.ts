import { Content } from '../../../src/core/content.ts';
import { keyListProblems } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, refuse } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';

export const deskContentRoutes = defineRoutes({
  method: 'PUT',
  path: '/v1/desk/content',
  summary: 'Publishes a whole new content; the key list keeps its identity and every kid.',
  answers: {
    200: '{v}, with ETag',
    412: 'another publication came first',
    422: '{v, error, reasons}',
  },
  session: true,
  body: { type: JSON_TYPE, limit: 262_144 },
  handle: async (c, { store }) => {
    const asked = readJson(c, Content);
    if (!asked.ok) return unprocessable(c, asked.reasons);
    const now = await store.points.get(c.get('staff').point);
    const content = asked.value;
    if (now?.content.point !== content.point)
      return unprocessable(c, ['point: not the point of this desk']);
    const problems = keyListProblems(content);
    if (content.keyList.identity !== now.content.keyList.identity)
      problems.push('keyList.identity: another identity');
    const kids = new Set(content.keyList.keys.map(({ kid }) => kid));
    for (const kid of now.kids)
      if (!kids.has(kid)) problems.push(`keyList.keys: ${kid} was published and must stay`);
    if (problems.length > 0) return unprocessable(c, problems);
    const match = c.req.header('if-match');
    if (match !== undefined && match !== `"${now.version}"`)
      return refuse(c, 412, 'the content changed meanwhile');
    if (!(await store.points.replace(content, now.version)))
      return refuse(c, 412, 'the content changed meanwhile');
    const published = await store.points.get(content.point);
    c.header('ETag', `"${published?.version ?? ''}"`);
    return c.json({ v: 1 });
  },
});
