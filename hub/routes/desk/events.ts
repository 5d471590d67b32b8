import { defineRoutes, later, refuse, RETRY } from '../../route.ts';

export const deskEventRoutes = defineRoutes({
  method: 'GET',
  path: '/v1/desk/events',
  summary:
    'A line {"here": [mailbox]} now and when that changes, {"changed": [mailbox] or null} at every change.',
  answers: { 200: 'application/x-ndjson', 503: 'too many streams' },
  session: true,
  handle: (c, { deskEvents }) => {
    if (c.req.method !== 'GET') return refuse(c, 404, 'no such route');
    const stream = deskEvents.open(c.get('staff'));
    if (!stream) return later(c, 503, RETRY.busy);
    return c.body(stream, 200, { 'Content-Type': 'application/x-ndjson' });
  },
});
