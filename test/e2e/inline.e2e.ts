import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** `mode="inline"` on a page whose theme spares nothing. */

let stage: Stage;
let browser: RealBrowser;
before(async () => {
  stage = await openStage();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
});

async function visit(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto(`${stage.partner}/galerij/theme.html`);
  return page;
}

const inside = (page: Page): Promise<Frame> =>
  until('the frame', () => page.frames().find((one) => one.url().startsWith(`${stage.hub}/w/`)));

/** Height of the window in the page, in CSS pixels. */
const height = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const panel = document.querySelector('steunpunt-widget')?.shadowRoot?.lastElementChild;
    return panel?.shadowRoot?.querySelector('dialog')?.getBoundingClientRect().height ?? 0;
  });

test('it stands in the page, as high as its beginning, and takes no focus', async () => {
  const page = await visit();
  const frame = await inside(page);
  await frame.getByRole('button', { name: 'Stel een vraag' }).waitFor();
  const first = await until('its height', async () => {
    const now = await height(page);
    return now > 480 ? now : null;
  });
  assert.ok(first % 48 === 0 && first >= 624 && first <= 960, `${first} px`);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
  assert.equal(await page.locator('steunpunt-widget').first().getByRole('button').count(), 0);
  assert.ok(await page.locator('steunpunt-widget a').first().isHidden(), 'the fallback has gone');
  assert.equal(await frame.getByRole('button', { name: 'Sluiten' }).count(), 0, 'nothing to close');
  await page.close();
});

test('the page around it cannot see what is read or typed by how high it is', async (t) => {
  const page = await visit();
  const frame = await inside(page);
  const ask = frame.getByRole('button', { name: 'Stel een vraag' });
  await ask.waitFor();
  const first = await until('its height', async () => {
    const now = await height(page);
    return now > 480 ? now : null;
  });
  await page.evaluate(() => {
    const panel = document.querySelector('steunpunt-widget')?.shadowRoot?.lastElementChild;
    const dialog = panel?.shadowRoot?.querySelector('dialog');
    const seen: string[] = [];
    if (dialog) new ResizeObserver(() => seen.push(dialog.style.height)).observe(dialog);
    Object.assign(window, { seen });
  });
  const inFrame = (): Promise<number> =>
    frame.locator('steunpunt-app').evaluate((app) => (app as HTMLElement).offsetHeight);
  const insides = new Set([await inFrame()]);
  await ask.press('Enter');
  const field = frame.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' });
  for (const text of ['Kort.', 'Regel.\n'.repeat(12), 'Ik word thuis geslagen en ik wil dood.']) {
    await field.fill(text);
    const was = [...insides].at(-1);
    insides.add(
      await until('another height inside', async () => {
        const now = await inFrame();
        return now !== was ? now : null;
      }),
    );
  }
  // What was told meanwhile is here by now: the page draws after it.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  t.diagnostic(`${insides.size} heights inside, ${new Set(seen).size} outside`);
  assert.ok(insides.size >= 3);
  assert.deepEqual([...new Set(seen)], [`${first}px`]);
  await page.close();
});

test('below the screen it is not fetched before it comes near', async () => {
  const page = await visit();
  await inside(page);
  await page.evaluate(() => {
    const far = document.createElement('div');
    far.style.height = '20000px';
    const widget = document.querySelector('steunpunt-widget');
    const other = widget?.cloneNode(true) as Element | undefined;
    document.body.append(far);
    if (other) document.body.append(other);
  });
  const last = page.locator('steunpunt-widget').last();
  const frames = (): number =>
    page.frames().filter((one) => one.url().startsWith(`${stage.hub}/w/`)).length;
  await until('the window', () =>
    last.evaluate((one) => one.shadowRoot?.lastElementChild?.localName === 'steunpunt-panel'),
  );
  assert.equal(frames(), 1);
  await last.evaluate((one) => one.scrollIntoView());
  await until('it', () => frames() === 2);
  await page.close();
});

test('moved, removed and added again it comes back, and another key sends nothing', async () => {
  const page = await visit();
  await (await inside(page)).getByRole('button', { name: 'Stel een vraag' }).waitFor();
  for (const how of ['moved', 'removed'] as const) {
    await page.evaluate(async (away) => {
      const widget = document.querySelector('steunpunt-widget');
      if (away) widget?.remove();
      if (away) await new Promise((resolve) => setTimeout(resolve));
      if (widget) document.querySelector('main')?.prepend(widget);
    }, how === 'removed');
    await until(`ready again: ${how}`, () => page.locator('steunpunt-widget a').first().isHidden());
    // The frame of before may be on its way out still.
    await until(`drawn again: ${how}`, async () =>
      (await inside(page)).getByRole('button', { name: 'Stel een vraag' }).isVisible(),
    );
  }
  await page.evaluate(() => {
    const widget = document.querySelector('steunpunt-widget');
    const pinned = widget?.cloneNode(true) as Element | undefined;
    pinned?.setAttribute('key-fingerprint', '0000 0000');
    if (pinned) widget?.replaceWith(pinned);
  });
  const frame = await until('the pinned frame', async () => {
    const found = page.frames().filter((one) => one.url().startsWith(`${stage.hub}/w/`));
    const ready = await found.at(-1)?.locator('steunpunt-app').count();
    return ready ? found.at(-1) : null;
  });
  await frame.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
  await frame
    .getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' })
    .fill('Wie leest dit?');
  await frame.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  const refused = { name: 'Dat lukt hier niet veilig' };
  await frame.getByRole('heading', refused).waitFor();
  // Nor does the page by itself, where it leads to then.
  const [own] = await Promise.all([
    browser.context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Probeer het in een eigen venster' }).press('Enter'),
  ]);
  await own.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
  await own.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill('En hier?');
  await own.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await own.getByRole('heading', refused).waitFor();
  await own.close();
  await page.close();
});
