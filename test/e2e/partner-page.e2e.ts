import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, hubFrame, openWidget } from './support/visitor.ts';

/** Partner pages as they come: the strictest policy, and styles that reach for everything. */

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
before(async () => {
  host = await serveHostPages();
  stage = await openStage({}, [host.origin]);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
});

const tag = (): string => `<script type="module" src="${stage.hub}/embed/v1.js"></script>
  <steunpunt-widget embed="${stage.demo.embedKey}"><a href="#">Vraag</a></steunpunt-widget>`;

/** Counts policy violations of the page and of every frame in it. */
async function watched(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation;
      tell(`${event.effectiveDirective} ${event.blockedURI} on ${location.host}`);
    });
  });
  return violations;
}

const strict = (): Record<string, string> => ({
  'content-security-policy': `default-src 'none'; script-src ${stage.hub}; frame-src ${stage.hub}; require-trusted-types-for 'script'`,
});

void test('the strictest page that lets the hub in: the whole path, 0 violations', async (t) => {
  const page = await browser.context.newPage();
  const violations = await watched(page);
  await page.goto(
    host.add('/streng', {
      headers: strict(),
      body: `<!doctype html><html lang="nl"><title>School</title><h1>School</h1>${tag()}`,
    }),
  );
  const frame = await openWidget(page, stage.hub);
  await askQuestion(frame, 'Mag school mijn kind naar huis sturen?');
  await delivered(frame);
  await frame.getByRole('button', { name: 'Naar mijn vraag' }).click();
  await frame.getByRole('heading', { name: 'Uw vraag', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first().waitFor();
  t.diagnostic(`${violations.length} violations`);
  assert.deepEqual(violations, []);
  await page.close();
});

void test('control: a page that breaks its own policy is counted', async () => {
  const page = await browser.context.newPage();
  const violations = await watched(page);
  await page.goto(
    host.add('/slordig', {
      headers: strict(),
      body: `<!doctype html><title>x</title><script>1</script>${tag()}`,
    }),
  );
  await until('the violation', () => violations.length > 0);
  await page.close();
});

const ugly = `<style>
  html { font-size: 62.5%; }
  * { line-height: 1 !important; letter-spacing: -1px !important; box-sizing: content-box; }
  button, iframe, div { all: unset; display: none; font: 6px fantasy; }
  [dir=rtl] * { color: red; }
</style>`;

/** What a visitor sees of launcher and panel: boxes and the launcher's own type. */
async function look(page: Page): Promise<unknown> {
  const launcher = page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first();
  await launcher.waitFor();
  const type = await launcher.evaluate((node) => {
    const { fontSize, lineHeight, letterSpacing, color } = getComputedStyle(node);
    return { fontSize, lineHeight, letterSpacing, color };
  });
  const closed = await launcher.boundingBox();
  const frame = await openWidget(page, stage.hub);
  const open = await (await frame.frameElement()).boundingBox();
  return { type, size: closed && [closed.width, closed.height], open };
}

void test('styles of the host page change nothing', async (t) => {
  const looks: unknown[] = [];
  for (const [path, head] of [
    ['/kaal', ''],
    ['/lelijk', ugly],
  ] as const) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(
      host.add(path, {
        body: `<!doctype html><html lang="nl">${head}<title>School</title>${tag()}`,
      }),
    );
    looks.push(await look(page));
    await page.close();
  }
  t.diagnostic(JSON.stringify(looks[0]));
  assert.deepEqual(looks[1], looks[0]);
});

void test('a page that reaches into the launcher is found (control)', async () => {
  const looks: unknown[] = [];
  for (const reach of [false, true]) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(
      host.add('/bereik', {
        body: `<!doctype html><html lang="nl"><title>School</title>${tag()}`,
      }),
    );
    const launcher = page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first();
    if (reach) await launcher.evaluate((node) => (node.style.fontSize = '20px'));
    looks.push(await look(page));
    await page.close();
  }
  assert.notDeepEqual(looks[1], looks[0]);
});

void test('a warm frame leaves the focus where the reader has it, until they open it', async () => {
  const page = await browser.context.newPage();
  const start = tag().replace('embed=', 'start="ask" embed=');
  await page.goto(
    host.add('/zoeken', {
      body: `<!doctype html><html lang="nl"><title>School</title><input aria-label="Zoek">${start}`,
    }),
  );
  await page.getByRole('textbox', { name: 'Zoek' }).focus();
  const frame = await hubFrame(page, stage.hub);
  await frame.getByRole('heading', { name: 'Stel uw vraag', includeHidden: true }).waitFor({
    state: 'attached',
  });
  await frame.waitForLoadState('networkidle');
  await page.keyboard.type('gym');
  assert.equal(await page.getByRole('textbox', { name: 'Zoek' }).inputValue(), 'gym');
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first().click();
  await until('the focus in the frame', () =>
    frame.evaluate(
      () => document.hasFocus() && document.activeElement?.localName === 'steunpunt-app',
    ),
  );
  await page.close();
});

void test('a page that pins another point: nothing is sealed and nothing is sent', async (t) => {
  const { identity } = (
    JSON.parse(
      (await loopback(`${stage.hub}/v1/points/${stage.demo.point}/content`)).body.toString(),
    ) as { keyList: { identity: string } }
  ).keyList;
  const right = createHash('sha256').update(Buffer.from(identity, 'base64url')).digest('hex');
  const pins = [
    ['', false],
    ['ab cd 12', false],
    [right.replace(/.$/, '!'), false],
    ['x'.repeat(300), false],
    [right.toUpperCase(), true],
  ] as const;
  for (const [i, [pin, seals]] of pins.entries()) {
    const page = await browser.context.newPage();
    const puts: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
    const pinned = tag().replace('embed=', `key-fingerprint="${pin}" embed=`);
    await page.goto(
      host.add(`/vast-${i}`, {
        body: `<!doctype html><html lang="nl"><title>School</title>${pinned}`,
      }),
    );
    const frame = await openWidget(page, stage.hub);
    await frame.getByRole('button', { name: 'Stel een vraag' }).click();
    await frame
      .getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' })
      .fill('Wie leest dit?');
    await frame.getByRole('button', { name: 'Verstuur uw vraag' }).click();
    if (seals) await delivered(frame);
    else await frame.getByRole('heading', { name: 'Dat lukt hier niet veilig' }).waitFor();
    assert.equal(puts.length > 0, seals, pin);
    await page.close();
  }
  t.diagnostic(`${pins.length} passed, 0 failed`);
});

void test('no screen is wider than the frame, on a small phone and on a page', async (t) => {
  let screens = 0;
  for (const width of [320, 360, 1280]) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width, height: 740 });
    await page.goto(
      host.add('/smal', { body: `<!doctype html><html lang="nl"><title>School</title>${tag()}` }),
    );
    const frame = await openWidget(page, stage.hub);
    const fits = async (): Promise<void> => {
      const { wide, there } = await frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { wide: scrollWidth, there: clientWidth };
      });
      assert.ok(wide <= there, `${wide} on ${there} at ${width}`);
      screens++;
    };
    await fits();
    await askQuestion(frame, 'Verantwoordelijkheidsverdelingsvraag'.repeat(3));
    await delivered(frame);
    await fits();
    await frame.getByRole('button', { name: 'Naar mijn vraag' }).click();
    await frame.getByRole('heading', { name: 'Uw vraag', exact: true }).waitFor();
    await fits();
    await page.close();
  }
  t.diagnostic(`${screens} passed, 0 failed`);
});
