import { keep, readKept } from '../kept.ts';
import { withPhone } from './broken-page.ts';
import type { Checked, FromWorker, ToWorker } from './messages.ts';
import { activated, EMPTY, fetched, kept, reached, started, type Pointer } from './pointer.ts';
import {
  addressOf,
  fetchVersion,
  keepOnly,
  keptFile,
  newestVersion,
  wholeVersions,
} from './versions.ts';

/**
 * Answers the waiting-room screen from the version it has, with or without a network. It knows
 * nothing of visits and carries no submissions; it changes rarely, the versions come and go.
 */

declare const self: ServiceWorkerGlobalScope;

/** An hour, less what a timer may be early. */
const CHECK_EVERY = 3_590_000;
const POINTER = 'pointer';
const FIRST = 'index.html';
const OUT_OF_ORDER = 'out-of-order.html';

self.addEventListener('install', (event) => {
  // The first one takes over at once; a later one when the page says that nobody stands there.
  if (!self.registration.active) event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (mode === 'navigate' && pathname === '/kiosk/') event.respondWith(start(event.request));
  else if (mode === 'navigate' && pathname === `/kiosk/${OUT_OF_ORDER}`)
    event.respondWith(current().then((hash) => page(event.request, hash, OUT_OF_ORDER)));
  else if (pathname.startsWith('/kiosk/v/'))
    event.respondWith(keptFile(pathname).then((file) => file ?? fetch(event.request)));
});

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  else
    event.waitUntil(
      answer(message, event)
        // A disk that does not answer: the page asks again soon.
        .catch((): FromWorker => ({ pointer: EMPTY, checked: 'failed' }))
        .then((reply) => event.ports[0]?.postMessage(reply)),
    );
});

/** Counts a start, and gives the page for it. */
async function start(request: Request): Promise<Response> {
  const { hash, name } = await turn(async (pointer) => {
    const { next, broken } = started(pointer);
    if (next !== pointer) await keep(POINTER, next);
    return { hash: next.current, name: broken ? OUT_OF_ORDER : FIRST };
  }).catch(() => ({ hash: '', name: FIRST }));
  return page(request, hash, name);
}

/** The version in use; '' when that cannot be said. */
const current = (): Promise<string> =>
  turn((pointer) => Promise.resolve(pointer.current)).catch(() => '');

/** A page of version `hash`, ready to be shown. */
async function page(request: Request, hash: string, name: string): Promise<Response> {
  const file = await fileOr(request, hash, name);
  return name === OUT_OF_ORDER ? withPhone(file) : file;
}

/** A file of version `hash`; of any that is here when that one is not; else the hub's. */
async function fileOr(request: Request, hash: string, name: string): Promise<Response> {
  const file = await keptFile(addressOf(hash, name));
  if (file) return file;
  for (const { version } of await wholeVersions()) {
    const any = await keptFile(addressOf(version.hash, name));
    if (any) return any;
  }
  return fetch(request);
}

function answer(
  message: Exclude<ToWorker, { type: 'SKIP_WAITING' }>,
  event: ExtendableEvent,
): Promise<FromWorker> {
  switch (message.type) {
    case 'check':
      return (checking ??= check(message.now, event).finally(() => (checking = null)));
    case 'activate':
      return change(activated);
    case 'reached':
      return change((pointer) => reached(pointer, message.hash));
    case 'pointer':
      return change((pointer) => pointer);
  }
}

/** The check that runs: one is enough for every page that asks. */
let checking: Promise<FromWorker> | null = null;

async function check(now: number, event: ExtendableEvent): Promise<FromWorker> {
  const { pointer } = await change((before) => before);
  // Every visit is a new page; the hub is asked by the clock, so that it learns nothing of visits.
  if (Math.abs(now - pointer.checked) < CHECK_EVERY) return { pointer, checked: 'same' };
  try {
    const checked = await bringNewest(pointer, event);
    const after = await change((before) => ({ ...before, checked: now }));
    await keepOnly(kept(after.pointer));
    return { ...after, checked };
  } catch {
    return { pointer, checked: 'failed' };
  }
}

/** Rejects when the newest version cannot be had now, or not whole. */
async function bringNewest(pointer: Pointer, event: ExtendableEvent): Promise<Checked> {
  const version = await newestVersion();
  const { hash } = version;
  if (hash === pointer.refused) return 'refused';
  const here = (await wholeVersions()).some((whole) => whole.version.hash === hash);
  if (!here) {
    await keepOnly([...kept(pointer), hash]);
    await fetchVersion(version, event);
  }
  await change((before) => fetched(before, hash));
  return here ? 'same' : 'fetched';
}

function change(step: (pointer: Pointer) => Pointer): Promise<FromWorker> {
  return turn(async (pointer) => {
    const next = step(pointer);
    if (next !== pointer) await keep(POINTER, next);
    return { pointer: next };
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two pages may ask at once. */
function turn<T>(job: (pointer: Pointer) => Promise<T>): Promise<T> {
  const next = last.then(async () => job((await readKept<Pointer>(POINTER)) ?? EMPTY));
  last = next.catch(() => undefined);
  return next;
}
