import { PROTOCOL_VERSION } from '../../src/core/ack.ts';
import { defineRoutes, later, RETRY } from '../route.ts';

export const healthRoutes = defineRoutes({
  method: 'GET',
  path: '/health',
  summary: 'Whether this process and its database answer.',
  answers: { 200: '{v, hubRun, ok: true}', 503: 'the database does not answer' },
  handle: async (c, { store, hubRun }) => {
    try {
      await store.ping();
    } catch {
      return later(c, 503, RETRY.busy);
    }
    return c.json({ v: PROTOCOL_VERSION, hubRun, ok: true });
  },
});
