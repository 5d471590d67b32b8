import * as v from 'valibot';
import { fromBase64Url } from '../../../src/core/bytes.ts';
import { Content } from '../../../src/core/content.ts';
import { DOORS } from '../../../src/core/doors.ts';
import { currentKey, isApart } from '../../../src/core/key-list.ts';
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
import { apartAfter, doorsToRenew, staffAfter, type TurnOf } from '../../../src/core/turn.ts';
import { holdsSignature, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, type HubContext } from '../../route.ts';
import type { Point } from '../../store/points.ts';
import { readJson, unprocessable } from '../json.ts';
import { contentProblems } from './content-problems.ts';
import { sameMembers } from './invites.ts';

const Turned = v.object({
  /** Mac of the roster that the desk turned from. */
  was: v.string(),
  /** Version of the content that the desk turned from. */
  version: v.string(),
  roster: Roster,
  content: Content,
  keyrings: v.record(v.string(), Keyring),
});
/** Why: one of these, beside the rest. */
const TurnReason = v.union([
  v.object({ leaver: StaffId }),
  v.object({ reader: StaffId, door: v.nullable(v.picklist(DOORS)) }),
  v.object({ apart: v.boolean() }),
]);

type Turn = v.InferOutput<typeof Turned>;

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
      const keys = now?.content.keyList.keys ?? [];
      // A door's key may be closed: what came by it is still there.
      const doors = DOORS.map((door) => keys.find((key) => key.door === door));
      const newest = [currentKey(keys, today()), ...doors].map((key) => key?.kid ?? '');
      const kids = newest.map((kid) => fromBase64Url(kid) ?? NO_KID);
      const stale = await store.documents.countOlder(point, kids);
      const { content, version } = now ?? {};
      return c.json({ v: 1, roster: shared?.roster, content, version, stale });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/team/turn',
    summary:
      'The locks are turned: somebody leaves, or reads other doors, or doors get keys of their own. Sessions end, new keys take over, everybody who stays gets a keyring.',
    answers: {
      200: '{v}',
      409: 'roster or content changed meanwhile',
      422: '{v, error, reasons}',
    },
    session: true,
    roles: ['coordinator'],
    body: { type: JSON_TYPE, limit: 2_097_152 },
    handle: async (c, { store, today, deskEvents }) => {
      const asked = readJson(c, v.intersect([Turned, TurnReason]));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { was, version, roster, content, keyrings } = asked.value;
      const by = c.get('staff');
      const before = (await store.staff.shared(by.point))?.roster;
      const now = await store.points.get(by.point);
      if (before?.mac !== was || now?.version !== version) return changed(c);
      const problems = contentProblems(content, now);
      if ('leaver' in asked.value && asked.value.leaver === by.id)
        problems.push('leaver: nobody sends herself away');
      problems.push(...turnProblems(asked.value, { before, roster, now, content, keyrings }));
      if (problems.length > 0) return unprocessable(c, problems);
      const change = { by, day: today(), before, after: roster };
      const turn = { turn: asked.value, now, content, keyrings };
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

/** Why this is not the turn that it says to be. */
function turnProblems(
  turn: TurnOf,
  {
    before,
    roster,
    now,
    content,
    keyrings,
  }: Pick<Turn, 'roster' | 'content' | 'keyrings'> & {
    readonly before: Roster;
    readonly now: Point;
  },
): string[] {
  const { keys } = now.content.keyList;
  const staff = staffAfter(before.staff, turn, keys);
  if (!staff) return ['it changes nothing, or somebody who is not on the roster'];
  const problems: string[] = [];
  if (!sameMembers(staff, roster.staff) || roster.recovery !== before.recovery)
    problems.push('roster: not the one before with this change');
  const owners = [...staff.map(({ id }) => id), RECOVERY_ID].sort();
  if (JSON.stringify(Object.keys(keyrings).sort()) !== JSON.stringify(owners))
    problems.push('keyrings: not one for everybody who stays and for the sheet');
  const fresh = content.keyList.keys.filter(({ kid }) => !now.kids.has(kid));
  const doors = [undefined, ...doorsToRenew(before.staff, turn, keys)];
  if (JSON.stringify(fresh.map(({ door }) => door)) !== JSON.stringify(doors))
    problems.push('content.keyList: not a new key for the desk and for each door that needs one');
  if (isApart(content.keyList.keys) !== apartAfter(turn, keys))
    problems.push('content.keyList: doors are not apart, or not together, as they should be');
  return problems;
}

function changed(c: HubContext): Response {
  return c.json({ v: 1, error: 'somebody else changed this meanwhile' }, 409);
}
