import { createPostOffice } from '../src/post/create.ts';
import { browserClock } from '../src/sync/browser-clock.ts';
import { shuffled } from '../src/sync/shuffled.ts';
import { createAnnouncer } from '../src/ui/announcer.ts';
import { Comfort } from '../src/ui/kiosk/comfort.ts';
import type { KioskVisit } from '../src/ui/kiosk/kiosk-visit.ts';
import { CONSENT } from '../src/core/consent.ts';
import { fetchLibrary } from '../src/visit/fetch-library.ts';
import { createFinder } from '../src/visit/finder.ts';
import { LibraryLoader } from '../src/visit/library-loader.ts';
import { PostLoader } from '../src/visit/post-loader.ts';
import { createDevice } from './device.ts';
import type { Home } from './home.ts';
import proofUrl from './proof.worker.ts?worker&url';
import { readPhotos, type Photos } from './photos.ts';
import { libraryName } from './shelf.ts';
import { KioskVoice } from './voice.ts';

/** An address without anything at it. */
const NO_PHOTO = 'data:,';

/** A visit, and the parts of it that the page itself must reach. */
export interface OpenVisit {
  readonly visit: KioskVisit;
  readonly post: PostLoader;
  readonly library: LibraryLoader;
  /** Null on a screen without sound. */
  readonly voice: KioskVoice | null;
}

/** Everything that one visitor meets. All of it is memory of this page, but for the sealed outbox. */
export function openVisit({ identity, shelf, signed }: Home, hub: string, app: string): OpenVisit {
  const { content, languages, settings, page } = shelf.config;
  const post = new PostLoader(() =>
    createPostOffice({
      ...{ hub, point: identity.point, embedKey: '', content, pin: null },
      // The desk reads where it was written.
      site: `kiosk:${settings.name}`,
      fetch: signed.post,
      through: (outbox) => shuffled(outbox, Math.random),
      proofUrl: new URL(proofUrl, import.meta.url).pathname,
    }),
  );
  const library = new LibraryLoader({
    conversation: { scripts: {}, texts: {} },
    fetch: (locale, door) => {
      const kept = shelf.libraries[libraryName(locale, door)];
      // A language that came with a newer version of the app.
      const url = `${hub}/v1/points/${identity.point}/library/${locale}/${door}`;
      return kept ? Promise.resolve(kept) : fetchLibrary(url);
    },
    finder: (found) => Promise.resolve(createFinder(found)),
  });
  let photos: Photos = {};
  void readPhotos().then((kept) => (photos = kept));
  const comfort = new Comfort();
  const voice = settings.sound ? new KioskVoice({ comfort }) : null;
  const visit: KioskVisit = {
    content,
    post,
    library,
    // None is ever asked of the hub because somebody looks: its words are there instead.
    photo: (digest) => photos[digest] ?? NO_PHOTO,
    announce: createAnnouncer(document.querySelector('#announcer') ?? document.body),
    consent: CONSENT,
    answers: languages?.answers ?? [],
    door: settings.doors === 'youth' ? 'youth' : 'parent',
    settings,
    comfort,
    device: createDevice({ post, pin: settings.pin, app }),
    voice,
    clock: browserClock,
    page: page ?? hub,
    app,
  };
  return { visit, post, library, voice };
}
