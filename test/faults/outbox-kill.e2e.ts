import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { serveModules, type ModuleServer } from './support/module-server.ts';
import type { OutboxPage } from './support/outbox-page.ts';

declare const page: OutboxPage;

/**
 * "Bewaard" survives a killed browser. A kill shows that what was committed is whole and found again;
 * that a commit waits for the disk itself is what strict durability asks of the browser.
 */
const KILLS = process.env['STEUNPUNT_LONG'] ? 100 : 30;
const CONTROL_KILLS = 30;

interface Toll {
  kills: number;
  /** Times that the browser itself had thrown all storage of the site away. */
  wiped: number;
  told: number;
  lost: number;
  torn: number;
}

let server: ModuleServer;
before(async () => {
  server = await serveModules();
});
after(() => server.close());

/** Kills the browser again and again while it adds rows, until `done`, and counts what is missing. */
async function killWhileAdding(
  t: TestContext,
  when: 'kept' | 'added',
  done: (toll: Toll) => boolean,
): Promise<Toll> {
  const profile = mkdtempSync(join(tmpdir(), 'steunpunt-kill-'));
  t.after(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const told = new Map<string, string>();
  const toll = { kills: 0, wiped: 0, told: 0, lost: 0, torn: 0 };
  let sinceWipe = 0;
  let goneWithTheSite = 0;
  for (;;) {
    const { browser, tab } = await openPage(profile);
    if ((await tab.evaluate(witnessed)) < toll.kills - sinceWipe) {
      toll.wiped++;
      goneWithTheSite += told.size;
      told.clear();
      sinceWipe = toll.kills;
    }
    const onDisk = await tab.evaluate(() => page.onDisk());
    const digests = new Map(onDisk.map(({ sid, digest }) => [sid, digest]));
    toll.told = goneWithTheSite + told.size;
    toll.lost = [...told].filter(([sid, digest]) => digests.get(sid) !== digest).length;
    toll.torn += onDisk.filter(({ whole }) => !whole).length;
    if (done(toll)) {
      await browser.kill();
      return toll;
    }
    // Right after one of the first rows, another one each time.
    const goal = told.size + 1 + (toll.kills % 7);
    const enough = Promise.withResolvers<undefined>();
    await tab.exposeFunction('told', (sid: string, digest: string) => {
      told.set(sid, digest);
      if (told.size >= goal) enough.resolve(undefined);
    });
    await tab.evaluate((moment) => {
      const { told: tell } = globalThis as unknown as { told: (a: string, b: string) => void };
      void page.addForEver(tell, moment);
    }, when);
    await enough.promise;
    await browser.kill();
    toll.kills++;
  }
}

/**
 * Leaves one more mark in a database that is not ours, strictly committed; resolves to how many
 * earlier visits left there. When those are gone too, the browser lost the site's storage as a whole
 * (Chromium does, now and then, when it is killed within the first minute of a site's storage,
 * before its own list of sites is on disk): nothing that a page could have kept.
 */
function witnessed(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('witness', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('visits', { autoIncrement: true });
    open.onerror = () => reject(new Error('no witness'));
    open.onsuccess = () => {
      const tx = open.result.transaction('visits', 'readwrite', { durability: 'strict' });
      const count = tx.objectStore('visits').count();
      tx.objectStore('visits').add('here');
      tx.onabort = () => reject(new Error('no witness'));
      tx.oncomplete = () => {
        open.result.close();
        resolve(count.result);
      };
    };
  });
}

async function openPage(profile: string): Promise<{ browser: RealBrowser; tab: Page }> {
  const browser = await openBrowser(profile);
  const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
  await tab.goto(server.origin);
  await tab.waitForFunction(() => 'page' in globalThis);
  return { browser, tab };
}

test('a browser killed while it keeps rows loses none that it called kept', async (t) => {
  const { kills, wiped, told, lost, torn } = await killWhileAdding(
    t,
    'kept',
    (toll) => toll.kills >= KILLS,
  );
  t.diagnostic(
    `${kills} kills, ${told} rows called kept: ${lost} lost, ${torn} torn; ` +
      `the browser wiped the whole site ${wiped} times`,
  );
  assert.ok(told >= KILLS, 'too little was kept');
  assert.ok(wiped < kills / 3, 'too little outlived the browser itself');
  assert.equal(lost, 0);
  assert.equal(torn, 0);
});

test('the same kill takes rows that were called kept too early', async (t) => {
  const enough = (toll: Toll): boolean => toll.lost > 0 || toll.kills >= CONTROL_KILLS;
  const { kills, told, lost } = await killWhileAdding(t, 'added', enough);
  t.diagnostic(`control: ${kills} kills, ${told} rows: ${lost} lost`);
  assert.ok(lost > 0, 'the kill never comes between adding and keeping');
});
