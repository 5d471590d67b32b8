import * as v from 'valibot';
import { DeskAct } from '../../../src/core/audit.ts';
import { defineRoutes, JSON_TYPE } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';

/** Who did what on which day: no text, no thread, no time of day. */
export const auditRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/audit',
    summary: 'What was done at the desk, newest day first.',
    answers: { 200: '{v, lines: [{day, name, act, subject}]}' },
    session: true,
    handle: async (c, { store }) =>
      c.json({ v: 1, lines: await store.audit.list(c.get('staff').point) }),
  },
  {
    method: 'POST',
    path: '/v1/desk/audit',
    summary: 'Writes down what only the desk knows that it happened.',
    answers: { 201: '{v}', 422: '{v, error, reasons}' },
    session: true,
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, { store, today }) => {
      const asked = readJson(c, v.strictObject({ act: DeskAct }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      await store.audit.add(c.get('staff'), today(), asked.value.act);
      return c.json({ v: 1 }, 201);
    },
  },
);
