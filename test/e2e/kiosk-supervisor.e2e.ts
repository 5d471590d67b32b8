import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { supervised, type Supervised } from '../kiosk/support/supervised.ts';
import { attract, openCode, provisioned } from './support/kiosk.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** So long the screen may stay dead under somebody's eyes. */
const LIMIT = 30_000;

void describe(
  'an enrolled screen under the supervisor',
  { skip: process.platform === 'linux' ? false : 'the supervisor is for Linux' },
  () => {
    let stage: Stage;
    let screen: Supervised;
    before(async () => {
      stage = await openStage();
      screen = supervised(`${stage.hub}/kiosk/`, { timings: { beat: 3_000, outOfOrder: 10_000 } });
      await until('the screen that asks for a code to be alive', () =>
        screen.events.includes('alive'),
      );
      const code = await openCode(stage);
      await screen.evaluate(`location.hash = '#${code}'; location.reload()`);
      const browser = await connect(screen);
      const page = pageOf(browser);
      await attract(page).waitFor();
      await provisioned(page);
      await browser.close();
    });
    after(async () => {
      await screen.stop();
      await stage.close();
    });

    test('comes back to attract after a crash, without a hand and without a network', async () => {
      await stage.stopHub();
      await crash(screen);
      await shows(screen, attract);
      assert.equal(await screen.evaluate('steunpuntSupervisor.crashes'), 1);
      assert.deepEqual(
        screen.events.filter((event) => event !== 'alive'),
        ['started', 'crashed', 'started'],
      );
      await stage.startHub();
    });

    test('after the third crash asks for help at the desk, and then works again', async () => {
      for (const nth of [2, 3]) {
        await crash(screen);
        await until(`crash ${nth}`, () => count(screen, 'crashed') === nth);
        if (nth === 2) await shows(screen, attract);
      }
      await shows(screen, (page) => page.getByRole('heading', { name: 'Vraag hulp bij de balie' }));
      await shows(screen, attract);
      assert.equal(count(screen, 'out-of-order'), 1);
    });
  },
);

const count = ({ events }: Supervised, event: string): number =>
  events.filter((one) => one === event).length;

/** The page dies in the very moment, as for want of memory. */
async function crash(screen: Supervised): Promise<void> {
  const before = count(screen, 'crashed');
  await screen.send('Page.crash');
  await until('the crash to be seen', () => count(screen, 'crashed') > before);
}

/** A browser that shows a page; the one before may still be going. */
function connect(screen: Supervised): Promise<Browser> {
  return until('a browser with a page', async () => {
    const browser = await chromium.connectOverCDP(screen.address());
    if (browser.contexts()[0]?.pages()[0]) return browser;
    await browser.close();
    return null;
  });
}

function pageOf(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('no page');
  return page;
}

/** Waits until the page that is shown, of whichever browser, has this. */
async function shows(screen: Supervised, what: (page: Page) => Locator): Promise<void> {
  await until(
    'the page to show it',
    async () => {
      const browser = await connect(screen);
      try {
        await what(pageOf(browser)).waitFor({ timeout: 2_000 });
        return true;
      } finally {
        await browser.close();
      }
    },
    LIMIT,
  );
}
