import { PICTURE_BYTES, picturePath } from '../src/core/picture.ts';
import type { VisitorLibrary } from '../src/core/library/types.ts';
import { keep, readKept } from './kept.ts';

/** By digest, each as an address that holds the photo itself: `data:image/webp;base64,…`. */
export type Photos = Readonly<Record<string, string>>;

/** Rejects when the photo of `point` with this digest cannot be had now. */
export type PhotoSource = (point: string, digest: string) => Promise<string>;

const KEPT = 'photos';
/** The newest come first; together six megabytes at most. */
export const MOST_PHOTOS = 40;

/** What was kept; none when the browser does not say. */
export async function readPhotos(): Promise<Photos> {
  return (await readKept<Photos>(KEPT).catch(() => null)) ?? {};
}

/**
 * Keeps the photos of `libraries` and no others; each is fetched once. Never rejects: one that cannot
 * be had now has its words in its place, and is asked for the next time.
 */
export async function renewPhotos(
  point: string,
  libraries: Iterable<VisitorLibrary>,
  photo: PhotoSource,
): Promise<void> {
  const had = await readPhotos();
  const photos: Record<string, string> = {};
  for (const digest of digestsOf(libraries)) {
    const kept = had[digest] ?? (await photo(point, digest).catch(() => null));
    if (kept !== null) photos[digest] = kept;
  }
  const same = JSON.stringify(Object.keys(had)) === JSON.stringify(Object.keys(photos));
  // A disk that is full: what waits to be sent needs the room more.
  if (!same) await keep(KEPT, photos).catch(() => undefined);
}

/** This screen is no longer of this point. */
export function clearPhotos(): Promise<void> {
  return keep(KEPT, null);
}

/**
 * Fetches one from the hub at `origin`. The browser itself compares what comes with the digest, and
 * gives nothing else: no login page of a network in between.
 */
export function photosAt(origin: string): PhotoSource {
  return async (point, digest) => {
    const answer = await fetch(origin + picturePath(point, digest), {
      integrity: `sha256-${digest.replaceAll('-', '+').replaceAll('_', '/')}=`,
      // Kept once, not by the browser as well.
      cache: 'no-store',
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(20_000),
    });
    const photo = await answer.blob();
    if (!/^image\/(?:jpeg|png|webp)$/.test(photo.type) || photo.size > PICTURE_BYTES)
      throw new TypeError('not a photo');
    return addressOf(photo);
  };
}

function addressOf(photo: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('the photo cannot be read'));
    reader.readAsDataURL(photo);
  });
}

/** What was published last comes first, whatever the door. */
function digestsOf(libraries: Iterable<VisitorLibrary>): readonly string[] {
  const found = [...libraries].flatMap(({ ideas = [] }) =>
    ideas
      .flatMap(({ picture }) => picture?.digest ?? [])
      .reverse()
      .map((digest, age) => ({ digest, age })),
  );
  const digests = found.sort((a, b) => a.age - b.age).map(({ digest }) => digest);
  return [...new Set(digests)].slice(0, MOST_PHOTOS);
}
