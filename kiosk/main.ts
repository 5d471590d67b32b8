import type { Content } from '../src/core/content.ts';
import { FIRST_SETTINGS, type KioskSettings } from '../src/core/kiosk.ts';
import { createLocalization, currentLocale } from '../src/i18n/localization.ts';
import { SOURCE_LOCALE } from '../src/i18n/locales.ts';
import { createPostOffice } from '../src/post/create.ts';
import { browserClock } from '../src/sync/browser-clock.ts';
import { createAnnouncer } from '../src/ui/announcer.ts';
import { defineKioskElements } from '../src/ui/kiosk/elements.ts';
import { Comfort } from '../src/ui/kiosk/comfort.ts';
import type { KioskVisit } from '../src/ui/kiosk/kiosk-visit.ts';
import { CONSENT } from '../src/ui/visitor/consent.ts';
import { fetchLibrary } from '../src/visit/fetch-library.ts';
import { createFinder } from '../src/visit/finder.ts';
import { LibraryLoader } from '../src/visit/library-loader.ts';
import { PostLoader } from '../src/visit/post-loader.ts';
import { fetchCatalog } from './catalogs.ts';
import proofUrl from './proof.worker.ts?worker&url';

/** The composition root of the waiting-room screen. */

/** What a screen knows of itself once it is enrolled. */
interface Home {
  readonly point: string;
  readonly settings: KioskSettings;
  readonly content: Content;
}

const hub = location.origin;
void home().then(start);

/** Until a screen can be enrolled: the point is in the hash. */
async function home(): Promise<Home> {
  const point = location.hash.slice(1);
  const answer = await fetch(`${hub}/v1/points/${point}/content`);
  const content = (await answer.json()) as Content;
  return { point, content, settings: { ...FIRST_SETTINGS, name: content.name } };
}

async function start({ point, settings, content }: Home): Promise<void> {
  const localization = createLocalization(fetchCatalog);
  const options = { hub, point, embedKey: '', content, pin: null, site: '' };
  const post = new PostLoader(() =>
    createPostOffice({ ...options, proofUrl: new URL(proofUrl).pathname }),
  );
  const library = new LibraryLoader({
    conversation: { scripts: {}, texts: {} },
    fetch: (locale, door) => fetchLibrary(`${hub}/v1/points/${point}/library/${locale}/${door}`),
    finder: (found) => Promise.resolve(createFinder(found)),
  });
  const visit: KioskVisit = {
    content,
    post,
    library,
    announce: createAnnouncer(document.querySelector('#announcer') ?? document.body),
    consent: CONSENT,
    door: 'parent',
    settings,
    comfort: new Comfort(),
    device: {
      tryPin: () => Promise.resolve({ kind: 'none' }),
      state: () => ({
        app: '',
        online: navigator.onLine,
        unsent: post.office?.unsent() ?? 0,
        oldest: 'none',
        parked: 0,
        persisted: false,
      }),
      sendNow: () => post.office?.sendNow(),
      restart: () => location.replace('/kiosk/'),
      print: () => print(),
    },
    voice: null,
    clock: browserClock,
    page: hub,
    app: '',
  };
  defineKioskElements();
  const kiosk = Object.assign(document.createElement('steunpunt-kiosk'), { visit });
  const speak = async (wish: ReturnType<typeof currentLocale>): Promise<void> => {
    void library.bring(await localization.show(wish, visit.door), visit.door);
  };
  kiosk.addEventListener('steunpunt-language', ({ locale }) => void speak(locale));
  kiosk.addEventListener('steunpunt-door', ({ door }) => {
    visit.door = door;
    void speak(currentLocale());
  });
  await speak(SOURCE_LOCALE);
  document.title = content.name;
  document.body.append(kiosk);
  void post.ready();
}
