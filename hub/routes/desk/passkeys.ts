import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from '../../../src/core/bytes.ts';
import { ROLES, StaffAuth, WrappedKey } from '../../../src/core/staff.ts';
import { sameSecret, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, later, part, refuse } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';
import { sourceOf } from '../source.ts';
import { signIn } from './sign-in.ts';

/** The name an authenticator gives, 1,023 bytes at most. */
const Credential = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{16,1364}$/),
  v.check((text) => fromBase64Url(text) !== null, 'not base64url'),
);
const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array();
const MOST = 10;

/**
 * Ways in beside the passphrase. A passkey proves itself with what it alone can compute, as a
 * passphrase does; the hub keeps the hash of that, and the staff key under the other half.
 */
export const passkeyRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/desk/login-passkey',
    summary: 'Opens a session with a passkey.',
    answers: {
      200: 'as login, with {wrappedKey}, and a cookie',
      403: 'unknown, or taken away',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body: { type: JSON_TYPE, limit: 4_096 },
    handle: async (c, services) => {
      const { store, guard } = services;
      const asked = readJson(c, v.object({ credential: Credential, auth: StaffAuth }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { credential, auth } = asked.value;
      const source = sourceOf(c, services);
      const wait = guard.login(source, ` passkey ${credential}`);
      if (wait !== null) return later(c, 429, wait);
      const passkey = await store.passkeys.find(bytesOf(credential));
      const right = sameSecret(sha256(bytesOf(auth)), passkey?.auth ?? new Uint8Array(32));
      const staff = passkey && (await store.staff.byId(passkey.point, passkey.staff));
      if (!staff || !right) return refuse(c, 403, 'this passkey is not known');
      guard.loggedIn(source, ` passkey ${credential}`);
      return signIn(c, services, staff, { wrappedKey: passkey.wrappedKey });
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/passkeys',
    summary: 'The passkeys of oneself.',
    answers: { 200: '{v, passkeys: [{credential, label, day}]}' },
    session: true,
    roles: ROLES,
    handle: async (c, { store }) => {
      const passkeys = await store.passkeys.of(c.get('staff'));
      return c.json({
        v: 1,
        passkeys: passkeys.map(({ credential, label, day }) => ({
          credential: toBase64Url(credential),
          label,
          day,
        })),
      });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/passkeys',
    summary: 'Adds a passkey of oneself. A cookie is not enough: the passphrase proves it.',
    answers: {
      201: '{v}',
      403: 'the proof does not hold',
      409: 'known already, or ten are enough',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    session: true,
    roles: ROLES,
    body: { type: JSON_TYPE, limit: 8_192 },
    handle: async (c, services) => {
      const { store, today, guard } = services;
      const schema = v.object({
        proof: StaffAuth,
        credential: Credential,
        auth: StaffAuth,
        label: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
        wrappedKey: WrappedKey,
      });
      const asked = readJson(c, schema);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { proof, credential, auth, label, wrappedKey } = asked.value;
      const own = c.get('staff');
      const [source, door] = [sourceOf(c, services), ` proof ${own.id}`];
      const wait = guard.login(source, door);
      if (wait !== null) return later(c, 429, wait);
      if (!sameSecret(sha256(bytesOf(proof)), own.auth))
        return refuse(c, 403, 'the proof does not hold');
      guard.loggedIn(source, door);
      const full = (await store.passkeys.of(own)).length >= MOST;
      const added =
        !full &&
        (await store.passkeys.add({
          credential: bytesOf(credential),
          point: own.point,
          staff: own.id,
          auth: sha256(bytesOf(auth)),
          label,
          day: today(),
          wrappedKey,
        }));
      return added ? c.json({ v: 1 }, 201) : c.json({ v: 1, error: 'known already' }, 409);
    },
  },
  {
    method: 'DELETE',
    path: '/v1/desk/passkeys/:credential',
    summary: 'Takes a passkey of oneself away.',
    answers: { 200: '{v}' },
    session: true,
    roles: ROLES,
    handle: async (c, { store }) => {
      await store.passkeys.remove(c.get('staff'), bytesOf(part(c, 'credential')));
      return c.json({ v: 1 });
    },
  },
);
