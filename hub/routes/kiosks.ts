import { KioskEnrolment, KioskReport, type KioskConfig } from '../../src/core/kiosk.ts';
import { isPublicKey } from '../crypto.ts';
import { defineRoutes, JSON_TYPE, later, part, refuse, type HubContext } from '../route.ts';
import type { Services } from '../services/services.ts';
import type { Kiosk } from '../store/kiosks.ts';
import { minutes, seconds } from './clock.ts';
import { kioskCodeKey } from './desk/kiosks.ts';
import { readJson, unprocessable } from './json.ts';
import { refuseSignature, signatureOf } from './kiosk-signed.ts';
import { sourceOf } from './source.ts';

const refused = '{v, error, now}: not signed by this screen, or not any more';

/** A waiting-room screen's side: coming in, how it stands there, how it fares. */
export const kioskRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/kiosks',
    summary: 'Lets a screen in, with the code that the desk shows and the public key it made.',
    answers: {
      201: '{v, id, point}, also for the same again',
      404: 'a wrong code, used or over',
      422: '{v, error, reasons}',
      429: 'too many tries',
    },
    body: { type: JSON_TYPE, limit: 1_024 },
    handle: async (c, services) => {
      const asked = readJson(c, KioskEnrolment);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const { code, publicKey } = asked.value;
      if (!isPublicKey(publicKey)) return unprocessable(c, ['publicKey: not a point of P-256']);
      const { guard, store } = services;
      const source = sourceOf(c, services);
      const wait = guard.login(source, ' kiosk');
      if (wait !== null) return later(c, 429, wait);
      const key = kioskCodeKey(services, code);
      const kiosk = await store.kiosks.enrol(key, publicKey, minutes(services));
      if (!kiosk) return refuse(c, 404, 'this code does not work, or not any more');
      guard.loggedIn(source, ' kiosk');
      return c.json({ v: 1, id: kiosk.id, point: kiosk.point }, 201);
    },
  },
  {
    method: 'GET',
    path: '/v1/kiosks/:id',
    summary: 'How this screen stands there. Signed.',
    answers: { 200: '{v, now, id, point, settings, languages, content, page}', 401: refused },
    handle: (c, services) =>
      withKiosk(c, services, async (kiosk) => {
        const { id, point, settings } = kiosk;
        const { points, embeds } = services.store;
        const [found, key, languages] = await Promise.all([
          points.get(point),
          embeds.page(point),
          services.library.languages(point),
        ]);
        if (!found) return refuse(c, 404, 'no such point');
        return c.json({
          ...{ v: 1, id, point, settings, languages, content: found.content },
          now: seconds(services),
          page: key === null ? null : `${services.urls.hub}/w/${key}`,
        } satisfies KioskConfig);
      }),
  },
  {
    method: 'PUT',
    path: '/v1/kiosks/:id/report',
    summary: 'How this screen fares; the last one is kept, with its minute. Signed.',
    answers: { 200: '{v, now}', 401: refused, 422: '{v, error, reasons}' },
    body: { type: JSON_TYPE, limit: 8_192 },
    handle: (c, services) =>
      withKiosk(c, services, async ({ id }) => {
        const asked = readJson(c, KioskReport);
        if (!asked.ok) return unprocessable(c, asked.reasons);
        await services.store.kiosks.report(id, asked.value, minutes(services));
        return c.json({ v: 1, now: seconds(services) });
      }),
  },
);

/** Runs `answer` for the screen of the path when it signed the request itself. */
async function withKiosk(
  c: HubContext,
  services: Services,
  answer: (kiosk: Kiosk) => Promise<Response>,
): Promise<Response> {
  const signature = await signatureOf(c, services, null);
  if (signature?.kind === 'right' && signature.kiosk.id === part(c, 'id'))
    return answer(signature.kiosk);
  return refuseSignature(
    c,
    signature?.kind === 'refused'
      ? signature
      : { kind: 'refused', why: 'altered', now: seconds(services) },
  );
}
