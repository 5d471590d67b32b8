import { KIOSK_WORKER_POLICY, kioskPolicy, permissions, SCRIPT_POLICY } from '../pages/policy.ts';
import { defineRoutes, part, refuse, type HubContext, type Route } from '../route.ts';
import type { KioskFiles } from '../services/kiosk-files.ts';
import type { Services } from '../services/services.ts';
import { sendTagged } from './files.ts';
import { sendNotice } from './pages.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** It says things aloud, and stays awake. */
const PERMISSIONS = permissions('autoplay', 'screen-wake-lock');

/** The waiting-room screen: its page, the versions of its files, and what chooses between them. */
export const kioskPageRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/kiosk/',
    summary: 'The waiting-room screen.',
    answers: { 200: 'HTML', 304: 'as in If-None-Match', 404: 'not built' },
    handle: (c, services) => sendNewest(c, services, 'index.html'),
  },
  {
    method: 'GET',
    path: '/kiosk/out-of-order.html',
    summary: 'Leads to the desk while the waiting-room screen does not work.',
    answers: { 200: 'HTML', 304: 'as in If-None-Match', 404: 'not built' },
    handle: (c, services) => sendNewest(c, services, 'out-of-order.html'),
  },
  {
    method: 'GET',
    path: '/kiosk',
    summary: 'Leads to the waiting-room screen.',
    answers: { 302: 'to /kiosk/' },
    handle: (c) => c.redirect('/kiosk/'),
  },
  {
    method: 'GET',
    path: '/kiosk/v/:hash/:file',
    summary: 'A file of one version of the waiting-room screen.',
    answers: { 200: 'the file', 304: 'as in If-None-Match', 404: 'no such version or file' },
    handle: (c, { files: { kiosk } }) => {
      const name = part(c, 'file');
      const file = kiosk?.hash === part(c, 'hash') ? kiosk.files.get(name) : undefined;
      if (!kiosk || !file) return refuse(c, 404, 'no such version or file');
      const page = sendPage(c, kiosk, name, IMMUTABLE);
      if (page) return page;
      c.header('Cache-Control', IMMUTABLE);
      c.header('Content-Security-Policy', SCRIPT_POLICY);
      return sendTagged(c, file, file.type);
    },
  },
  // A browser asks after it at every page that it opens: within the hour its own copy will do, or
  // the hub would hear of every visit.
  stable('sw.js', 'worker', 'max-age=3600', 'Chooses on the screen itself between versions.'),
  stable('version.json', 'list', 'no-cache', 'The newest version: its files and their hashes.'),
);

/** A page of the version that the hub has now. */
async function sendNewest(c: HubContext, services: Services, name: string): Promise<Response> {
  const { kiosk } = services.files;
  const page = kiosk && sendPage(c, kiosk, name, 'no-cache');
  return page ?? sendNotice(c, 'unknown', null, []);
}

/** A page among the files of this version; null when `name` is none. */
function sendPage(
  c: HubContext,
  { files, pages }: KioskFiles,
  name: string,
  caching: string,
): Response | null {
  const [file, template] = [files.get(name), pages.get(name)];
  if (!file || !template) return null;
  c.header('Cache-Control', caching);
  c.header('Content-Security-Policy', kioskPolicy(template));
  c.header('Permissions-Policy', PERMISSIONS);
  return sendTagged(c, file, file.type);
}

/** A file whose name stays while what is in it changes. */
function stable(name: string, which: 'worker' | 'list', caching: string, summary: string): Route {
  return {
    method: 'GET',
    path: `/kiosk/${name}`,
    summary,
    answers: { 200: 'the file', 304: 'as in If-None-Match', 404: 'not built' },
    handle: (c: HubContext, { files: { kiosk } }: Services) => {
      if (!kiosk) return refuse(c, 404, 'not built');
      const file = kiosk[which];
      c.header('Cache-Control', caching);
      c.header('Content-Security-Policy', KIOSK_WORKER_POLICY);
      return sendTagged(c, file, file.type);
    },
  };
}
