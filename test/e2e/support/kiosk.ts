import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DeskSession } from '../../../demo/desk-session.ts';
import { FIRST_SETTINGS, type KioskSettings } from '../../../src/core/kiosk.ts';
import { newInviteCode } from '../../../src/seal/invite.ts';
import { openBrowser, type RealBrowser } from './browser.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

/** A waiting-room screen: an enrolled kiosk in a real browser with a profile folder of its own. */
export interface KioskScreen {
  readonly profile: string;
  /** The page that is open now. */
  readonly page: Page;
  readonly browser: RealBrowser;
  /** Starts the browser again after {@link shut} or {@link kill}, as the power button does. */
  start(): Promise<Page>;
  /** Closes the browser as a person does. */
  shut(): Promise<void>;
  /** SIGKILL to the whole browser. */
  kill(): Promise<void>;
  /**
   * Takes the network away: the hub's process stops, which a service worker notices as well as a
   * page, and the page hears that it is offline (that alone would leave the service worker online).
   */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Ends the browser and throws its profile away. */
  close(): Promise<void>;
}

interface Options {
  readonly settings?: Partial<KioskSettings>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** For the browser. */
  readonly flags?: readonly string[];
  /** Runs before any script of a page. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Lets a new screen in at the hub of `stage`, and waits until it could start without a network. */
export async function openKiosk(stage: Stage, options: Options = {}): Promise<KioskScreen> {
  const { viewport = { width: 1080, height: 1920 }, flags = [], prepare } = options;
  const profile = mkdtempSync(join(tmpdir(), 'steunpunt-kiosk-'));
  let browser: RealBrowser | null = null;
  let page: Page | null = null;
  let offline = false;

  const start = async (hash = ''): Promise<Page> => {
    browser = await openBrowser(profile, flags);
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.setViewportSize(viewport);
    await prepare?.(page);
    if (offline) await browser.context.setOffline(true);
    await page.goto(`${stage.hub}/kiosk/${hash}`);
    return page;
  };
  const there = <T>(thing: T | null): T => {
    if (!thing) throw new Error('the browser is not running');
    return thing;
  };
  const end = async (how: 'close' | 'kill'): Promise<void> => {
    await browser?.[how]();
    browser = page = null;
  };

  const first = await start(`#${await openCode(stage, options.settings)}`);
  await attract(first).waitFor();
  await provisioned(first);
  return {
    profile,
    get page() {
      return there(page);
    },
    get browser() {
      return there(browser);
    },
    start: () => start(),
    shut: () => end('close'),
    kill: () => end('kill'),
    cut: async () => {
      offline = true;
      await stage.stopHub();
      await browser?.context.setOffline(true);
    },
    mend: async () => {
      offline = false;
      await stage.startHub();
      await browser?.context.setOffline(false);
    },
    close: async () => {
      await end('close');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Eight digits with which one new screen may come in. */
export async function openCode(
  { desk, demo }: Stage,
  settings: Partial<KioskSettings> = {},
): Promise<string> {
  const code = newInviteCode();
  await new DeskSession(desk, demo.staff).ask('/v1/desk/kiosks', 'POST', {
    code,
    settings: { ...FIRST_SETTINGS, name: 'Bibliotheek', ...settings },
  });
  return code;
}

/** The one big button of a screen that nobody stands at. */
export const attract = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: 'Raak het scherm aan' });

/** From the attract screen to the four tiles. */
export async function toMenu(page: Page, door = 'Ouder of verzorger'): Promise<void> {
  await attract(page).press('Enter');
  await page.getByRole('button', { name: door }).press('Enter');
  await reading(page, 'Waarmee kunnen wij u helpen?');
}

/** Reading has begun at this heading: from then on no focus moves by itself. */
export async function reading(page: Page, heading: string | RegExp): Promise<void> {
  const begins = page.getByRole('heading', { name: heading });
  await begins.and(page.locator(':focus')).waitFor();
}

/** Waits until a whole version is in the browser's cache. */
export async function provisioned(page: Page): Promise<void> {
  await until('a whole version on the screen', async () => (await wholeVersions(page)).length > 0);
}

/** The versions that the browser's cache holds whole: their list is written last. */
export function wholeVersions(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const hashes = (await caches.keys()).map((name) => name.split('-').at(-1) ?? '');
    const lists = await Promise.all(
      hashes.map((hash) => caches.match(`/kiosk/v/${hash}/version.json`)),
    );
    return hashes.filter((_hash, i) => lists[i]);
  });
}
