import { msg } from '@lit/localize';
import type { PostOffice } from '../../src/core/post-office.ts';
import { chooseLocale, type Locale } from '../../src/i18n/locales.ts';
import { createLocalization, currentLocale } from '../../src/i18n/localization.ts';
import { createAnnouncer } from '../../src/ui/announcer.ts';
import { CONSENT } from '../../src/core/consent.ts';
import { placeOf } from '../../src/ui/visitor/places.ts';
import { Bridge } from './bridge.ts';
import { fetchCatalog } from './catalogs.ts';
import { readConfig, type FrameConfig } from './config.ts';
import { defineFirstElements } from './elements.ts';
import { keepTrying } from '../../src/visit/keep-trying.ts';
import { fetchLibrary } from '../../src/visit/fetch-library.ts';
import { LibraryLoader } from '../../src/visit/library-loader.ts';
import { loadOnce } from '../../src/core/load-once.ts';
import { tellHeight } from './height.ts';
import { doorOf, type Hello } from './messages.ts';
import { PostLoader } from '../../src/visit/post-loader.ts';

/** The frame's and the stand-alone page's composition root. */

interface PostModule {
  readonly createPostOffice: (options: {
    hub: string;
    point: string;
    embedKey: string;
    content: FrameConfig['content'];
    proofUrl: string;
    pin: string | null;
    site: string;
  }) => Promise<PostOffice>;
}

type Greeting = Pick<Hello, 'pin'> & { site: string };

/** As a browser says what is the loader's own. */
let worn = 'rgb(28, 77, 62);99px;system-ui, sans-serif';

const config = readConfig(document);
if (config) start(config);
else document.body.append(sorry());

