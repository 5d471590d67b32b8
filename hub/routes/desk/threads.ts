import * as v from 'valibot';
import { fromBase64Url } from '../../../src/core/bytes.ts';
import { HASH_SIZE } from '../../../src/core/envelope.ts';
import { MAILBOX_MESSAGE_SIZE } from '../../../src/core/mailbox.ts';
import { RETENTION_DAYS } from '../../services/retention.ts';
import { defineRoutes, JSON_TYPE, OCTETS, part, refuse, type HubContext } from '../../route.ts';
import type { Store } from '../../store/store.ts';
import { readJson, unprocessable } from '../json.ts';
import { othersKids } from './own-door.ts';

const unknown = { 404: 'no such thread', 410: 'the thread was erased' };

export const threadRoutes = defineRoutes(
  {
    method: 'PUT',
    path: '/v1/desk/threads/:mailbox/messages/:n',
    summary: 'Adds a sealed message to a thread. Safe to repeat with the same bytes.',
    answers: {
      200: 'these bytes are stored',
      201: 'stored, on disk',
      409: 'another message has this number',
      422: 'not a mailbox message with this number',
      ...unknown,
    },
    session: true,
    body: { type: OCTETS, limit: MAILBOX_MESSAGE_SIZE },
    handle: async (c, { store, events, deskEvents, today }) => {
      const mailbox = await mailboxOf(c, store);
      const n = part(c, 'n');
      if (!mailbox || !/^[1-9][0-9]{0,3}$/.test(n)) return refuse(c, 404, 'no such thread');
      const { point } = c.get('staff');
      const put = await store.mailboxes.putMessage(
        point,
        mailbox,
        Number(n),
        c.get('body'),
        today(),
      );
      if (put === 'stored') {
        deskEvents.changed(point, mailbox);
        await events.changed(mailbox);
      }
      switch (put) {
        case 'stored':
          return c.json({ v: 1, state: put }, 201);
        case 'duplicate':
          return c.json({ v: 1, state: put }, 200);
        case 'conflict':
          return c.json({ v: 1, error: 'another message has this number' }, 409);
        case 'rejected':
          return unprocessable(c, ['not a mailbox message with this number']);
        case 'gone':
          return refuse(c, 410, 'the thread was erased');
        case 'unknown':
          return refuse(c, 404, 'no such thread');
      }
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/threads/:mailbox/archived',
    summary: 'Puts a thread away, or back.',
    answers: { 200: '{v, archived}', 404: unknown[404], 422: '{v, error, reasons}' },
    session: true,
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, { store, deskEvents }) => {
      const asked = readJson(c, v.object({ archived: v.boolean() }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const mailbox = await mailboxOf(c, store);
      const { archived } = asked.value;
      const { point } = c.get('staff');
      if (!mailbox || !(await store.mailboxes.setArchived(point, mailbox, archived)))
        return refuse(c, 404, 'no such thread');
      deskEvents.changed(point, mailbox);
      return c.json({ v: 1, archived });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/threads/:mailbox/kept',
    summary: 'Keeps a quiet thread from being erased by the hub itself before a day.',
    answers: { 200: '{v, day}', 404: unknown[404], 422: '{v, error, reasons}' },
    session: true,
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, { store, today }) => {
      const latest = today() + RETENTION_DAYS;
      const day = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latest));
      const asked = readJson(c, v.object({ day }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const mailbox = await mailboxOf(c, store);
      const { point } = c.get('staff');
      if (!mailbox || !(await store.mailboxes.keepUntil(point, mailbox, asked.value.day)))
        return refuse(c, 404, 'no such thread');
      return c.json({ v: 1, day: asked.value.day });
    },
  },
  {
    method: 'DELETE',
    path: '/v1/desk/threads/:mailbox',
    summary:
      'Erases a thread with all that is in it, for ever; query `term=1` when its term is over.',
    answers: { 200: '{v, state: "gone"}', 404: unknown[404] },
    session: true,
    handle: async (c, { store, events, deskEvents, today }) => {
      const mailbox = await mailboxOf(c, store);
      const { point } = c.get('staff');
      if (!mailbox || !(await store.mailboxes.erase(mailbox, point)))
        return refuse(c, 404, 'no such thread');
      deskEvents.changed(point, mailbox);
      const act = c.req.query('term') === '1' ? 'thread-expired' : 'thread-erased';
      await store.audit.add(c.get('staff'), today(), act);
      await events.changed(mailbox);
      return c.json({ v: 1, state: 'gone' });
    },
  },
);

/** Null too for a thread of the door that this colleague is not there for. */
async function mailboxOf(c: HubContext, store: Store): Promise<Uint8Array | null> {
  const mailbox = fromBase64Url(part(c, 'mailbox'));
  if (mailbox?.length !== HASH_SIZE) return null;
  const others = await othersKids({ store }, c.get('staff'));
  return (await store.threads.holdsOwn(mailbox, others)) ? mailbox : null;
}
