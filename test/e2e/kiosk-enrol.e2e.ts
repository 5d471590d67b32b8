import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DeskSession } from '../../demo/desk-session.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { attract, openCode, toMenu } from './support/kiosk.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** A screen is let in by hand, is known from then on, and delivers also when it no longer is. */

let stage: Stage;
let browser: RealBrowser;
let page: Page;
const profile = mkdtempSync(join(tmpdir(), 'steunpunt-enrol-'));
before(async () => {
  stage = await openStage();
  browser = await openBrowser(profile);
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.setViewportSize({ width: 1080, height: 1920 });
});
after(async () => {
  await browser.close();
  await stage.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function enter(code: string): Promise<void> {
  for (const digit of code)
    await page.getByRole('button', { name: digit, exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Sluit aan' }).press('Enter');
}

/** What the hub answered on the way of a submission, of each route its statuses. */
function answers(from: number): string[] {
  return readFileSync(join(stage.data, 'hub.log'), 'utf8')
    .split('\n')
    .slice(from)
    .flatMap((line) => (/submissions|challenge/.test(line) ? [line] : []))
    .map((line) => JSON.parse(line) as { route: string; status: number })
    .map(({ route, status }) => `${route.split('/').at(-1)} ${status}`);
}

async function ask(text: string, left = attract(page)): Promise<string[]> {
  const from = readFileSync(join(stage.data, 'hub.log'), 'utf8').split('\n').length - 1;
  await toMenu(page);
  await page.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
  await page.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill(text);
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).press('Enter');
  await page.getByRole('heading', { name: /Uw vraag is (bewaard|bij ons)/ }).waitFor();
  await until('the hub to have it', () => answers(from).includes(':sid 201'));
  await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
  await left.waitFor();
  return answers(from);
}

describe('a screen that nobody let in yet', () => {
  test('asks for a code, says when it is wrong, and begins when it is right', async () => {
    await page.goto(`${stage.hub}/kiosk/`);
    await page.getByRole('heading', { name: 'Sluit dit scherm aan' }).waitFor();
    const code = await openCode(stage);
    await enter(code === '12345678' ? '87654321' : '12345678');
    await page.getByText('Deze code werkt niet, of niet meer.').waitFor();
    await enter(code);
    await attract(page).waitFor();
  });

  test('is known from then on', async () => {
    await page.reload();
    await attract(page).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Sluit dit scherm aan' }).count(), 0);
  });

  test('hands over in one request, and as anybody once the desk took it away', async (t) => {
    const signed = await ask('Een vraag van een bekend scherm');
    assert.deepEqual(signed, [':sid 201']);
    const desk = new DeskSession(stage.desk, stage.demo.staff);
    const list = (await desk.ask('/v1/desk/kiosks', 'GET')).body.toString();
    const { kiosks } = JSON.parse(list) as { kiosks: { id: string }[] };
    assert.equal(kiosks.length, 1);
    await desk.ask(`/v1/desk/kiosks/${kiosks[0]?.id}`, 'DELETE');
    const refused = await ask(
      'Een vraag van een scherm dat is ingetrokken',
      page.getByRole('heading', { name: 'Vraag hulp bij de balie' }),
    );
    assert.deepEqual(refused, [':sid 401', ':sid 428', ':sid 201']);
    t.diagnostic('2 questions: 2 delivered, 1 of them unsigned');
  });
});
