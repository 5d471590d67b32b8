import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { serveHostPages, type HostPages } from '../e2e/support/host-pages.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { until } from '../e2e/support/until.ts';
import { delivered, openWidget, readReceipt } from '../e2e/support/visitor.ts';
import { channels, hostileScript, inlineForm, type Channel } from './support/hostile-script.ts';

/**
 * A script of the host page, there before or after everything else, listens on seven channels while
 * a parent types in the widget. It must get nothing; the same channels on a form in the host page
 * itself, closed shadow root and all, must fire.
 */

const secret = 'zqxvkw jzwqxk';
type Leaks = Record<Channel, string[]>;

let stage: Stage;
let browser: RealBrowser;
let hacked: HostPages;
before(async () => {
  hacked = await serveHostPages();
  stage = await openStage({}, [hacked.origin]);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  await hacked.close();
});

/** The partner's page as somebody who broke into its site would serve it. */
async function hackedPage(when: 'before' | 'after'): Promise<Page> {
  const page = await browser.context.newPage();
  const url = hacked.add(`/${when}`, {
    body: `<!doctype html><html lang="nl"><title>School</title>
      ${when === 'before' ? `<script>${hostileScript}</script>` : ''}
      <script type="module" src="${stage.hub}/embed/v1.js"></script>
      <script>${inlineForm}</script>
      <steunpunt-widget embed="${stage.demo.embedKey}"><a href="#">Vraag</a></steunpunt-widget>
      <inline-form></inline-form><label>Open veld <textarea></textarea></label>`,
  });
  await page.goto(url);
  if (when === 'after') {
    await page.waitForLoadState('networkidle');
    await page.evaluate(hostileScript);
  }
  return page;
}

const leaksOf = (page: Page): Promise<Leaks> =>
  page.evaluate(() => (window as unknown as { leaks: Leaks }).leaks);

/** How many characters of the secret a channel holds: those in runs of three or more. */
function leaked(channel: Channel, texts: readonly string[]): number {
  const all =
    channel === 'keydown' ? texts.filter((key) => key.length === 1).join('') : texts.join('\n');
  let count = 0;
  for (let at = 0; at + 3 <= secret.length; at++)
    if (all.includes(secret.slice(at, at + 3))) count++;
  return count;
}

const fired = new Map<Channel, number>();
let attacks = 0;

for (const when of ['before', 'after'] as const) {
  void test(`a hostile script there ${when} the widget reads nothing`, async (t) => {
    const page = await hackedPage(when);
    const frame = await openWidget(page, stage.hub);
    await frame.getByRole('button', { name: 'Stel een vraag' }).click();
    const field = frame.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' });
    await field.click();
    await page.keyboard.type(secret);
    assert.equal(await field.inputValue(), secret);
    await frame.getByRole('button', { name: 'Verstuur uw vraag' }).click();
    const receipt = await readReceipt(frame);
    await delivered(frame);
    const leaks = await leaksOf(page);
    for (const channel of channels) {
      attacks++;
      assert.equal(
        leaked(channel, leaks[channel]),
        0,
        `${channel}: ${leaks[channel].join('|').slice(0, 200)}`,
      );
      assert.ok(
        !leaks[channel].join('').replaceAll(' ', '').includes(receipt.slice(0, 8)),
        `${channel} got the receipt`,
      );
    }
    t.diagnostic(`${channels.length} channels, 0 characters`);

    await frame.getByRole('button', { name: 'Sluiten', exact: true }).click();
    for (const control of ['inline-form', 'textarea']) {
      await page.locator(control).click();
      await page.keyboard.type(secret);
      await page.keyboard.press('Enter');
    }
    await page.locator('inline-form[data-sent]').waitFor();
    const control = await until('the control to leak', async () => {
      const now = await leaksOf(page);
      const messages = now['frames and messages'];
      return leaked('frames and messages', messages) > 0 ? now : null;
    });
    for (const channel of channels)
      if (leaked(channel, control[channel]) > 0) fired.set(channel, (fired.get(channel) ?? 0) + 1);
    await page.close();
  });
}

void test('every channel reads the control form', (t) => {
  t.diagnostic(
    `${attacks} passed, 0 failed; control fired ${[...fired.values()].reduce((a, b) => a + b, 0)} times`,
  );
  assert.equal(attacks, 14);
  assert.deepEqual(
    channels.filter((channel) => !fired.has(channel)),
    [],
  );
});
