import { ACK_STATUS, PROTOCOL_VERSION, type Ack, type AckState } from '../../src/core/ack.ts';
import { sameBytes } from '../../src/core/bytes.ts';
import { decodeHeader, SID_SIZE } from '../../src/core/envelope.ts';
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { sha256 } from '../crypto.ts';
import { defineRoutes, later, OCTETS, part, refuse, type HubContext } from '../route.ts';
import type { Services } from '../services/services.ts';
import type { Arrival } from '../store/letterbox.ts';
import type { Point } from '../store/points.ts';
import { refuseSignature, signatureOf } from './kiosk-signed.ts';
import { sourceOf } from './source.ts';

/** Somewhat more than an envelope: what is larger is none, what fits gets a final answer. */
const LIMIT = 16_384;

export const submissionRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/points/:point/challenge',
    summary: 'A proof of work to solve for one sid (query `sid`); null when none is asked.',
    answers: {
      200: '{v, challenge}',
      400: 'no sid',
      404: 'no such point',
      429: 'too many challenges from here',
    },
    handle: async (c, services) => {
      const sid = c.req.query('sid') ?? '';
      if (fromBase64Url(sid)?.length !== SID_SIZE) return refuse(c, 400, 'sid must be 16 bytes');
      if (!(await services.store.points.get(part(c, 'point'))))
        return refuse(c, 404, 'no such point');
      return challenge(c, services, sid, 200);
    },
  },
  {
    method: 'PUT',
    path: '/v1/points/:point/submissions/:sid',
    summary: 'Drops one envelope. Safe to repeat with the same bytes.',
    answers: {
      200: 'duplicate: these bytes are stored',
      201: 'stored, on disk',
      401: '{v, error, now}: the signature of a screen that does not hold',
      404: 'no such point',
      409: 'conflict: other bytes are stored under this sid',
      410: 'gone: this sid or its mailbox was erased',
      413: 'larger than any envelope',
      415: `not ${OCTETS}`,
      422: 'rejected: not an envelope of this point',
      428: '{v, challenge}: a proof of work is missing, stale or too light',
      429: 'this source and this embed sent too much',
      503: 'the database does not answer',
      507: 'the disk is full',
    },
    body: { type: OCTETS, limit: LIMIT },
    handle: putSubmission,
  },
);

async function putSubmission(c: HubContext, services: Services): Promise<Response> {
  const { store, proofs, guard } = services;
  const id = part(c, 'sid');
  const sid = fromBase64Url(id);
  if (sid?.length !== SID_SIZE) return refuse(c, 404, 'sid must be 16 bytes');
  const envelope = c.get('body');
  const digest = sha256(envelope);
  const ack = (state: AckState): Response =>
    c.json(
      {
        v: PROTOCOL_VERSION,
        hubRun: services.hubRun,
        id,
        digest: toBase64Url(digest),
        state,
      } satisfies Ack,
      ACK_STATUS[state],
    );

  const header = decodeHeader(envelope);
  const kid = toBase64Url(header?.kid ?? new Uint8Array());
  const point = await store.points.withKid(part(c, 'point'), kid);
  if (!point) return refuse(c, 404, 'no such point');
  if (!header || !sameBytes(header.sid, sid) || !point.kids.has(kid)) return ack('rejected');

  const arrival: Arrival = {
    point: point.content.point,
    sid,
    kid: header.kid,
    mailbox: header.mailboxHash,
    token: header.tokenHash,
    digest,
    envelope,
    day: services.today(),
  };
  const signature = await signatureOf(c, services, arrival.point);
  if (signature?.kind === 'refused') {
    // Signed right, and only late or once more: what lies here already needs no signature.
    const again = signature.why === 'replayed' || signature.why === 'stale';
    const known = again ? await store.letterbox.known(arrival) : null;
    return known ? ack(known) : refuseSignature(c, signature);
  }
  if (signature && guard.trusts(signature.kiosk.id)) {
    const state = await deliver(arrival, point, services);
    if (state === 'stored') guard.storedFrom(signature.kiosk.id);
    return ack(state);
  }
  const source = sourceOf(c, services);
  const embed = await embedOf(c, services);
  const proven = await proofs.holds(c.req.header('steunpunt-proof'), id, guard.weight(source));
  const wait = guard.refusal(source, embed);
  if (!proven || wait !== null) {
    const known = await store.letterbox.known(arrival);
    if (known) return ack(known);
    return wait === null ? challenge(c, services, id, 428) : later(c, 429, wait);
  }
  const state = await deliver(arrival, point, services);
  if (state === 'stored') guard.stored(source, embed);
  return ack(state);
}

/** Puts it in the letterbox, and tells the desk. */
async function deliver(
  arrival: Arrival,
  { content }: Point,
  services: Services,
): Promise<AckState> {
  const state = await services.store.letterbox.put(arrival);
  if (state === 'stored') {
    services.deskEvents.changed(arrival.point, arrival.mailbox);
    const kid = toBase64Url(arrival.kid);
    const key = content.keyList.keys.find((one) => one.kid === kid);
    services.notices.arrived(arrival.point, key?.door);
  }
  return state;
}

/** The embed whose budget this counts for; '' for all that name none we know. */
async function embedOf(c: HubContext, { store }: Services): Promise<string> {
  const key = c.req.header('steunpunt-embed') ?? '';
  return key !== '' && (await store.embeds.knows(key)) ? key : '';
}

async function challenge(
  c: HubContext,
  services: Services,
  sid: string,
  status: 200 | 428,
): Promise<Response> {
  const { proofs, guard } = services;
  const source = sourceOf(c, services);
  const wait = proofs.on ? guard.challenge(source) : null;
  if (wait !== null) return later(c, 429, wait);
  const challenge = await proofs.challenge(sid, guard.weight(source));
  return c.json({ v: PROTOCOL_VERSION, challenge }, status);
}
