import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from '../../../src/core/bytes.ts';
import { ROLES, StaffAuth, StaffName } from '../../../src/core/staff.ts';
import { mac, randomBytes, sameSecret, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, later, refuse } from '../../route.ts';
import { nameKey } from '../../store/schema.ts';
import { readJson, unprocessable } from '../json.ts';
import { sourceOf } from '../source.ts';
import { signIn } from './sign-in.ts';

const body = { type: JSON_TYPE, limit: 4_096 };
const wrong = 'this name and passphrase do not belong together';

export const logInRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/desk/login-params',
    summary: 'The salt of a name; a false one, always the same, for an unknown name.',
    answers: { 200: '{v, salt}', 422: '{v, error, reasons}' },
    body,
    handle: async (c, { store }) => {
      const asked = readJson(c, v.object({ name: StaffName }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const staff = await store.staff.byName(asked.value.name);
      const mask = mac(store.secret, 'steunpunt/false-salt/v1', nameKey(asked.value.name));
      return c.json({ v: 1, salt: staff?.record.salt ?? toBase64Url(mask.subarray(0, 16)) });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/login',
    summary: 'Opens a session.',
    answers: {
      200: '{v, staff, roster, content, embeds} and a cookie',
      403: 'wrong name or passphrase',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body,
    handle: async (c, services) => {
      const { store, guard } = services;
      const asked = readJson(c, v.object({ name: StaffName, auth: StaffAuth }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const name = nameKey(asked.value.name);
      const source = sourceOf(c, services);
      const wait = guard.login(source, name);
      if (wait !== null) return later(c, 429, wait);
      const staff = await store.staff.byName(name);
      const proof = sha256(fromBase64Url(asked.value.auth) ?? new Uint8Array());
      const right = sameSecret(proof, staff?.auth ?? new Uint8Array(32));
      if (!staff || !right) return refuse(c, 403, wrong);
      guard.loggedIn(source, name);
      return signIn(c, services, staff);
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/logout',
    summary: 'Ends every session of this person.',
    answers: { 200: '{v}' },
    session: true,
    roles: ROLES,
    handle: async (c, { store, sessions, deskEvents }) => {
      await store.staff.endSessions(c.get('staff'), randomBytes(16));
      deskEvents.end(c.get('staff'));
      c.header('Set-Cookie', sessions.farewell());
      return c.json({ v: 1 });
    },
  },
);
