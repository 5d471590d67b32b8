import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { attract, openKiosk, type KioskScreen } from './support/kiosk.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** Languages in a real browser: by the address, loaded alone, tried again, and held back. */

let stage: Stage;
let browser: RealBrowser;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage();
  browser = await openBrowser();
  kiosk = await openKiosk(stage);
});
after(async () => {
  await kiosk.close();
  await browser.close();
  await stage.close();
});

const word = (name: string, id: string): string => {
  const file = join(import.meta.dirname, `../../locales/${name}.json`);
  const { messages } = JSON.parse(readFileSync(file, 'utf8')) as {
    messages: Record<string, string>;
  };
  return messages[id] ?? '';
};

/** Names of the catalogs that `page` asks for from here on. */
function catalogsAsked(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const [, name] = /\/([\w-]+?)-[\w-]{8}\.json$/.exec(request.url()) ?? [];
    if (name) asked.add(name);
  });
  return asked;
}

const DOORS = [
  ['ouder', 'parent'],
  ['parent', 'parent'],
  ['jongere', 'youth'],
  ['youth', 'youth'],
] as const;

test('?lang and ?door choose words and door, and no other language is loaded', async (t) => {
  let pages = 0;
  for (const locale of Object.keys(LOCALES) as Locale[])
    for (const [name, door] of DOORS) {
      const page = await browser.context.newPage();
      const asked = catalogsAsked(page);
      await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=${locale}&door=${name}`);
      const tone = locale !== 'nl' ? locale : door === 'youth' ? 'nl-x-jong' : null;
      const heading =
        (tone && word(tone, 'start.heading')) ??
        (door === 'youth' ? 'Waarmee kunnen wij je helpen?' : 'Waarmee kunnen wij u helpen?');
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      const html = await page.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dir,
      ]);
      assert.deepEqual(html, [locale, LOCALES[locale].dir]);
      const pressed = page.locator('button.door[aria-pressed="true"]');
      assert.equal(await pressed.count(), 1);
      const label =
        tone && word(tone, `start.${door}`)
          ? word(tone, `start.${door}`)
          : door === 'youth'
            ? 'Jongere'
            : 'Ouder of verzorger';
      assert.match(await pressed.innerText(), new RegExp(label), `${locale} ${name}`);
      const held = ['ar', 'tr', 'pl', 'uk'].includes(locale);
      const wanted = [
        ...(tone ? [tone] : []),
        ...(held ? ['until-checked'] : []),
        ...(held && door === 'youth' ? ['nl-x-jong'] : []),
      ];
      assert.deepEqual([...asked].sort(), wanted.sort(), `${locale} ${name}`);
      await page.close();
      pages++;
    }
  assert.equal(pages, 4 * 6);
  t.diagnostic(`${pages} pages passed, 0 failed`);
});

test('no lang in the address: that of the browser or the page is Dutch', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=xx&door=niemand`);
  await page.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
  await page.close();
});

test('what nobody checked is there in Dutch and English, with the phone number', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=ar`);
  for (const [lang, words] of [
    ['nl', 'School kan dit niet lezen.'],
    ['en', word('en', 'start.promise')],
  ] as const) {
    const block = page.locator(`.promise [lang="${lang}"][dir="ltr"]`);
    await block.waitFor();
    assert.ok((await block.innerText()).includes(words), lang);
  }
  const own = word('ar', 'start.promise');
  assert.equal(await page.getByText(own).count(), 0, 'not in Arabic');
  assert.equal(await page.locator('a[href^="tel:"] bdi[dir="ltr"]').count(), 1);
  await page.close();
});

for (const locale of ['tr', 'uk'] as const)
  test(`widget: the first load of ${locale} fails, the second works`, async () => {
    const page = await browser.context.newPage();
    const catalog = new RegExp(`/assets/${locale}-`);
    let tries = 0;
    await page.route(catalog, (route) => {
      tries++;
      return route.abort();
    });
    await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=${locale}`);
    await page.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
    assert.equal(tries, 1);
    await page.unroute(catalog);
    await page.getByRole('button', { name: LOCALES[locale].name }).press('Enter');
    await page.getByRole('heading', { name: word(locale, 'start.heading') }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
    await page.close();
  });

test('kiosk: only the chosen language; a failed first load, a second that works', async () => {
  const { page } = kiosk;
  await attract(page).waitFor();
  const asked = catalogsAsked(page);
  await page.evaluate(() => {
    const load = window.fetch;
    // The service worker answers behind the page: what fails is the page's own call.
    window.fetch = (asked, init) => {
      const url = typeof asked === 'string' ? asked : 'href' in asked ? asked.href : asked.url;
      return url.includes('/pl-') ? Promise.reject(new Error('no network')) : load(asked, init);
    };
    Object.assign(window, { mend: () => (window.fetch = load) });
  });
  const polish = page.getByRole('button', { name: 'Polski' });
  await polish.press('Enter');
  await page.getByRole('button', { name: 'Ouder of verzorger' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await polish.press('Enter');
  await page.getByRole('button', { name: word('pl', 'start.parent') }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'pl');
  await until('its catalogs', () => asked.has('pl'));
  assert.deepEqual([...asked].sort(), ['pl', 'until-checked']);
  const held = page.locator('.words [lang="en"][dir="ltr"]');
  await held.waitFor();
  assert.equal(await held.innerText(), word('kiosk/en', 'kiosk.start.privacy'));
});
