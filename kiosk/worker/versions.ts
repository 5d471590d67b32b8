import { PrecacheStrategy } from 'workbox-precaching';

/** The versions in the browser's cache: each in a cache of its own, whole or not at all. */

const PREFIX = 'steunpunt-kiosk-';
/** Written last, so that a cache that has it has everything. */
const LIST = 'version.json';

/** A version as the hub lists it. */
export interface Version {
  readonly v: 1;
  readonly hash: string;
  /** `revision` is the base64 SHA-256 of what the file must hold. */
  readonly files: readonly { readonly url: string; readonly revision: string }[];
}

/** The address of file `name` of version `hash`. */
export const addressOf = (hash: string, name: string): string => `/kiosk/v/${hash}/${name}`;

/**
 * The newest version that the hub has. Rejects when it cannot be had now: no network, or a login
 * page of the network in between.
 */
export async function newestVersion(): Promise<Version> {
  const answer = await fetch('/kiosk/version.json', {
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  });
  const version = (await answer.json()) as Version;
  const { v, hash, files } = version;
  const own = (url: string): boolean => url.startsWith(addressOf(hash, ''));
  if (!answer.ok || (v as number) !== 1 || !/^\w{8,64}$/.test(hash) || !files.length)
    throw new TypeError('not a list of a version');
  if (!files.every(({ url }) => own(url))) throw new TypeError('a version of other addresses');
  return version;
}

/**
 * Fetches what is missing of `version`; what an earlier try brought, or another version holds, is
 * not fetched again. Rejects when one file cannot be had or is not what its revision says: then the
 * version is not there. `event` stays alive meanwhile.
 */
export async function fetchVersion(version: Version, event: ExtendableEvent): Promise<void> {
  const cacheName = PREFIX + version.hash;
  const strategy = new PrecacheStrategy({ cacheName });
  const cache = await caches.open(cacheName);
  const same = await filesByRevision();
  try {
    for (const { url, revision } of version.files) {
      if (await cache.match(url)) continue;
      const copy = await same.get(revision)?.();
      if (copy) {
        await cache.put(url, copy);
        continue;
      }
      const integrity = `sha256-${revision}`;
      // The browser itself compares what comes with the integrity, and gives nothing else.
      const request = new Request(url, { integrity, redirect: 'error' });
      await Promise.all(strategy.handleAll({ event, request, params: { integrity } }));
      if (!(await cache.match(url))) throw new Error(`no room for ${url}`);
    }
    await cache.put(addressOf(version.hash, LIST), Response.json(version));
  } catch (error) {
    // What waits to be sent needs the room more.
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      await caches.delete(cacheName);
    throw error;
  }
}

/** Ways to a copy of every file here, by what it holds. */
async function filesByRevision(): Promise<Map<string, () => Promise<Response | null>>> {
  const ways = new Map<string, () => Promise<Response | null>>();
  for (const { version, cache } of await wholeVersions())
    for (const { url, revision } of version.files)
      ways.set(revision, async () => {
        const kept = await cache.match(url);
        // Without the address it came from: a module would take that for its own.
        return kept ? new Response(kept.body, { headers: kept.headers }) : null;
      });
  return ways;
}

/** The versions that are here as a whole. */
export async function wholeVersions(): Promise<
  readonly { readonly version: Version; readonly cache: Cache }[]
> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const all = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const list = await cache.match(addressOf(name.slice(PREFIX.length), LIST));
      return list ? [{ version: (await list.json()) as Version, cache }] : [];
    }),
  );
  return all.flat();
}

/** The file at `url`, which names its version; null when that is not here. */
export async function keptFile(url: string): Promise<Response | null> {
  const hash = /^\/kiosk\/v\/(\w+)\//.exec(url)?.[1];
  if (!hash) return null;
  return (await caches.match(url, { cacheName: PREFIX + hash })) ?? null;
}

/** Throws away every version but `hashes`. */
export async function keepOnly(hashes: readonly string[]): Promise<void> {
  const wanted = hashes.map((hash) => PREFIX + hash);
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) && !wanted.includes(name),
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}
