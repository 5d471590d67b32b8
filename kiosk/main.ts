import { msg } from '@lit/localize';
import { ALWAYS_SHOWN } from '../src/core/library/languages.ts';
import { createLocalization, currentLocale, type Localization } from '../src/i18n/localization.ts';
import { SOURCE_LOCALE, type Locale } from '../src/i18n/locales.ts';
import { browserClock } from '../src/sync/browser-clock.ts';
import { defineKioskElements } from '../src/ui/kiosk/elements.ts';
import { watchStaffDoor } from '../src/ui/kiosk/staff-door.ts';
import { KeyboardController } from '../src/ui/kiosk/keyboard/keyboard-controller.ts';
import { Awake } from './awake.ts';
import { fetchCatalog } from './catalogs.ts';
import { endVisits } from './end-of-visit.ts';
import { enrol } from './enrol.ts';
import { alive } from './heartbeat.ts';
import { Health } from './health.ts';
import { moveIn, openHome, type Home } from './home.ts';
import { makeReport, type Fares } from './report.ts';
import { stopShortcuts } from './shortcuts.ts';
import { Updates, type UpdateParts } from './update.ts';
import { openVisit } from './visit.ts';

/** The composition root of the waiting-room screen. */

const hub = location.origin;
/** The version that this script belongs to: the folder that it came from. */
const app = /\/v\/(\w+)\//.exec(import.meta.url)?.[1] ?? '';

declare global {
  /** Of the page itself: starts it again when no first screen comes. */
  var steunpuntLate: ReturnType<typeof setTimeout> | undefined;
}

stopShortcuts();
/** Languages of the shelf that a person checked. */
let checked: readonly string[] = [];
void begin(createLocalization(fetchCatalog, { unchecked: (locale) => !checked.includes(locale) }));

async function begin(localization: Localization): Promise<void> {
  const code = codeInHash();
  let home = await openHome({ hub, late: waitForNetwork, check: code !== null });
  if (!home && code !== null && (await enrol(hub, code)).kind === 'in') {
    await moveIn();
    home = await openHome({ hub, late: waitForNetwork });
  }
  if (home) return home.away ? rest(home) : show(home, localization);
  stands({ renew: (now) => Promise.resolve({ news: false, fetched: now }), resting: () => false });
  await letIn();
}

/** Asks for the digits of the desk, and begins anew with what they bring. */
async function letIn(): Promise<void> {
  const { enrolScreen } = await import('./enrol-screen.ts');
  await enrolScreen(hub);
  await moveIn();
  restart();
}

/** Taken out of use: what waits here is delivered, and nothing more is asked of anybody. */
async function rest(home: Home): Promise<void> {
  const { awayScreen } = await import('./away-screen.ts');
  const { post } = openVisit(home, hub, app);
  const again = awayScreen(home.shelf.config);
  document.querySelector('body > .plain')?.remove();
  let resting = true;
  const running = stands({ renew: home.renew, resting: () => resting });
  tell(home, { ...running, voice: null });
  void post.ready();
  await again;
  resting = false;
  await letIn();
}

/** The desk hears how this screen fares, and this screen how it is to stand there. */
function tell(
  home: Home,
  { updates, ...parts }: Omit<Fares, 'app' | 'signed'> & { readonly updates: Updates },
): void {
  const { signed, look, follow } = home;
  follow(() => updates.tell());
  new Health({
    clock: browserClock,
    page: window,
    waiting: () => updates.waiting,
    make: (lasting, now) => makeReport({ app, signed, updates, ...parts }, lasting, now),
    send: (report) => signed.report(report),
    refused: () => home.away || signed.refused !== null,
    look: () => look(browserClock.now()),
  }).start();
}

/**
 * A code in the address lets this screen in: for the demo, where nobody has to type it over. On a
 * real screen somebody types what the desk shows. Null when there is none. It is gone from the
 * address from here on.
 */
function codeInHash(): string | null {
  const code = /^#(\d{8})$/.exec(location.hash)?.[1];
  if (location.hash) history.replaceState(null, '', location.pathname);
  return code ?? null;
}

/** Only between coming in and the first time that everything was fetched. */
function waitForNetwork(): void {
  clearTimeout(globalThis.steunpuntLate);
  alive({ resting: () => false });
  const line = document.createElement('p');
  line.className = 'plain';
  line.textContent = msg('Dit scherm wacht op internet.', { id: 'kiosk.waiting' });
  document.body.append(line);
}

/** A first screen stands: the page need not start itself again, and a newer version may come. */
function stands(parts: Pick<UpdateParts, 'renew' | 'resting'>): {
  readonly awake: Awake;
  readonly updates: Updates;
} {
  clearTimeout(globalThis.steunpuntLate);
  alive({ resting: parts.resting });
  const [awake, updates] = [
    new Awake(),
    new Updates({ clock: browserClock, app, restart, ...parts }),
  ];
  awake.start();
  updates.start();
  return { awake, updates };
}

function restart(): void {
  location.replace('/kiosk/');
}

async function show(home: Home, localization: Localization): Promise<void> {
  const { visit, post, library, voice } = openVisit(home, hub, app);
  checked = home.shelf.config.languages?.checked ?? ALWAYS_SHOWN;
  defineKioskElements();
  const kiosk = Object.assign(document.createElement('steunpunt-kiosk'), { visit });
  const speak = async (wish: Locale): Promise<void> => {
    void library.bring(await localization.show(wish, visit.door), visit.door);
  };
  kiosk.addEventListener('steunpunt-language', ({ locale }) => void speak(locale));
  kiosk.addEventListener('steunpunt-door', ({ door }) => {
    visit.door = door;
    // However long its words take, the other door's answers are for somebody else.
    void library.bring(currentLocale(), door);
    void speak(currentLocale());
  });
  endVisits({ app: kiosk, visit, post });
  watchStaffDoor(visit.settings.pixelsPerMm, () => {
    void import('./staff.ts').then(({ openStaff }) => openStaff(kiosk));
  });
  await speak(SOURCE_LOCALE);
  document.title = visit.content.name;
  document.body.append(kiosk);
  document.querySelector('body > .plain')?.remove();
  await kiosk.updateComplete;
  if (visit.settings.keyboard) new KeyboardController(kiosk).start();
  void post.ready();
  const resting = (): boolean => kiosk.place.screen === 'attract';
  tell(home, { ...stands({ renew: home.renew, resting }), voice });
}