function start(config: FrameConfig): void {
  const { hub, point, embedKey, origins, content, languages, assets } = config;
  defineFirstElements();
  const framed = window.parent !== window;
  const query = new URLSearchParams(location.search);
  // A frame that a page shows without our loader.
  const alone = !framed || query.has('frame');
  const pageLang = document.documentElement.lang;
  const localization = createLocalization(fetchCatalog, {
    unchecked: (locale) => !languages.checked.includes(locale),
  });

  // Without the loader's hello there is no post office: the hello may pin a fingerprint.
  let greet: (greeting: Greeting) => void = () => undefined;
  const greeting = new Promise<Greeting>((resolve) => (greet = resolve));
  if (alone) greet({ pin: query.get('pin'), site: framed ? siteAround(origins) : '' });
  // Who greeted us, and that somebody came: no more, without a cookie. The hub keeps days.
  const tell = (site = ''): boolean => navigator.sendBeacon(`${hub}/v1/embeds/${embedKey}`, site);
  void greeting.then(({ site }) => {
    if (site) tell(site);
    // In a frame it is there long before anybody wants it.
    if (framed) addEventListener('focus', () => tell(), { once: true });
    else tell();
  });
  const laterScreens = loadOnce(async () => {
    const { bringMore, defineLaterElements, reportDelivery } = await import('./later.ts');
    defineLaterElements();
    bringMore(config.mail);
    reportDelivery(app, post, (state) => bridge.send({ type: 'state', state }));
  });
  const postModule = loadOnce<PostModule>(
    (attempt) => import(/* @vite-ignore */ attempt ? `${assets.post}?${attempt}` : assets.post),
  );
  const post = new PostLoader(async () => {
    const parts = [postModule(), greeting, laterScreens()] as const;
    const [{ createPostOffice }, { pin, site }] = await Promise.all(parts);
    return createPostOffice({ hub, point, embedKey, content, proofUrl: assets.proof, pin, site });
  });

  const talkScreens = loadOnce(async () => {
    const { createFinder, defineTalkElements } = await import('./talk.ts');
    defineTalkElements();
    return createFinder;
  });
  const library = new LibraryLoader({
    conversation: config.conversation,
    fetch: (locale, door) => fetchLibrary(`${hub}/v1/points/${point}/library/${locale}/${door}`),
    finder: async (found) => (await talkScreens())(found),
  });

  const app = document.createElement('steunpunt-app');
  app.visit = {
    content,
    post,
    library,
    announce: createAnnouncer(document.querySelector('#announcer') ?? document.body),
    consent: CONSENT,
    answers: languages.answers,
    door: doorOf(query.get('door')) ?? doorOf(config.door) ?? 'parent',
  };
  const beginning = placeOf(query.get('start') ?? config.start);
  if (beginning) app.show(beginning, false);
  app.inline = framed && alone;
  leadOut(query.get('pin'));
  document.title = content.name;
  // A loader has a colour of its own, or none.
  dress(query.get('color') ?? ((alone && config.color) || ''));

  /** What the page around us pinned holds in a window of our own too. */
  function leadOut(pin: string | null): void {
    const held = pin === null ? '' : `?pin=${encodeURIComponent(pin)}`;
    if (framed) app.ownWindow = `${hub}/w/${embedKey}${held}`;
  }

  /** Nothing is asked for the library before the first view stands. */
  let idle = false;
  const speak = async (wish: Locale): Promise<void> => {
    const locale = await localization.show(wish, app.visit.door);
    if (idle) void library.bring(locale, app.visit.door);
  };

  const begin = (): void => {
    document.body.append(app);
    whenIdle(() => {
      idle = true;
      const always = { late: () => undefined, wanted: () => true };
      // What a person may want next comes first, library or not.
      void keepTrying(talkScreens, always);
      void post.ready();
      void library.bring(currentLocale(), app.visit.door);
    });
  };
  // A loader that has our welcome says at once whether it shows us: one drawing does for both.
  void speak(chooseLocale([query.get('lang'), pageLang])).then(() => setTimeout(begin));

  // The loader gives the frame focus as it shows it, before its message is here.
  let hidden = false;
  let ahead = false;
  addEventListener('focus', () => {
    ahead = hidden;
    hidden = false;
    if (ahead) void app.focusScreen();
  });

  const bridge = new Bridge(
    {
      self: window,
      parent: window.parent,
      origins: framed ? origins : [],
      hello(hello, site) {
        if (hello.door) app.visit.door = hello.door;
        if (hello.colorScheme) app.setAttribute('scheme', hello.colorScheme);
        dress(hello.look);
        if (hello.inline) {
          app.inline = true;
          tellHeight(app, (height) => bridge.send({ type: 'height', height }));
        }
        if (hello.start) app.show(hello.start, false);
        void speak(chooseLocale([query.get('lang'), hello.lang, pageLang]));
        leadOut(hello.pin);
        greet({ pin: hello.pin, site });
      },
      message(message) {
        switch (message.type) {
          case 'show':
            if (message.start) app.show(message.start);
            else if (!ahead) void app.focusScreen();
            hidden = ahead = false;
            break;
          case 'look':
            dress(message.look);
            break;
          case 'hide':
            // In the flow of a page it is never brought to somebody.
            hidden = !app.inline;
            break;
          case 'reset':
            post.close();
            app.reset();
            app.uncover();
            void post.ready();
        }
      },
    },
    takeEarly(),
  );

  app.addEventListener('steunpunt-language', ({ locale }) => void speak(locale));
  app.addEventListener('steunpunt-door', ({ door }) => {
    app.visit.door = door;
    // However long its words take, the other door's answers are for somebody else.
    void library.bring(currentLocale(), door);
    void speak(currentLocale());
  });
  app.addEventListener('steunpunt-leave', ({ how }) => {
    if (how === 'close') {
      bridge.send({ type: 'close' });
      return;
    }
    post.close();
    if (bridge.open) bridge.send({ type: 'exit', url: content.exitUrl });
    else {
      if (framed) location.replace('about:blank');
      // Without a loader with the page around us, where that lets us.
      if (alone) window.top?.location.replace(content.exitUrl);
    }
  });
}

/** The origin of the page that frames us, which no other than a listed one can; '' when nobody says. */
function siteAround(origins: readonly string[]): string {
  const { ancestorOrigins } = location as Partial<Location>;
  return ancestorOrigins?.[0] ?? (origins[1] ? '' : origins[0]) ?? '';
}

/**
 * What came while the page was loading: the page itself listens, and tells its loader so, before this
 * script is here. A hello in time spares drawing a screen that nobody asked for.
 */
function takeEarly(): readonly MessageEvent<unknown>[] {
  const { steunpuntEarly = [] } = globalThis as { steunpuntEarly?: MessageEvent<unknown>[] };
  self.onmessage = null;
  return steunpuntEarly;
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}

/** Gives the page the host page's look, in whatever words; '' and what it has leave it as it is. */
function dress(look: string): void {
  if (!look || look === worn) return;
  worn = look;
  // What it takes to read it comes only with it. Without it, the page is ours.
  void import('./look.ts').then(
    ({ wear }) => wear(look),
    () => (worn = ''),
  );
}

/** For a page that the hub did not fill in. */
function sorry(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'plain';
  line.textContent = msg('Deze pagina werkt nu niet. Probeer het later nog eens, of bel ons.', {
    id: 'frame.broken',
  });
  return line;
}
