import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { FIRST_EMBED, type Embed } from '../../src/core/embed.ts';
import {
  policyLines,
  snippetOf,
  type Loader,
  type SnippetKind,
} from '../../src/core/embed-snippet.ts';
import { loopback } from '../../demo/loopback.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, hubFrame, openWidget } from './support/visitor.ts';

/** What the desk gives to copy, on a page that allows nothing but what the desk says it needs. */

const dist = join(import.meta.dirname, '../../dist/embed');
const LINK = 'Stel een vraag aan het steunpunt';

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
const earlier = mkdtempSync(join(tmpdir(), 'steunpunt-earlier-'));
before(async () => {
  // The loader with one byte changed, in the words of its button, under a version of its own.
  const changed = readFileSync(join(dist, 'v1.js'));
  const at = changed.indexOf('Vraag het aan');
  assert.ok(at > 0);
  changed[at] = 'v'.charCodeAt(0);
  writeFileSync(join(earlier, '0.0.1.js'), changed);
  host = await serveHostPages();
  stage = await openStage({ STEUNPUNT_EARLIER: earlier }, [host.origin]);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
  rmSync(earlier, { recursive: true });
});

const embed = (): Embed => ({
  ...FIRST_EMBED,
  ...{ key: stage.demo.embedKey, name: 'School', origins: [host.origin], state: 'active' },
});

/** A version of the loader as this hub serves it. */
async function served(version: string): Promise<Loader> {
  const { status, body } = await loopback(`${stage.hub}/embed/${version}.js`);
  assert.equal(status, 200);
  const hash = createHash('sha384').update(body).digest('base64');
  return { version, integrity: `sha384-${hash}` };
}

interface Visit {
  readonly page: Page;
  readonly violations: string[];
}

/** Opens a page with nothing on it but the snippet, under nothing but `directives`. */
async function visit(snippet: string | null, directives: readonly string[]): Promise<Visit> {
  const page = await browser.context.newPage();
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation;
      tell(`${event.effectiveDirective} ${event.blockedURI} on ${location.host}`);
    });
  });
  const always = [
    "default-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  await page.goto(
    host.add(`/pagina-${pages++}`, {
      headers: { 'content-security-policy': [...always, ...directives].join('; ') },
      body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>School</title><h1>School</h1>\n${snippet ?? ''}`,
    }),
  );
  return { page, violations };
}
let pages = 0;

type Asking = Exclude<SnippetKind, 'faq' | 'faq-fixed'>;

/** How a visitor comes to the point's own page from each kind that is for asking. */
const reach: Record<Asking, (page: Page) => Promise<Frame>> = {
  script: (page) => openWidget(page, stage.hub),
  fixed: (page) => openWidget(page, stage.hub),
  frame: (page) => hubFrame(page, stage.hub),
  link: async (page) => {
    await page.getByRole('link', { name: LINK }).click();
    return hubFrame(page, stage.hub);
  },
};

void test('each kind works under exactly the lines that go with it: 0 violations', async (t) => {
  const loader = await served('0.1.0');
  const place = { hub: stage.hub, name: 'Steunpunt <De Linde>', phone: '020 123 45 67', loader };
  let worked = 0;
  for (const kind of Object.keys(reach) as Asking[]) {
    const snippet = snippetOf(embed(), kind, place);
    const { page, violations } = await visit(snippet, policyLines(stage.hub, kind));
    const frame = await reach[kind](page);
    await frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
    await askQuestion(frame, `Mag dat zo, via ${kind}?`);
    await delivered(frame);
    assert.deepEqual(violations, [], kind);
    worked++;
    await page.close();
  }
  t.diagnostic(`snippets under their own lines: ${worked} passed, 0 failed, 0 violations`);
  assert.equal(worked, 4);
});

void test('control: with one of the lines left out it is refused, and link and number stay', async (t) => {
  const loader = await served('0.1.0');
  const place = { hub: stage.hub, name: 'De Linde', phone: '020 123 45 67', loader };
  let refused = 0;
  for (const kind of ['script', 'fixed', 'frame'] as const)
    for (const line of policyLines(stage.hub, kind)) {
      const others = policyLines(stage.hub, kind).filter((one) => one !== line);
      const { page, violations } = await visit(snippetOf(embed(), kind, place), others);
      await until(`a violation without ${line}`, () => violations.length > 0);
      assert.ok(await page.getByRole('link', { name: LINK }).isVisible(), `${kind}, ${line}`);
      const number = page.getByRole('link', { name: '020 123 45 67' });
      assert.equal(await number.getAttribute('href'), 'tel:0201234567');
      refused++;
      await page.close();
    }
  t.diagnostic(`lines left out: ${refused} refused, 0 passed over`);
  assert.equal(refused, 5);
});

void test('a loader with one byte changed is blocked by its hash', async (t) => {
  const [own, changed] = [await served('0.1.0'), await served('0.0.1')];
  assert.notEqual(own.integrity, changed.integrity);
  const pinned = { version: '0.0.1', integrity: own.integrity };
  const launcher = { name: 'Vraag het aan het steunpunt' };
  const place = { hub: stage.hub, name: 'De Linde', phone: '020 123 45 67' };
  const lines = policyLines(stage.hub, 'fixed');

  const tampered = await visit(snippetOf(embed(), 'fixed', { ...place, loader: pinned }), lines);
  const link = tampered.page.getByRole('link', { name: LINK });
  await link.waitFor();
  await tampered.page.waitForLoadState('load');
  assert.equal(await tampered.page.getByRole('button', launcher).count(), 0);
  assert.equal(
    await tampered.page.evaluate(() => customElements.get('steunpunt-widget')),
    undefined,
  );
  await tampered.page.close();

  // The same bytes run where the page does not pin them: the hash is what stopped them.
  const unpinned = await visit(snippetOf(embed(), 'fixed', { ...place, loader: changed }), lines);
  await unpinned.page
    .getByRole('button', { name: 'vraag het aan het steunpunt', exact: true })
    .waitFor();
  await unpinned.page.close();

  const whole = await visit(snippetOf(embed(), 'fixed', { ...place, loader: own }), lines);
  await whole.page.getByRole('button', launcher).waitFor();
  await whole.page.close();
  t.diagnostic('1 byte changed: blocked; unchanged: runs');
});

void test('who leaves quickly in a plain frame leaves the whole page', async () => {
  const place = { hub: stage.hub, name: 'De Linde', phone: '', loader: null };
  const snippet = snippetOf(embed(), 'frame', place);
  const { page } = await visit(snippet, policyLines(stage.hub, 'frame'));
  const frame = await hubFrame(page, stage.hub);
  await frame.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
  const steps = await page.evaluate(() => history.length);
  await frame.getByRole('button', { name: 'Snel weg' }).press('Enter');
  await page.waitForURL(stage.exit);
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.close();
});
