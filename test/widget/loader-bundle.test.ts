import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { startSites, type Sites } from '../../demo/sites.ts';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { until } from '../e2e/support/until.ts';
import { startStandInHub, type StandInHub } from '../post/support/stand-in-hub.ts';

/** The built loader on the school's page, under its strict policy, with the frame on another site. */

let hub: StandInHub;
let sites: Sites;
let browser: RealBrowser;

before(async () => {
  hub = await startStandInHub();
  sites = await startSites({ port: 0, hub: hub.url, embedKey: 'demo' });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await sites.close();
  await hub.stop();
});

interface Visit {
  readonly page: Page;
  /** What the page complained about: errors, policy violations. */
  readonly faults: string[];
  /** Names of the widget's events since the page loaded. */
  events(): Promise<string[]>;
}

async function visit(): Promise<Visit> {
  const page = await browser.context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      seen.push(violatedDirective);
    });
    for (const name of ['ready', 'open', 'close', 'error'])
      addEventListener(`steunpunt-${name}`, () => seen.push(name), true);
  });
  await page.goto(sites.partner);
  return {
    page,
    faults,
    events: () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen),
  };
}

const button = (page: Page): ReturnType<Page['locator']> =>
  page.locator('steunpunt-widget button').first();

async function frameOf(page: Page): Promise<Frame> {
  return until('the frame', () => page.frames().find((frame) => frame.url().includes('/w/demo')));
}

test('nothing that a strict page would refuse is in the bundle', () => {
  const code = readFileSync(join(import.meta.dirname, '../../dist/embed/v1.js'), 'utf8');
  const refused =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|console\.|Storage|cookie|createPolicy|setAttribute\(.style|https?:\/\/[a-z]/;
  assert.doesNotMatch(code, refused);
  assert.match(`${code};x.innerHTML=y`, refused, 'control');
});

test('opens, closes and works on under the strictest policy, with no complaint', async () => {
  const { page, faults, events } = await visit();
  await until('ready', async () => (await events()).includes('ready'));
  await button(page).click();
  const frame = await frameOf(page);
  await frame.locator('textarea').fill('Onze zoon zit thuis');
  await button(page).click();
  await button(page).click();
  assert.equal(await frame.locator('textarea').inputValue(), 'Onze zoon zit thuis');
  assert.deepEqual(await events(), ['ready', 'open', 'close', 'open']);
  assert.deepEqual(faults, []);
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>';
    } catch {
      // Trusted Types: that is the control.
    }
  });
  await until(
    'the control: a complaint',
    async () => faults.length > 0 || (await events()).length > 4,
  );
  await page.close();
});

test('a press that lasts while the frame becomes ready is a click', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await browser.context.route('**/w/demo', async (route) => {
    await released;
    await route.continue();
  });
  const { page, events } = await visit();
  // With nothing but the icon to press on, an exchanged text once swallowed the click.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '::part(launcher) { font-size: 0; inline-size: 56px; padding: 0; gap: 0; justify-content: center }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await button(page).hover();
  await page.mouse.down();
  release(undefined);
  await until('ready', async () => (await events()).includes('ready'));
  await page.mouse.up();
  await until('open', async () => (await events()).includes('open'));
  await browser.context.unroute('**/w/demo');
  await page.close();
});

test('a frame that is still loading is met', async () => {
  const { page, events } = await visit();
  await page.evaluate(() => {
    const widget = document.createElement('steunpunt-widget');
    widget.setAttribute('embed', 'slow');
    document.querySelector('steunpunt-widget')?.replaceWith(widget);
    (widget as HTMLElement & { open(): void }).open();
  });
  const frame = await until('the frame', () =>
    page.frames().find((one) => one.url().includes('/w/slow')),
  );
  await until('ready', async () => (await events()).includes('ready'));
  assert.equal(await frame.evaluate(() => document.readyState), 'interactive');
  await page.close();
});

