import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DeskSession } from '../../demo/desk-session.ts';
import type { FromWorker } from '../../kiosk/worker/messages.ts';
import type { Pointer } from '../../kiosk/worker/pointer.ts';
import {
  attract,
  openCode,
  openKiosk,
  toMenu,
  wholeVersions,
  type KioskScreen,
} from './support/kiosk.ts';
import { KioskVersions } from './support/kiosk-versions.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** New versions come whole, wait until nobody stands there, and go again when they cannot start. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TEXT = 'Mijn dochter wil niet meer naar school.';

let stage: Stage;
let kiosk: KioskScreen;
let versions: KioskVersions;
before(async () => {
  versions = new KioskVersions();
  stage = await openStage({ STEUNPUNT_DIST: versions.dist });
  kiosk = await openKiosk(stage, { prepare: (page) => page.clock.install() });
});
after(async () => {
  await kiosk.close();
  await stage.close();
  versions.remove();
});

/** The hub starts again with what its folder holds now. */
async function publish(): Promise<void> {
  await stage.stopHub();
  await stage.startHub();
}

/** The version whose page is shown. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => /\/v\/(\w+)\//.exec(document.documentElement.outerHTML)?.[1] ?? '');

/** What the screen knows of its versions, after everything that the page asked for before. */
const pointer = (page: Page): Promise<Pointer> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<FromWorker>) => resolve(data.pointer);
        navigator.serviceWorker.controller?.postMessage({ type: 'pointer' }, [port2]);
      }),
  );

const inUse = async (page: Page): Promise<string> => (await pointer(page)).current;

const pass = (ms: number): Promise<void> => kiosk.page.clock.fastForward(ms);

/** Lets the hour of the next check pass, until `look` sees what came of it. */
async function afterCheck(what: string, look: () => Promise<boolean>): Promise<void> {
  await until(what, async () => {
    await pass(HOUR);
    // A page that is still asking sets its clock when it is done: then the hour passes again.
    return until(what, look, 5_000).catch(() => false);
  });
}

const brought = (hash: string): Promise<void> =>
  afterCheck(`version ${hash}`, async () => (await wholeVersions(kiosk.page)).includes(hash));

/** Lets a minute pass without a touch; resolves once the page is of version `hash`. */
async function takes(hash: string): Promise<void> {
  await pass(MINUTE);
  await until(`the page of ${hash}`, async () => (await shown(kiosk.page)) === hash);
}

describe('a new version', () => {
  test('leaves a form alone, and comes once nobody stands there', async (t) => {
    const { page } = kiosk;
    const old = await shown(page);
    const news = versions.good();
    await publish();
    // On a slow machine the hub takes its time to start; the form has to be open before the hour.
    await pass(HOUR - 30_000);
    await toMenu(page);
    await page.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' });
    await field.fill(TEXT);
    await pass(35_000);
    await until('the new version', async () => (await wholeVersions(page)).includes(news));
    await pass(50_000);
    assert.equal(await inUse(page), old, 'it comes while somebody writes');
    assert.equal(await field.inputValue(), TEXT);

    await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
    await attract(page).waitFor();
    await pass(50_000);
    assert.equal(await inUse(page), old, 'it comes within the minute');
    await takes(news);
    await attract(page).waitFor();
    assert.deepEqual((await wholeVersions(page)).toSorted(), [old, news].toSorted());
    t.diagnostic('1 version mid-form: 1 form whole, 1 taken after a minute without a touch');
  });

  test('that cannot start makes place for the one before it, and is not taken again', async (t) => {
    const { page } = kiosk;
    const works = await shown(page);
    const broken = versions.broken();
    await publish();
    await brought(broken);
    let starts = 0;
    page.on('framenavigated', () => starts++);
    await takes(broken);
    assert.equal(await attract(page).count(), 0, 'control: it does start');
    for (const next of [broken, works]) {
      const before = starts;
      await pass(30_000);
      await until(`a start of ${next}`, () => starts > before);
      await until(`the page of ${next}`, async () => (await shown(page)) === next);
    }
    await attract(page).waitFor();
    assert.equal(starts, 3, 'the broken one twice, then the one before it');
    page.removeAllListeners('framenavigated');

    const { checked } = await pointer(page);
    await afterCheck('the next check', async () => (await pointer(page)).checked > checked);
    await pass(2 * MINUTE);
    assert.deepEqual((await wholeVersions(page)).includes(broken), false);
    assert.equal(await inUse(page), works, 'it is taken again');
    const better = versions.good();
    await publish();
    await brought(better);
    await takes(better);
    await attract(page).waitFor();
    assert.deepEqual((await wholeVersions(page)).toSorted(), [works, better].toSorted());
    t.diagnostic('1 broken version: rolled back after 2 starts, refused, 1 newer taken');
  });

  test('of which a file is not what the list says is refused until it is whole', async (t) => {
    const { page } = kiosk;
    const works = await shown(page);
    const torn = versions.torn();
    await publish();
    const answers: string[] = [];
    kiosk.browser.context.on('response', (response) => answers.push(response.url()));
    await afterCheck('a try', () =>
      Promise.resolve(answers.some((url) => url.includes(`/v/${torn}/index`))),
    );
    await pass(2 * MINUTE);
    assert.deepEqual((await wholeVersions(page)).includes(torn), false);
    assert.equal(await shown(page), works);

    const whole = versions.good();
    await publish();
    await pass(2 * MINUTE);
    await until('the next', async () => (await wholeVersions(page)).includes(whole));
    await takes(whole);
    await attract(page).waitFor();
    t.diagnostic('1 torn version: refused, the next one taken');
  });

  test('is not what a login page of the network in between says', async (t) => {
    const { page } = kiosk;
    const before = await wholeVersions(page);
    await stage.stopHub();
    let asked = 0;
    const portal = createServer((_request, response) => {
      asked++;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welkom op onze wifi</h1>');
    });
    t.after(() => portal.close().closeAllConnections());
    await new Promise<void>((resolve) =>
      portal.listen(Number(new URL(stage.hub).port), '127.0.0.1', resolve),
    );
    await afterCheck('the portal to be asked', () => Promise.resolve(asked > 2));
    await page.reload();
    await attract(page).waitFor();
    assert.deepEqual(await wholeVersions(page), before);
    await new Promise((resolve) => portal.close(resolve).closeAllConnections());
    await stage.startHub();
    t.diagnostic(`1 login page, asked ${asked} times: 0 taken for ours`);
  });
});

test('a screen that the desk took away says so, and comes in with another code', async (t) => {
  const { page } = kiosk;
  const desk = new DeskSession(stage.desk, stage.demo.staff);
  const { body } = await desk.ask('/v1/desk/kiosks', 'GET');
  const { kiosks } = JSON.parse(body.toString()) as { kiosks: { id: string }[] };
  await attract(page).waitFor();
  for (const { id } of kiosks) await desk.ask(`/v1/desk/kiosks/${id}`, 'DELETE');
  const away = page.getByText('Dit scherm is uit gebruik.');
  assert.equal(await away.count(), 0, 'control');
  await afterCheck('the screen to say so', async () => (await away.count()) === 1);
  await page.getByRole('button', { name: /sluit dit scherm weer aan/ }).press('Enter');
  await page.getByRole('heading', { name: 'Sluit dit scherm aan' }).waitFor();
  await page.goto(`${stage.hub}/kiosk/#${await openCode(stage)}`);
  await page.reload();
  await attract(page).waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the code is still in the address');
  t.diagnostic(`${kiosks.length} screen taken away: said so, asked in again, and in`);
});
