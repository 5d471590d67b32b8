import * as v from 'valibot';
import { fromBase64Url } from '../../../src/core/bytes.ts';
import { Content } from '../../../src/core/content.ts';
import { isEmbedOrigin, MOST_ORIGINS } from '../../../src/core/embed.ts';
import { RecoveryRecord, Roster, StaffAuth, StaffRecord } from '../../../src/core/staff.ts';
import { keyListProblems, randomBytes, sameSecret, sha256 } from '../../crypto.ts';
import { defineRoutes, JSON_TYPE, refuse } from '../../route.ts';
import { readJson, unprocessable } from '../json.ts';

/** An origin as a browser writes it: it goes into a policy. */
const Origin = v.pipe(
  v.string(),
  v.check(isEmbedOrigin, 'not an origin like https://school.example'),
);

const SetUp = v.object({
  token: v.string(),
  content: Content,
  embed: v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
    origins: v.pipe(v.array(Origin), v.maxLength(MOST_ORIGINS)),
  }),
  staff: StaffRecord,
  auth: StaffAuth,
  recovery: RecoveryRecord,
  /** Without it the sheet opens the keys, but no session. */
  recoveryAuth: v.optional(StaffAuth),
  roster: Roster,
});

export const setUpRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/state',
    summary: 'Whether this hub still has to be set up, and for which point it is.',
    answers: { 200: '{v, setup, point, name, hub}' },
    handle: async (c, { store, urls }) => {
      const point = await store.points.only();
      return c.json({
        v: 1,
        setup: point === null,
        point: point?.content.point ?? null,
        name: point?.content.name ?? null,
        hub: urls.hub,
      });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/setup',
    summary: 'Makes the point, its first embed and its first member of staff.',
    answers: { 201: 'done', 403: 'wrong or used token', 422: '{v, error, reasons}' },
    body: { type: JSON_TYPE, limit: 262_144 },
    handle: async (c, { store, setupToken }) => {
      const used = (await store.points.only()) !== null;
      const claim = readJson(c, v.object({ token: v.string() }));
      const token = claim.ok ? fromBase64Url(claim.value.token) : null;
      if (used || !token || !sameSecret(token, setupToken))
        return refuse(c, 403, 'this link does not work, or was used before');
      const asked = readJson(c, SetUp);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { content, embed, staff, recovery, roster } = asked.value;
      const problems = keyListProblems(content);
      if (
        !roster.staff.some(({ id, publicKey }) => id === staff.id && publicKey === staff.publicKey)
      )
        problems.push('roster.staff: without the member of staff');
      if (roster.recovery !== recovery.publicKey)
        problems.push('roster.recovery: another key than the recovery record');
      const auth = fromBase64Url(asked.value.auth);
      if (!auth) problems.push('auth: not base64url');
      const { recoveryAuth } = asked.value;
      const sheet = recoveryAuth === undefined ? null : fromBase64Url(recoveryAuth);
      if (problems.length > 0 || !auth) return unprocessable(c, problems);
      const created = await store.points.create({
        content,
        embed,
        staff,
        recovery,
        roster,
        auth: sha256(auth),
        recoveryAuth: sheet && sha256(sheet),
        sessionSalt: randomBytes(16),
      });
      if (!created) return refuse(c, 403, 'this link does not work, or was used before');
      return c.json({ v: 1, point: content.point }, 201);
    },
  },
);
