import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { until } from '../e2e/support/until.ts';
import { hostThemes, type HostTheme } from './host-themes.ts';
import { pairs } from './pairs.ts';
import { shades } from './shades.ts';

/**
 * Whatever a host page does to it, the widget can be read and pressed: generated themes on every page
 * of the gallery, in launcher, panel and frame, from computed styles and from what was painted.
 */

const PAGES = ['plain', 'theme', 'strict', 'rtl', 'neighbour'];
const THEMES = 500;
const SEED = 20_261_122;

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

const look = readdirSync(join(import.meta.dirname, '../../dist/assets')).find((name) =>
  name.startsWith('look-'),
);

async function visit(name: string): Promise<{ page: Page; frame: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(`${stage.partner}/galerij/${name}.html`);
  const button = page.locator('steunpunt-widget').last().getByRole('button');
  await button.waitFor();
  await page.locator('steunpunt-widget').first().scrollIntoViewIfNeeded();
  if (name !== 'theme') await button.click();
  const frame = await until('the frame', () =>
    page.frames().find((one) => one.url().startsWith(`${stage.hub}/w/`)),
  );
  await frame.locator('steunpunt-app button.door').first().waitFor();
  return { page, frame };
}

/** Puts `theme` on the page; resolves to the look that the loader would tell the frame. */
function dress(page: Page, theme: HostTheme): Promise<string> {
  return page.evaluate(({ css, color }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const widgets = [...document.querySelectorAll('steunpunt-widget')];
    for (const widget of widgets)
      if (color) widget.setAttribute('data-color', color);
      else widget.removeAttribute('data-color');
    const launcher = widgets.at(-1)?.shadowRoot?.querySelector('button');
    if (!launcher) return '';
    const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(launcher);
    return `${backgroundColor};${borderRadius};${fontFamily}`;
  }, theme);
}

/** Dresses the frame as its own code does; resolves to the colour of its wall. */
const wear = (frame: Frame, color: string): Promise<string> =>
  frame.evaluate(
    async ([path, primary]) => {
      document.adoptedStyleSheets = [];
      const { wear: put } = (await import(path ?? '')) as { wear(color: string): void };
      put(primary ?? '');
      const app = document.querySelector('steunpunt-app');
      return app ? getComputedStyle(app).getPropertyValue('--steunpunt-wall') : '';
    },
    [`/assets/${look}`, color],
  );

test(`${THEMES} host themes, each on a page of the gallery`, async (t) => {
  assert.ok(look, 'built');
  const themes = hostThemes(THEMES, SEED);
  const count = { themes: 0, texts: 0, targets: 0, painted: 0, frames: 0 };
  const walls = new Set<string>();
  const wrong: unknown[] = [];
  const walk = async (where: Page | Frame, start: string, name: string): Promise<void> => {
    const { texts, faint, targets, small } = await where.evaluate(pairs, start);
    count.texts += texts;
    count.targets += targets;
    if (faint.length || small.length || texts === 0)
      wrong.push({ name, start, texts, faint, small });
  };
  for (const [index, name] of PAGES.entries()) {
    const { page, frame } = await visit(name);
    const launcher = page.locator('steunpunt-widget').last().getByRole('button');
    for (const [at, theme] of themes.entries()) {
      if (at % PAGES.length !== index) continue;
      if (at % 50 === index)
        await page.emulateMedia({ colorScheme: at % 100 === index ? 'dark' : 'light' });
      const color = await dress(page, theme);
      count.themes++;
      await walk(page, 'steunpunt-widget, steunpunt-panel', `${name} ${theme.name}`);
      walls.add(await wear(frame, color));
      count.frames++;
      await walk(frame, 'steunpunt-app', `${name} ${theme.name} ${color}`);
      if (at % 25 !== index) continue;
      const painted = await shades(browser.context, await launcher.screenshot());
      count.painted++;
      if (painted < 4.5) wrong.push({ name, theme: theme.name, painted });
    }
    await page.close();
  }
  t.diagnostic(`${JSON.stringify(count)}, ${walls.size} colours of the wall`);
  assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} wrong`);
  assert.equal(count.themes, THEMES);
  assert.ok(walls.size > THEMES / 3, 'the frame follows the page');
  assert.ok(count.painted >= 20 && count.texts > 10 * THEMES && count.targets > 5 * THEMES);
});

test('the same themes without the guard fail (control)', async (t) => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.partner}/galerij/plain.html`);
  await page.evaluate(() => {
    const host = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    const button = host.shadowRoot?.querySelector('button');
    if (button) button.textContent = 'Vraag het';
    if (button) button.style.cssText = 'background: var(--steunpunt-primary); color: #fff';
    document.body.append(host);
  });
  let faint = 0;
  let small = 0;
  const painted: number[] = [];
  for (const theme of hostThemes(40, SEED)) {
    await dress(page, theme);
    const found = await page.evaluate(pairs, 'section');
    faint += found.faint.length;
    small += found.small.length;
    if (found.faint.length && painted.length < 3)
      painted.push(
        await shades(browser.context, await page.locator('section button').screenshot()),
      );
  }
  t.diagnostic(`of 40 themes ${faint} faint, ${small} small, painted ${painted.join()}`);
  assert.ok(faint > 5 && small > 5, 'the walker sees it');
  assert.ok(
    painted.some((ratio) => ratio < 4.5),
    'the pixels too',
  );
  await page.close();
});

test('who asks for more contrast gets our colours, whatever the page says', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.partner}/galerij/plain.html`);
  await page.locator('steunpunt-widget').last().getByRole('button').waitFor();
  const theme = {
    ...{ name: 'pale', color: '' },
    css: ':root { --steunpunt-primary: #ffee00 } steunpunt-widget::part(launcher) { background: #ffee00 !important }',
  };
  const wearing = async (): Promise<string> => (await dress(page, theme)).split(';')[0] ?? '';
  assert.match(await wearing(), /^color\(srgb 1 0\.93/, 'control: the page has its way');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    assert.equal(await wearing(), 'rgb(28, 77, 62)', colorScheme);
  }
  await page.close();
});
