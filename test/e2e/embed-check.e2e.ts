import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { checkOf, type CheckResult } from '../../src/core/embed-check.ts';
import { FIRST_EMBED, type Embed } from '../../src/core/embed.ts';
import { policyLines, snippetOf } from '../../src/core/embed-snippet.ts';
import type { EmbedList, EmbedListed } from '../../src/core/embed-wire.ts';
import { openStage, type Stage } from '../hub/support/stage.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { until } from './support/until.ts';
import { hubFrame } from './support/visitor.ts';

/** What a hub hears of pages in a real browser: enough for the desk, and nothing of who was there. */

const SECRET = 'geheim-van-aya';

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
let cookie = '';
before(async () => {
  host = await serveHostPages();
  const dist = join(import.meta.dirname, '../../dist');
  stage = await openStage({ dist }, { origins: [host.origin] });
  cookie = await stage.logIn();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
});

/** A site of its own on the port of the host pages. */
const site = (name: string): string => host.origin.replace('gast', name);

async function make(...origins: string[]): Promise<Embed> {
  const settings = { ...FIRST_EMBED, name: 'Plek', origins };
  const made = await stage.desk('/v1/desk/embeds', 'POST', settings, cookie);
  assert.equal(made.status, 201);
  return made.json()['embed'] as Embed;
}

async function listed({ key }: Pick<Embed, 'key'>): Promise<EmbedListed> {
  const answer = await stage.desk('/v1/desk/embeds', 'GET', undefined, cookie);
  const { embeds } = answer.json() as unknown as EmbedList;
  return embeds.find((one) => one.key === key)!;
}

async function result(embed: Embed, origin = embed.origins[0]): Promise<CheckResult> {
  const { check, state } = await listed(embed);
  return checkOf(
    check.origins.find((one) => one.origin === origin)!,
    check,
    state,
  );
}

const begin = async ({ key }: Embed): Promise<void> => {
  const begun = await stage.desk(`/v1/desk/embeds/${key}/check`, 'POST', undefined, cookie);
  assert.equal(begun.status, 200);
};

/** Opens a page of `origin` with the snippet of an embed, at an address that says too much. */
async function visit(
  embed: Embed,
  origin: string,
  policy?: string,
  kind: 'script' | 'frame' = 'script',
): Promise<Page> {
  const place = { hub: stage.urls.hub, name: 'De Linde', phone: '020 123 45 67', loader: null };
  const path = `/${SECRET}/${visits++}`;
  host.add(path, {
    ...(policy && { headers: { 'content-security-policy': policy } }),
    body: `<!doctype html><html lang="nl"><title>School</title>${snippetOf(embed, kind, place) ?? ''}`,
  });
  const page = await browser.context.newPage();
  await page.goto(`${origin}${path}?naam=${SECRET}#${SECRET}`);
  return page;
}
let visits = 0;

const openings = async ({ key }: Pick<Embed, 'key'>): Promise<number> => {
  const { db } = stage.hub.services.store.database;
  const rows = await db.selectFrom('embed_days').selectAll().where('embed_key', '=', key).execute();
  return rows.reduce((sum, row) => sum + row.openings, 0);
};

void test('three honest states, from what a browser did', async (t) => {
  const embed = await make(site('een'), site('twee'));
  await begin(embed);
  assert.equal((await result(embed)).state, 'unseen');

  const script = `default-src 'none'; script-src ${stage.urls.hub}`;
  const half = await visit(embed, site('twee'), script);
  await until('the loader', async () => (await result(embed, site('twee'))).now);
  const blocked = await result(embed, site('twee'));
  assert.deepEqual([blocked.state, blocked.worked], ['refused', null]);
  assert.ok(blocked.causes.includes('frame-blocked'), 'the page allows no frame');
  await half.close();

  const whole = await visit(
    embed,
    site('een'),
    [script, ...policyLines(stage.urls.hub, 'frame')].join('; '),
  );
  await until('a greeting', async () => (await result(embed)).state === 'working');
  assert.equal((await result(embed)).now, true);
  assert.notEqual((await result(embed, site('twee'))).state, 'working', 'of its own site alone');
  await whole.close();
  t.diagnostic('states: unseen, refused, working');
});