test('a warm frame opens at once when the hub has gone, and what was typed stays', async () => {
  const { page, events } = await visit();
  await until('ready', async () => (await events()).includes('ready'));
  await hub.stop();
  await button(page).click();
  const frame = await frameOf(page);
  await frame.locator('textarea').fill('Ook zonder netwerk');
  assert.deepEqual(await events(), ['ready', 'open']);
  await hub.start();
  assert.equal(await frame.locator('textarea').inputValue(), 'Ook zonder netwerk');
  await page.close();
});

test('a frame that does not come shows the way round it, and comes with a later click', async () => {
  await browser.context.route('**/w/demo', (route) => route.abort());
  const { page, events } = await visit();
  await button(page).click();
  await until('the error', async () => (await events()).includes('error'));
  const link = page.locator('steunpunt-widget a').first();
  assert.equal(await link.getAttribute('href'), `${hub.url}/w/demo`);
  assert.ok(await link.isVisible(), 'in its place on the page');
  assert.ok(await link.evaluate((one) => one === document.activeElement), 'with focus on it');
  await browser.context.unroute('**/w/demo');
  // A try that was under way has its half second first.
  await until('ready', async () => {
    await page.mouse.move(0, 0);
    await button(page).hover();
    return (await events()).includes('ready');
  });
  await button(page).click();
  await until('open', async () => (await events()).length === 5);
  assert.deepEqual(await events(), ['open', 'close', 'error', 'ready', 'open']);
  assert.ok(await page.locator('steunpunt-widget a').first().isHidden());
  await page.close();
});

test('Escape, however often, does not uncover the page that is being left', async () => {
  const { page, events } = await visit();
  await until('ready', async () => (await events()).includes('ready'));
  await button(page).click();
  const covered = (): Promise<boolean> =>
    page.evaluate(() => document.elementFromPoint(9, 9) === null);
  assert.equal(await covered(), false, 'control: the page is to be seen');
  const frame = await frameOf(page);
  // The frame goes with the page, at times before it could say that it has sent this.
  await frame
    .evaluate((url) => {
      const { standIn } = globalThis as unknown as { standIn: { port: MessagePort } };
      standIn.port.postMessage({ type: 'exit', url });
    }, `${hub.url}/nothing`)
    .catch(() => undefined);
  await until('an empty page', covered);
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Escape');
  assert.equal(await covered(), true);
  await page.close();
});

test('adding, opening and removing it leaves nothing behind in memory', async (t) => {
  const { page, events } = await visit();
  await until('ready', async () => (await events()).includes('ready'));
  const session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable');
  const look = async (): Promise<Record<string, number>> => {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const wanted = ['Nodes', 'JSEventListeners', 'Documents', 'Frames'];
    return Object.fromEntries(
      metrics.filter(({ name }) => wanted.includes(name)).map(({ name, value }) => [name, value]),
    );
  };
  /** What is left once collecting garbage changes nothing more. */
  const measure = async (): Promise<Record<string, number>> => {
    let last = '';
    return until('memory to settle', async () => {
      const now = await look();
      const settled = JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return settled ? now : null;
    });
  };
  const rounds = (count: number, key: string): Promise<void> =>
    page.evaluate(
      async ([times, embed]) => {
        for (let round = 0; round < Number(times); round++) {
          const widget = document.createElement('steunpunt-widget');
          widget.setAttribute('embed', embed ?? '');
          document.body.append(widget);
          if (round === 0) (widget as HTMLElement & { open(): void }).open();
          // A window that was kept from an element before is there at once.
          while (round === 0 && !widget.shadowRoot?.querySelector('slot')?.hidden)
            await new Promise(requestAnimationFrame);
          widget.remove();
          await Promise.resolve();
        }
      },
      [String(count), key],
    );
  await rounds(5, 'demo');
  const before = await measure();
  await rounds(10, 'demo');
  const later = await measure();
  t.diagnostic(`after 5 rounds ${JSON.stringify(before)}, after 15 ${JSON.stringify(later)}`);
  assert.deepEqual(later, before);
  await page.evaluate(() => {
    const kept = Array.from({ length: 10 }, () => document.createElement('steunpunt-widget'));
    Object.assign(globalThis, { kept });
  });
  const control = await measure();
  assert.ok(
    (control['Nodes'] ?? 0) > (later['Nodes'] ?? 0),
    'control: elements that are kept show',
  );
  await page.close();
});
