import { FIRST_SETTINGS, type KioskSettings } from '../../../../src/core/kiosk.ts';
import type { Content } from '../../../../src/core/content.ts';
import type { Door } from '../../../../src/core/library/types.ts';
import {
  createLocalization,
  currentLocale,
  type Localization,
} from '../../../../src/i18n/localization.ts';
import type { Locale } from '../../../../src/i18n/locales.ts';
import { createAnnouncer } from '../../../../src/ui/announcer.ts';
import type { LibraryAccess } from '../../../../src/ui/contexts.ts';
import { Comfort } from '../../../../src/ui/kiosk/comfort.ts';
import { defineKioskElements } from '../../../../src/ui/kiosk/elements.ts';
import type { WipeReason } from '../../../../src/ui/kiosk/events.ts';
import type {
  KioskDevice,
  KioskVisit,
  Spoken,
  Voice,
} from '../../../../src/ui/kiosk/kiosk-visit.ts';
import type { KioskScreenName } from '../../../../src/ui/kiosk/places.ts';
import type { SteunpuntKiosk } from '../../../../src/ui/kiosk/steunpunt-kiosk.ts';
import { ManualClock } from '../../../sync/support/manual-clock.ts';
import { MemoryPost } from '../../../post/memory-post.ts';
import { allStretched, pseudo } from '../../../i18n/support/pseudo.ts';
import { control, find } from '../../support/deep.ts';
import { Arriving, content, memoryLibrary } from '../../support/parts.ts';
import { until } from '../../support/until.ts';

defineKioskElements();

interface CatalogFile {
  readonly messages: Readonly<Record<string, string>>;
}

const catalog = async (path: string): Promise<CatalogFile> =>
  (await (await fetch(`/locales/${path}.json`)).json()) as CatalogFile;

/** The languages of the product, with the words that only this screen has. */
export const kioskLocalization: Localization = createLocalization(async (name) => {
  const from = pseudo.on && name === 'ar' ? 'en' : name;
  const [shared, own] = await Promise.all([catalog(from), catalog(`kiosk/${from}`)]);
  const messages = { ...shared.messages, ...own.messages };
  return { messages: pseudo.on ? allStretched(messages) : messages };
});

/** A voice that keeps what it was asked to say. */
export class MemoryVoice implements Voice {
  can = true;
  speaking = false;
  at = -1;
  missed: Voice['missed'] = 'none';
  readonly said: { texts: readonly string[]; own: readonly string[] }[] = [];
  readonly #listeners = new Set<() => void>();

  say(texts: readonly (string | Spoken)[], own: readonly string[] = []): void {
    const all = texts.map((one) => (typeof one === 'string' ? { text: one } : one));
    const words = (which: boolean): string[] =>
      all.filter(({ own = false }) => own === which).map(({ text }) => text);
    this.said.push({ texts: words(false), own: [...words(true), ...own] });
    this.#turn(true);
  }

  stop(): void {
    this.#turn(false);
  }

  /** It is saying this one of the texts now. */
  be(at: number): void {
    this.at = at;
    this.#turn(true);
  }

  miss(missed: Voice['missed']): void {
    this.missed = missed;
    this.#turn(false);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #turn(speaking: boolean): void {
    this.speaking = speaking;
    if (!speaking) this.at = -1;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A device without a PIN that has sent everything. */
const memoryDevice = (): KioskDevice => ({
  tryPin: () => Promise.resolve({ kind: 'none' }),
  state: () => ({
    app: 'a1b2c3d4',
    online: true,
    unsent: 0,
    oldest: 'none',
    parked: 0,
    persisted: true,
  }),
  sendNow: () => undefined,
  print: () => undefined,
});

export interface OpenKiosk {
  readonly kiosk: SteunpuntKiosk;
  readonly visit: KioskVisit;
  readonly post: MemoryPost;
  readonly access: Arriving;
  readonly clock: ManualClock;
  /** What a screen reader was told, in order. */
  readonly said: string[];
  /** Every ending that was asked for; nothing is wiped by it. */
  readonly wiped: WipeReason[];
  /** Presses the button with these words; it has the focus as it is pressed. */
  press(words: string): void;
  type(text: string): void;
  /** Shows a screen as if a person asked for it, and waits until it is there. */
  show(screen: KioskScreenName, id?: string): Promise<HTMLElement>;
  /** Waits until this screen is there. */
  screen(name: KioskScreenName): Promise<HTMLElement>;
}

export interface Opening {
  readonly post?: MemoryPost;
  /** The post office is there. */
  readonly arrived?: boolean;
  readonly library?: LibraryAccess;
  readonly door?: Door;
  readonly locale?: Locale;
  readonly settings?: Partial<KioskSettings>;
  readonly device?: Partial<KioskDevice>;
  readonly voice?: Voice | null;
  readonly clock?: ManualClock;
  /** What is published otherwise than by most. */
  readonly published?: Partial<Content>;
}

/** Puts a waiting-room screen on the page, in place of an earlier one. It begins at `attract`. */
export async function openKiosk({
  post = new MemoryPost(),
  arrived = true,
  library = memoryLibrary(),
  door = 'parent',
  locale = 'nl',
  settings = {},
  device = {},
  voice = new MemoryVoice(),
  clock = new ManualClock(),
  published = {},
}: Opening = {}): Promise<OpenKiosk> {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await kioskLocalization.show(locale, door);
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  // As on the page: for the ear alone.
  region.style.cssText = 'position:absolute;inline-size:1px;clip-path:inset(50%)';
  const announce = createAnnouncer(region);
  const said: string[] = [];
  const wiped: WipeReason[] = [];
  const access = new Arriving();
  if (arrived) access.arrive(post);
  const visit: KioskVisit = {
    content: { ...content, ...published },
    post: access,
    library,
    announce: (sentence) => {
      said.push(sentence);
      announce(sentence);
    },
    consent: 'belofte-1',
    door,
    settings: { ...FIRST_SETTINGS, name: 'Bibliotheek, bij de leestafel', ...settings },
    comfort: new Comfort(),
    device: { ...memoryDevice(), ...device },
    voice,
    clock,
    page: 'https://steunpunt.example/w/de-linde',
    app: 'a1b2c3d4',
  };
  const kiosk = document.createElement('steunpunt-kiosk');
  kiosk.visit = visit;
  kiosk.addEventListener('steunpunt-kiosk-wipe', ({ why }) => wiped.push(why));
  kiosk.addEventListener('steunpunt-language', (event) => {
    void kioskLocalization.show(event.locale, visit.door);
  });
  kiosk.addEventListener('steunpunt-door', (event) => {
    visit.door = event.door;
    void kioskLocalization.show(currentLocale(), event.door);
  });
  document.body.append(region, kiosk);
  await kiosk.updateComplete;

  const press = (words: string): void => {
    const found = control(kiosk, words);
    found.focus();
    found.click();
  };
  const type = (text: string): void => {
    const field = find(kiosk, 'textarea, input') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const screen = (name: KioskScreenName): Promise<HTMLElement> =>
    until(name, async () => {
      await kiosk.updateComplete;
      const { screen } = kiosk;
      if (kiosk.place.screen !== name || !screen?.isConnected) return null;
      return screen.shadowRoot?.querySelector('h1') ? screen : null;
    });
  const show = (name: KioskScreenName, id?: string): Promise<HTMLElement> => {
    kiosk.show({ screen: name, ...(id !== undefined && { id }) });
    return screen(name);
  };
  return { kiosk, visit, post, access, clock, said, wiped, press, type, show, screen };
}