void test('a page at another address, or with another key, is told for what it is', async () => {
  const [embed, other] = [await make(site('drie')), await make(site('vier'))];
  await begin(embed);
  const elsewhere = await visit(embed, site('www.drie'));
  await until('the other address', async () => (await listed(embed)).check.others.length > 0);
  assert.deepEqual((await listed(embed)).check.others, [site('www.drie')]);
  assert.equal((await result(embed)).causes[0], 'other-address');
  await elsewhere.close();

  await begin(embed);
  const mixed = await visit(other, site('drie'));
  await until('the refusal', async () => (await result(embed)).causes[0] === 'other-key');
  assert.deepEqual((({ state, now }) => [state, now])(await result(embed)), ['refused', true]);
  await mixed.close();
});

void test('a warm frame is no opening; an opened one is, once', async (t) => {
  const embed = await make(site('vijf'));
  const page = await visit(embed, site('vijf'));
  const frame = await hubFrame(page, stage.urls.hub);
  await until('a greeting', async () => (await result(embed)).state === 'working');
  await frame.waitForLoadState('networkidle');
  assert.equal(await openings(embed), 0);

  const launcher = page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first();
  await launcher.press('Enter');
  await until('one opening', async () => (await openings(embed)) === 1);
  await launcher.press('Enter');
  await launcher.press('Enter');
  await frame.getByRole('button').first().focus();
  await frame.waitForLoadState('networkidle');
  assert.equal(await openings(embed), 1, 'opened once more in the same visit');
  await page.close();

  const alone = await browser.context.newPage();
  await alone.goto(`${stage.urls.hub}/w/${embed.key}`);
  await until('two openings', async () => (await openings(embed)) === 2);
  await alone.close();

  const plain = await visit(embed, site('vijf'), undefined, 'frame');
  const inside = await hubFrame(plain, stage.urls.hub);
  await inside.getByRole('button').first().waitFor();
  await inside.waitForLoadState('networkidle');
  assert.equal(await openings(embed), 2, 'a frame on a page is there before anybody wants it');
  await inside.getByRole('button').first().focus();
  await until('three openings', async () => (await openings(embed)) === 3);
  await plain.close();
  t.diagnostic('openings: 3 counted, 4 views that were none');
});

void test('a paused one says so in the window, with the number; going on it works', async () => {
  const embed = await make(site('zes'));
  const move = (state: string): Promise<unknown> =>
    stage.desk(`/v1/desk/embeds/${embed.key}/state`, 'PUT', { state }, cookie);
  await move('paused');
  const page = await visit(embed, site('zes'));
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first().press('Enter');
  const frame = await hubFrame(page, stage.urls.hub);
  await frame.getByRole('heading', { name: 'Deze pagina staat even stil' }).waitFor();
  assert.match((await frame.getByRole('link').first().getAttribute('href')) ?? '', /^tel:\d+$/);
  const window = page.getByRole('dialog');
  await window.waitFor();
  await frame.getByRole('button', { name: 'Sluiten' }).press('Enter');
  await window.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first().press('Enter');
  await window.waitFor();
  await frame.getByRole('heading', { name: 'Deze pagina staat even stil' }).press('Escape');
  await window.waitFor({ state: 'hidden' });
  await page.close();
  await move('active');
  const again = await visit(embed, site('zes'));
  await until('a greeting', async () => (await result(embed)).state === 'working');
  await again.close();
});

void test('of all those pages no path, no query and no cookie came to the hub', async (t) => {
  const { db } = stage.hub.services.store.database;
  const kept = JSON.stringify([
    await db.selectFrom('embed_sights').selectAll().execute(),
    await db.selectFrom('embed_checked').selectAll().execute(),
    await db.selectFrom('embed_days').selectAll().execute(),
    stage.lines,
  ]);
  assert.ok(kept.includes('een.localhost'), 'control: the sites are there');
  assert.ok(!kept.includes(SECRET));
  assert.deepEqual(await browser.context.cookies(), []);
  t.diagnostic(`${visits} pages: 0 paths, 0 queries, 0 cookies`);
});
