import * as v from 'valibot';
import { toBase64Url } from '../../../src/core/bytes.ts';
import { CODE_MINUTES, KioskCode, KioskSettings } from '../../../src/core/kiosk.ts';
import { mac, randomBytes } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, part, refuse, type HubContext } from '../../route.ts';
import type { Services } from '../../services/services.ts';
import type { Change, OpenCode } from '../../store/kiosks.ts';
import { minutes } from '../clock.ts';
import { readJson, unprocessable } from '../json.ts';

const COORDINATOR = ['coordinator'] as const;
const MOST_KIOSKS = 100;
const body = { type: JSON_TYPE, limit: 4_096 };
const none = 'no such screen';

/** How a code is looked up and kept: a stolen table alone does not give it. */
export const kioskCodeKey = ({ store }: Services, code: string): Uint8Array =>
  mac(store.secret, 'steunpunt/kiosk-code/v1', code);

/** The point's waiting-room screens, for the desk. */
export const deskKioskRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/kiosks',
    summary: 'The waiting-room screens: how each stands there and how it fares.',
    answers: { 200: '{v, kiosks: [KioskListed]}' },
    session: true,
    handle: async (c, services) => {
      const kiosks = await services.store.kiosks.list(c.get('staff').point, minutes(services));
      return c.json({ v: 1, kiosks });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/kiosks',
    summary: 'A new screen, and ten minutes for whoever types its eight digits there first.',
    answers: {
      201: '{v, id, minutes}',
      409: 'this code is in use: make another',
      422: '{v, error, reasons}',
    },
    session: true,
    roles: COORDINATOR,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, v.strictObject({ code: KioskCode, settings: KioskSettings }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { kiosks } = services.store;
      const now = minutes(services);
      if ((await kiosks.list(c.get('staff').point, now)).length >= MOST_KIOSKS)
        return unprocessable(c, ['(root): more than a hundred screens']);
      const { code, settings } = asked.value;
      const id = toBase64Url(randomBytes(12));
      const fresh = { ...openCode(services, code), id, settings };
      return (await kiosks.create(changeOf(c, services), fresh, now))
        ? c.json({ v: 1, id, minutes: CODE_MINUTES }, 201)
        : inUse(c);
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/kiosks/:id/code',
    summary: 'A fresh code for a screen: a new computer in the same place.',
    answers: {
      201: '{v, id, minutes}',
      404: none,
      409: 'this code is in use: make another',
      422: '{v, error, reasons}',
    },
    session: true,
    roles: COORDINATOR,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, v.strictObject({ code: KioskCode }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const id = part(c, 'id');
      const code = openCode(services, asked.value.code);
      const { kiosks } = services.store;
      const done = await kiosks.reopen(changeOf(c, services), id, code, minutes(services));
      if (done === 'none') return refuse(c, 404, none);
      return done === 'open' ? c.json({ v: 1, id, minutes: CODE_MINUTES }, 201) : inUse(c);
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/kiosks/:id',
    summary: 'How a screen stands there from now on.',
    answers: { 200: '{v}', 404: none, 422: '{v, error, reasons}' },
    session: true,
    roles: COORDINATOR,
    body,
    handle: async (c, services) => {
      const asked = readJson(c, v.strictObject({ settings: KioskSettings }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { kiosks } = services.store;
      const { settings } = asked.value;
      return (await kiosks.configure(changeOf(c, services), part(c, 'id'), settings))
        ? c.json({ v: 1 })
        : refuse(c, 404, none);
    },
  },
  {
    method: 'DELETE',
    path: '/v1/desk/kiosks/:id',
    summary: 'Refuses what a screen signs from now on; query `remove` takes it off the list too.',
    answers: { 200: '{v}', 404: none },
    session: true,
    roles: COORDINATOR,
    handle: async (c, services) => {
      const { kiosks } = services.store;
      const change = changeOf(c, services);
      if (c.req.query('remove') === undefined)
        return (await kiosks.revoke(change, part(c, 'id')))
          ? c.json({ v: 1 })
          : refuse(c, 404, none);
      await kiosks.remove(change, part(c, 'id'));
      return c.json({ v: 1 });
    },
  },
);

function openCode(services: Services, code: string): OpenCode {
  return { code: kioskCodeKey(services, code), until: minutes(services) + CODE_MINUTES };
}

function changeOf(c: HubContext, { today }: Services): Change {
  return { by: c.get('staff'), day: today() };
}

function inUse(c: HubContext): Response {
  return c.json({ v: 1, error: 'this code is in use' }, 409);
}
