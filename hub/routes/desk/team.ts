import * as v from 'valibot';
import { fromBase64Url } from '../../../src/core/bytes.ts';
import { Content } from '../../../src/core/content.ts';
import { currentKey } from '../../../src/core/key-list.ts';
import {
  Keyring,
  RECOVERY_ID,
  RecoveryRecord,
  ROLES,
  Roster,
  sheetText,
  StaffAuth,
  StaffId,
} from '../../../src/core/staff.ts';
import { holdsSignature, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, type HubContext } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';
import { contentProblems } from './content-problems.ts';
import { sameMembers } from './invites.ts';

const Turn = v.object({
  /** Mac of the roster that the desk turned from. */
  was: v.string(),
  /** Version of the content that the desk turned from. */
  version: v.string(),
  leaver: StaffId,
  roster: Roster,
  content: Content,
  keyrings: v.record(v.string(), Keyring),
});

const NewSheet = v.object({
  was: v.string(),
  recovery: RecoveryRecord,
  recoveryAuth: StaffAuth,
  roster: Roster,
  /** Of the point's identity, over `sheetText`. A cookie is not enough. */
  signature: v.string(),
});

const NO_KID = new Uint8Array(8);

/** Who holds keys, and the two changes that everybody's keyring has a part in. */
export const teamRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/team',
    summary: 'Roster and content as they are, and how many documents wait for the newest key.',
    answers: { 200: '{v, roster, content, version, stale}' },
    session: true,
    roles: ROLES,
    handle: async (c, { store, today }) => {
      const { point } = c.get('staff');
      const [shared, now] = await Promise.all([store.staff.shared(point), store.points.get(point)]);
      const kid = currentKey(now?.content.keyList.keys ?? [], today())?.kid;
      const stale = await store.documents.countOlder(point, fromBase64Url(kid ?? '') ?? NO_KID);
      const { content, version } = now ?? {};
      return c.json({ v: 1, roster: shared?.roster, content, version, stale });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/team/turn',
    summary: 'Somebody leaves: sessions end, a new key takes over, everybody else gets a keyring.',
    answers: {
      200: '{v}',
      409: 'roster or content changed meanwhile',
      422: '{v, error, reasons}',
    },
    session: true,
    roles: ['coordinator'],
    body: { type: JSON_TYPE, limit: 2_097_152 },
    handle: async (c, { store, today, deskEvents }) => {
      const asked = readJson(c, Turn);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { was, version, leaver, roster, content, keyrings } = asked.value;
      const by = c.get('staff');
      const before = (await store.staff.shared(by.point))?.roster;
      const now = await store.points.get(by.point);
      if (before?.mac !== was || now?.version !== version) return changed(c);
      const problems = contentProblems(content, now);
      const leaving = before.staff.find(({ id }) => id === leaver);
      if (!leaving) problems.push('leaver: not on the roster');
      if (leaver === by.id) problems.push('leaver: nobody sends herself away');
      const staying = before.staff.filter(({ id }) => id !== leaver);
      if (!sameMembers(staying, roster.staff) || roster.recovery !== before.recovery)
        problems.push('roster: not the one before without the leaver');
      const owners = [...staying.map(({ id }) => id), RECOVERY_ID].sort();
      if (JSON.stringify(Object.keys(keyrings).sort()) !== JSON.stringify(owners))
        problems.push('keyrings: not one for everybody who stays and for the sheet');
      if (content.keyList.keys.length !== now.kids.size + 1)
        problems.push('content.keyList: not one key more');
      if (!leaving || problems.length > 0) return unprocessable(c, problems);
      const change = { by, day: today(), before, after: roster };
      const turn = { leaver: leaving, now, content, keyrings };
      if (!(await store.team.turn(change, turn))) return changed(c);
      for (const { id } of before.staff) deskEvents.end({ point: by.point, id });
      return c.json({ v: 1 });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/team/recovery',
    summary: 'A new recovery sheet takes the place of the old.',
    answers: { 200: '{v}', 409: 'the roster changed meanwhile', 422: '{v, error, reasons}' },
    session: true,
    roles: ['coordinator'],
    body: { type: JSON_TYPE, limit: 131_072 },
    handle: async (c, { store, today }) => {
      const asked = readJson(c, NewSheet);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { was, recovery, roster, signature } = asked.value;
      const by = c.get('staff');
      const before = (await store.staff.shared(by.point))?.roster;
      // The same again, after a lost answer.
      if (before && JSON.stringify(before) === JSON.stringify(roster)) return c.json({ v: 1 });
      if (before?.mac !== was) return changed(c);
      const auth = fromBase64Url(asked.value.recoveryAuth);
      const problems: string[] = [];
      if (!auth) problems.push('recoveryAuth: not base64url');
      if (!sameMembers(before.staff, roster.staff) || roster.recovery !== recovery.publicKey)
        problems.push('roster: not the one before with the new sheet');
      const now = await store.points.get(by.point);
      const identity = now?.content.keyList.identity ?? '';
      if (!holdsSignature(identity, sheetText(by.point, asked.value), signature))
        problems.push('signature: does not hold');
      if (!auth || problems.length > 0) return unprocessable(c, problems);
      const change = { by, day: today(), before, after: roster };
      return (await store.team.renewSheet(change, recovery, sha256(auth)))
        ? c.json({ v: 1 })
        : changed(c);
    },
  },
);

function changed(c: HubContext): Response {
  return c.json({ v: 1, error: 'somebody else changed this meanwhile' }, 409);
}
