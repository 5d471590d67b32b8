import * as v from 'valibot';
import { fromBase64Url } from '../../../src/core/bytes.ts';
import { Claim, INVITE_MINUTES, InviteCode } from '../../../src/core/invite.ts';
import { StaffAuth } from '../../../src/core/staff.ts';
import { sameSecret, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, later, refuse, type HubContext } from '../../route.ts';
import type { Services } from '../../services/services.ts';
import { minutes } from '../clock.ts';
import { readJson, unprocessable } from '../json.ts';
import { sourceOf } from '../source.ts';
import { codeKey } from './invites.ts';

const over = 'this code does not work, or not any more';
const hashOf = (text: string): Uint8Array => sha256(fromBase64Url(text) ?? new Uint8Array());

/** A newcomer's side: no session yet, only the code that was read aloud to her. */
export const joinRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/desk/join',
    summary: 'What a code is for: the point and its identity.',
    answers: {
      200: '{v, point, name, identity, role}',
      403: 'wrong, used or over',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, services) => {
      const asked = readJson(c, v.object({ code: InviteCode }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const wait = tooMany(c, services);
      if (wait !== null) return later(c, 429, wait);
      const invite = await find(services, asked.value.code);
      const point = invite && (await services.store.points.get(invite.point));
      if (!point || invite.claim) return refuse(c, 403, over);
      services.guard.loggedIn(sourceOf(c, services), ' join');
      const { name, keyList } = point.content;
      const { identity } = keyList;
      return c.json({ v: 1, point: invite.point, name, identity, role: invite.role });
    },
  },
  {
    method: 'PUT',
    path: '/v1/desk/join',
    summary: 'Brings the public half of the key pair that her browser made.',
    answers: {
      200: '{v}',
      403: 'wrong, used or over',
      409: 'a colleague has this name',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body: { type: JSON_TYPE, limit: 8_192 },
    handle: async (c, services) => {
      const schema = v.object({
        code: InviteCode,
        ticket: StaffAuth,
        auth: StaffAuth,
        claim: Claim,
      });
      const asked = readJson(c, schema);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { code, claim } = asked.value;
      const wait = tooMany(c, services);
      if (wait !== null) return later(c, 429, wait);
      const invite = await find(services, code);
      if (!invite) return refuse(c, 403, over);
      const [ticket, auth] = [hashOf(asked.value.ticket), hashOf(asked.value.auth)];
      const { store, guard } = services;
      guard.loggedIn(sourceOf(c, services), ' join');
      if (await store.staff.byName(claim.name))
        return c.json({ v: 1, error: 'a colleague has this name' }, 409);
      const until = minutes(services) + INVITE_MINUTES;
      if (await store.invites.claim(invite.id, { ticket, auth, claim }, until))
        return c.json({ v: 1 });
      // The same again, after a lost answer; anybody else comes too late.
      const kept = await find(services, code);
      return kept?.ticket && sameSecret(kept.ticket, ticket)
        ? c.json({ v: 1 })
        : refuse(c, 403, over);
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/join/state',
    summary: 'Whether the holder of this ticket was let in.',
    answers: { 200: '{v, state}: waiting, in or over', 422: '{v, error, reasons}' },
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, services) => {
      const asked = readJson(c, v.object({ ticket: StaffAuth }));
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const ticket = hashOf(asked.value.ticket);
      const invite = await services.store.invites.byTicket(ticket, minutes(services));
      const state = invite ? (invite.accepted ? 'in' : 'waiting') : 'over';
      return c.json({ v: 1, state });
    },
  },
);

function find(services: Services, code: string) {
  return services.store.invites.byCode(codeKey(services, code), minutes(services));
}

function tooMany(c: HubContext, services: Services): number | null {
  return services.guard.login(sourceOf(c, services), ' join');
}
