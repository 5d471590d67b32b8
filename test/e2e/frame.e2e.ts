import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, enterCode, openWidget } from './support/visitor.ts';

/** What must work inside the sandboxed frame on a partner's page. */

let stage: Stage;
let browser: RealBrowser;
let page: Page;
let frame: Frame;
let receipt: string;
/** The submission as it went over the network. */
let sent: { url: string; headers: Record<string, string>; body: Buffer };

const groups = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');

before(async () => {
  stage = await openStage();
  browser = await openBrowser();
  page = await browser.context.newPage();
  page.on('request', (request) => {
    const body = request.postDataBuffer();
    if (request.method() === 'PUT' && body)
      sent = { url: request.url(), headers: request.headers(), body };
  });
  await page.goto(stage.partner);
  frame = await openWidget(page, stage.hub);
  receipt = await askQuestion(frame, 'Hoe bereid ik een gesprek voor?');
  await delivered(frame);
});
after(async () => {
  await browser.close();
  await stage.close();
});

void test('copies the code', async () => {
  await frame.getByRole('button', { name: 'Kopieer' }).click();
  await frame.getByText('De code is gekopieerd.').first().waitFor();
  // The frame may write to the clipboard and not read it; another page may.
  await browser.context.grantPermissions(['clipboard-read'], { origin: stage.site });
  const other = await browser.context.newPage();
  await other.goto(stage.site);
  assert.equal(await other.evaluate(() => navigator.clipboard.readText()), groups(receipt));
  await other.close();
});

void test('prints the code', async () => {
  const printed = frame.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener('beforeprint', () => resolve('printed'), { once: true }),
      ),
  );
  await frame.getByRole('button', { name: 'Print' }).click();
  assert.equal(await printed, 'printed');
});

void test('saves the code as a file', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Bewaar als bestand' }).click(),
  ]);
  assert.match(readFileSync(await download.path(), 'utf8'), new RegExp(groups(receipt)));
});

void test('the same bytes again are a duplicate and add nothing', async () => {
  const { url, headers, body } = sent;
  const answer = await loopback(url, {
    method: 'PUT',
    headers: { 'content-type': headers['content-type'] ?? '' },
    body,
  });
  assert.equal(answer.status, 200);
  assert.equal((JSON.parse(answer.body.toString()) as { state: string }).state, 'duplicate');
  const changed = Buffer.from(body);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  const other = await loopback(url, {
    method: 'PUT',
    headers: { 'content-type': headers['content-type'] ?? '' },
    body: changed,
  });
  assert.equal(other.status, 409);
});

void test('remembers on this device, adds to the thread, and erases everything', async () => {
  await frame.getByRole('button', { name: /^Onthoud op/ }).click();
  await frame.getByText('Goed. Open deze pagina later nog eens').first().waitFor();
  await page.reload();
  frame = await openWidget(page, stage.hub);
  await frame.getByRole('button', { name: 'Verder met uw vraag' }).click();
  await frame
    .getByRole('textbox', { name: 'Wilt u nog iets zeggen?' })
    .fill('Het gesprek is donderdag.');
  await frame.getByRole('button', { name: 'Verstuur', exact: true }).click();
  await frame.getByText('Het gesprek is donderdag.').first().waitFor();
  await frame.getByRole('button', { name: 'Alles wissen' }).click();
  await frame.getByRole('button', { name: 'Ja, wis alles' }).click();
  await frame.getByText('Alles is gewist, hier en bij ons.').first().waitFor({ timeout: 60_000 });
  assert.equal(await frame.getByRole('button', { name: 'Verder met uw vraag' }).count(), 0);
  await enterCode(frame, receipt);
  await frame.getByText('Wij vinden bij deze code nog niets').first().waitFor();
});

void test('"Snel weg" covers, wipes and leaves without a trace in the history', async () => {
  const length = await page.evaluate(() => history.length);
  await frame.getByRole('button', { name: 'Snel weg' }).click();
  await until('the everyday page', () => page.url() === stage.exit);
  assert.equal(await page.evaluate(() => history.length), length);
  await page.goBack().catch(() => null);
  assert.notEqual(new URL(page.url()).origin, stage.hub);
});
