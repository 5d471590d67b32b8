import * as v from 'valibot';
import { toBase64Url } from '../../../src/core/bytes.ts';
import { INVITE_MINUTES, InviteCode } from '../../../src/core/invite.ts';
import { Keyring, Role, roleOf, Roster, type RosterMember } from '../../../src/core/staff.ts';
import { mac, randomBytes } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, part, refuse } from '../../route.ts';
import type { Services } from '../../services/services.ts';
import { minutes } from '../clock.ts';
import { readJson, unprocessable } from '../json.ts';

const COORDINATOR = ['coordinator'] as const;
const MOST_STAFF = 50;

/** How a code is looked up and kept: a stolen table alone does not give it. */
export const codeKey = ({ store }: Services, code: string): Uint8Array =>
  mac(store.secret, 'steunpunt/invite-code/v1', code);

/** A coordinator's side of letting somebody in. */
export const inviteRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/desk/invites',
    summary: 'Opens an invitation for ten minutes, for whoever types its eight digits first.',
    answers: {
      201: '{v, id, minutes}',
      409: 'this code is in use: make another',
      422: '{v, error, reasons}',
    },
    session: true,
    roles: COORDINATOR,
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, services) => {
      const asked = readJson(c, v.object({ code: InviteCode, role: Role }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { code, role } = asked.value;
      const id = toBase64Url(randomBytes(12));
      const now = minutes(services);
      const { point } = c.get('staff');
      const fresh = { id, point, role, code: codeKey(services, code), until: now + INVITE_MINUTES };
      if (!(await services.store.invites.create(fresh, now)))
        return c.json({ v: 1, error: 'this code is in use' }, 409);
      return c.json({ v: 1, id, minutes: INVITE_MINUTES }, 201);
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/invites/:id',
    summary: 'Whether somebody came with the code, and with which public key.',
    answers: { 200: '{v, state, claim}: open, claimed or accepted', 404: 'over' },
    session: true,
    roles: COORDINATOR,
    handle: async (c, services) => {
      const { point } = c.get('staff');
      const invite = await services.store.invites.byId(point, part(c, 'id'), minutes(services));
      if (!invite) return refuse(c, 404, 'this invitation is over');
      const { claim, accepted } = invite;
      return c.json({
        v: 1,
        state: accepted ? 'accepted' : claim ? 'claimed' : 'open',
        claim: claim && { id: claim.id, name: claim.name, publicKey: claim.publicKey },
      });
    },
  },
  {
    method: 'DELETE',
    path: '/v1/desk/invites/:id',
    summary: 'Ends an invitation.',
    answers: { 200: '{v}' },
    session: true,
    roles: COORDINATOR,
    handle: async (c, { store }) => {
      await store.invites.remove(c.get('staff').point, part(c, 'id'));
      return c.json({ v: 1 });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/invites/:id/accept',
    summary: 'Lets the newcomer in: her keyring, and the roster with her at the end.',
    answers: {
      200: '{v}',
      404: 'over, or nobody came',
      409: 'the roster changed meanwhile, or her name is taken',
      422: '{v, error, reasons}',
    },
    session: true,
    roles: COORDINATOR,
    body: { type: JSON_TYPE, limit: 131_072 },
    handle: async (c, services) => {
      const asked = readJson(c, v.object({ was: v.string(), keyring: Keyring, roster: Roster }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { was, keyring, roster } = asked.value;
      const { store, today } = services;
      const by = c.get('staff');
      const invite = await store.invites.byId(by.point, part(c, 'id'), minutes(services));
      if (!invite?.claim || !invite.auth) return refuse(c, 404, 'this invitation is over');
      // The same again, after a lost answer.
      if (invite.accepted) return c.json({ v: 1 });
      const { claim, role } = invite;
      const before = (await store.staff.shared(by.point))?.roster;
      const changed = { v: 1, error: 'the roster changed meanwhile' };
      if (before?.mac !== was) return c.json(changed, 409);
      const { id, name, publicKey } = claim;
      // For which door she is there is the coordinator's to say; who was there stays as they were.
      const door = roster.staff.at(-1)?.door;
      const member = { id, name, publicKey, role, ...(door && { door }) };
      const expected: Roster['staff'] = [...before.staff, member];
      const problems: string[] = [];
      if (!sameMembers(expected, roster.staff) || roster.recovery !== before.recovery)
        problems.push('roster: not the one before with the newcomer at the end');
      if (expected.length > MOST_STAFF) problems.push('roster: more than fifty people');
      if (problems.length > 0) return unprocessable(c, problems);
      const newcomer = {
        point: by.point,
        id,
        role,
        auth: invite.auth,
        sessionSalt: randomBytes(16),
        record: { ...claim, keyring },
      };
      const change = { by, day: today(), before, after: roster };
      return (await store.team.admit(change, newcomer, invite.id))
        ? c.json({ v: 1 })
        : c.json(changed, 409);
    },
  },
);

/** The same people in the same order, in everything the mac covers. */
export function sameMembers(a: readonly RosterMember[], b: readonly RosterMember[]): boolean {
  const plain = (one: RosterMember): unknown => [
    ...[one.id, one.name, one.publicKey, roleOf(one)],
    one.door ?? null,
  ];
  return JSON.stringify(a.map(plain)) === JSON.stringify(b.map(plain));
}
