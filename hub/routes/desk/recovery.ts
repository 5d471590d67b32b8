import * as v from 'valibot';
import { fromBase64Url } from '../../../src/core/bytes.ts';
import {
  roleOf,
  ROLES,
  Roster,
  StaffAuth,
  StaffName,
  StaffRecord,
  type RosterMember,
} from '../../../src/core/staff.ts';
import { randomBytes, sameSecret, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, later, refuse } from '../../route.ts';
import { nameKey } from '../../store/schema.ts';
import { readJson, unprocessable } from '../json.ts';
import { sourceOf } from '../source.ts';
import { signIn } from './sign-in.ts';

const NewPassphrase = v.object({
  /** The proof that still holds: of the old passphrase or of the sheet. A cookie is not enough. */
  proof: StaffAuth,
  staff: StaffRecord,
  auth: StaffAuth,
  roster: Roster,
});

/** The way back in with the recovery sheet, and the new passphrase that comes of it. */
export const recoveryRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/recovery',
    summary: 'The record that the recovery sheet unwraps.',
    answers: { 200: '{v, recovery}', 404: 'not set up yet', 429: 'too many tries' },
    handle: async (c, services) => {
      const { store, guard } = services;
      const wait = guard.login(sourceOf(c, services), ' recovery');
      if (wait !== null) return later(c, 429, wait);
      const point = await store.points.only();
      const shared = point && (await store.staff.shared(point.content.point));
      return shared
        ? c.json({ v: 1, recovery: shared.recovery })
        : refuse(c, 404, 'this hub has no point yet');
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/recover',
    summary: 'Opens a session of this person for whoever holds the recovery sheet.',
    answers: {
      200: '{v, staff, roster, content, embeds} and a cookie',
      403: 'wrong name or sheet',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body: { type: JSON_TYPE, limit: 4_096 },
    handle: async (c, services) => {
      const { store, guard, today } = services;
      const asked = readJson(c, v.object({ name: StaffName, auth: StaffAuth }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const source = sourceOf(c, services);
      const wait = guard.login(source, ' recovery');
      if (wait !== null) return later(c, 429, wait);
      const staff = await store.staff.byName(nameKey(asked.value.name));
      const kept = staff && (await store.staff.recoveryAuth(staff.point));
      const proof = sha256(fromBase64Url(asked.value.auth) ?? new Uint8Array());
      const right = sameSecret(proof, kept ?? new Uint8Array(32));
      if (!staff || !kept || !right)
        return refuse(c, 403, 'this name and recovery sheet do not belong together');
      guard.loggedIn(source, ' recovery');
      await store.audit.add(staff, today(), 'recovery-used');
      return signIn(c, services, staff);
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/staff',
    summary: 'A new passphrase for oneself. Ends every other session of this person.',
    answers: {
      200: '{v} and a cookie',
      403: 'the proof does not hold',
      409: 'the roster changed meanwhile',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body: { type: JSON_TYPE, limit: 131_072 },
    session: true,
    roles: ROLES,
    handle: async (c, services) => {
      const { store, sessions, guard } = services;
      const asked = readJson(c, NewPassphrase);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { staff: record, roster } = asked.value;
      const own = c.get('staff');
      // Whoever has a cookie guesses no faster than at the log-in.
      const [source, door] = [sourceOf(c, services), ` proof ${own.id}`];
      const wait = guard.login(source, door);
      if (wait !== null) return later(c, 429, wait);
      const kept = await store.staff.recoveryAuth(own.point);
      const proof = sha256(fromBase64Url(asked.value.proof) ?? new Uint8Array());
      if (!sameSecret(proof, own.auth) && !sameSecret(proof, kept ?? new Uint8Array(32)))
        return refuse(c, 403, 'the proof does not hold');
      guard.loggedIn(source, door);
      const before = (await store.staff.shared(own.point))?.roster;
      // Read after the roster: a keyring that a colleague renewed must not be written over.
      const now = await store.staff.byId(own.point, own.id);
      const auth = fromBase64Url(asked.value.auth);
      const problems: string[] = [];
      if (record.id !== own.id || nameKey(record.name) !== nameKey(own.record.name))
        problems.push('staff: somebody else');
      if (!auth) problems.push('auth: not base64url');
      if (!before || !sameButForOwnKey(before, roster, record))
        problems.push('roster: more changed than the own key');
      if (problems.length > 0 || !auth || !before) return unprocessable(c, problems);
      const { keyring } = record.publicKey === now?.record.publicKey ? now.record : record;
      const fresh = {
        ...own,
        record: { ...record, keyring },
        auth: sha256(auth),
        sessionSalt: randomBytes(16),
      };
      if (!(await store.staff.replace(fresh, roster, before)))
        return c.json({ v: 1, error: 'the roster changed meanwhile' }, 409);
      c.header('Set-Cookie', sessions.cookie(fresh));
      return c.json({ v: 1 });
    },
  },
);

/** The hub cannot check a roster's mac, but it can see that nobody slipped in or out or up. */
function sameButForOwnKey(before: Roster, after: Roster, { id, publicKey }: StaffRecord): boolean {
  const plain = (one: RosterMember): object => ({ ...one, role: roleOf(one) });
  const expected = before.staff.map((one) => plain(one.id === id ? { ...one, publicKey } : one));
  return (
    after.recovery === before.recovery &&
    JSON.stringify(after.staff.map(plain)) === JSON.stringify(expected)
  );
}
