import { fromBase64Url, toBase64Url } from '../../bytes.ts';
import { defineRoutes, later, refuse, RETRY } from '../../route.ts';
import { othersKids } from './own-door.ts';

export const deskEventRoutes = defineRoutes({
  method: 'GET',
  path: '/v1/desk/events',
  summary:
    'A line {"here": [mailbox]} now and when that changes, {"changed": [mailbox] or null} at every change. Without those of a door that this colleague is not there for.',
  answers: { 200: 'application/x-ndjson', 503: 'too many streams' },
  session: true,
  handle: async (c, { store, deskEvents }) => {
    if (c.req.method !== 'GET') return refuse(c, 404, 'no such route');
    const staff = c.get('staff');
    const others = await othersKids({ store }, staff);
    const hears = async (names: readonly string[]): Promise<string[]> => {
      const mailboxes = names.flatMap((name) => fromBase64Url(name) ?? []);
      const not = new Set((await store.threads.othersAlone(mailboxes, others)).map(toBase64Url));
      return names.filter((name) => !not.has(name));
    };
    const stream = deskEvents.open(staff, others.length > 0 ? hears : null);
    if (!stream) return later(c, 503, RETRY.busy);
    return c.body(stream, 200, { 'Content-Type': 'application/x-ndjson' });
  },
});
