import { isWebOrigin } from '../../src/core/embed.ts';
import type { Bytes } from '../../src/core/bytes.ts';
import { defineRoutes, part, refuse, type HubContext } from '../route.ts';
import { addressOf, sourceOf } from './source.ts';

/** What browsers tell of the pages that an embed is on. No cookie, no id, nothing of a visitor. */
export const embedRoutes = defineRoutes(
  {
    method: 'POST',
    path: '/v1/embeds/:embedKey',
    summary:
      'Our own page tells: the origin of the page that greeted it; with nothing, that it was opened.',
    answers: { 204: 'heard, counted or not', 403: 'not from our own page', 404: 'no such embed' },
    body: { type: 'text/plain;charset=utf-8', limit: 300 },
    handle: async (c, services) => {
      // Old browsers do not say it: what they open is not counted.
      if (c.req.header('sec-fetch-site') !== 'same-origin')
        return refuse(c, 403, 'only the page itself may tell');
      const { store, guard, sightings, today } = services;
      const key = part(c, 'embedKey');
      const embed = (await store.embeds.known()).get(key);
      if (!embed) return refuse(c, 404, 'no such embed');
      const origin = textOf(c.get('body'));
      if (origin !== '') await sightings.works(key, origin, addressOf(c, services));
      else if (embed.state === 'active' && guard.opening(sourceOf(c, services), key))
        await store.embedSights.opened(key, today());
      return c.body(null, 204);
    },
  },
  {
    method: 'POST',
    path: '/v1/embeds/:embedKey/refused',
    summary: 'A browser tells that it did not let a page frame this embed (`report-uri`).',
    answers: { 204: 'heard', 404: 'no such embed' },
    body: { type: 'application/csp-report', limit: 8_192 },
    handle: async (c, services) => {
      const key = part(c, 'embedKey');
      if (!(await services.store.embeds.knows(key))) return refuse(c, 404, 'no such embed');
      const origin = framingOrigin(c, services.urls.hub);
      if (origin !== null) await services.sightings.refused(key, origin, addressOf(c, services));
      return c.body(null, 204);
    },
  },
);

/**
 * Whose page it was; null when the browser does not say. Chromium says it in the Referer alone, others
 * in the report. Everything else in there is left unread.
 */
function framingOrigin(c: HubContext, hub: string): string | null {
  const said = [c.req.header('referer'), ...reported(textOf(c.get('body')))];
  for (const address of said) {
    const origin = URL.parse(typeof address === 'string' ? address : '')?.origin ?? '';
    if (origin !== hub && isWebOrigin(origin)) return origin;
  }
  return null;
}

/** What is no text becomes marks that no origin has. */
const textOf = (bytes: Bytes): string => new TextDecoder().decode(bytes);

function reported(body: string): unknown[] {
  try {
    const { 'csp-report': report } = JSON.parse(body) as { 'csp-report': Record<string, unknown> };
    return [report['blocked-uri'], report['document-uri']];
  } catch {
    return [];
  }
}
