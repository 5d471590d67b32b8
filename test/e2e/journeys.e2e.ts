import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { DeskSession } from '../../demo/desk-session.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { Door } from '../../src/core/library/types.ts';
import type { Reply } from '../../src/core/reply.ts';
import { sealReply } from '../../src/seal/mailbox.ts';
import { threadKeys } from '../../src/seal/receipt.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { rowsAtHub } from './support/hub-rows.ts';
import { libraryOf, shows, walkThrough, wholeText } from './support/journeys.ts';
import { attract, openKiosk, toMenu, type KioskScreen } from './support/kiosk.ts';
import { press, sent } from './support/kiosk-flows.ts';
import { logIn } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { enterCode, hubFrame, openWidget, readReceipt } from './support/visitor.ts';

/** Journeys that no code knows: from the widget and the waiting room to the desk, and back. */

const DOORS: Record<Door, string> = { parent: 'Ouder of verzorger', youth: 'Jongere' };

let stage: Stage;
let visitor: RealBrowser;
let staff: RealBrowser;
let kiosk: KioskScreen;
let desk: Page;
before(async () => {
  stage = await openStage();
  [visitor, staff, kiosk] = await Promise.all([openBrowser(), openBrowser(), openKiosk(stage)]);
  desk = await staff.context.newPage();
  // So wide that the list stays beside the thread that is open.
  await desk.setViewportSize({ width: 1280, height: 900 });
  await logIn(desk, stage);
});
after(async () => {
  await Promise.all([visitor.close(), staff.close(), kiosk.close()]);
  await stage.close();
});

/** Takes the network away from the visitor. */
async function cut(): Promise<void> {
  await stage.stopHub();
  await visitor.context.setOffline(true);
}

async function mend(): Promise<void> {
  await stage.startHub();
  await visitor.context.setOffline(false);
}

/** The widget at the first screen of this door, with all its parts there. */
async function open(door: Door): Promise<{ page: Page; frame: Frame }> {
  const page = await visitor.context.newPage();
  await page.goto(stage.partner);
  await hubFrame(page, stage.hub);
  const frame = await openWidget(page, stage.hub);
  await frame.getByRole('button', { name: DOORS[door] }).press('Enter');
  await until('all parts to come', () =>
    frame.evaluate(() =>
      ['more', 'thread'].every((name) => customElements.get(`steunpunt-${name}`) !== undefined),
    ),
  );
  return { page, frame };
}

async function choose(frame: Frame, title: string): Promise<void> {
  await frame.getByRole('button', { name: 'Meer manieren' }).press('Enter');
  await frame.getByRole('button', { name: title }).press('Enter');
}

const heading = (screen: Frame | Page, name: string | RegExp): Promise<void> =>
  screen.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 150_000 });

/** Opens the thread whose form holds these words, which are nowhere else. */
async function atDesk(title: string, words: string): Promise<void> {
  await desk.bringToFront();
  await until(`"${words}" at the desk`, async () => {
    await desk.getByRole('button', { name: 'Ververs' }).press('Enter');
    const threads = desk.getByRole('button', { name: title });
    for (let i = 0; i < (await threads.count()); i++) {
      await threads.nth(i).press('Enter');
      const found = desk.getByRole('article').filter({ hasText: words }).first();
      if (
        await found.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        )
      )
        return true;
    }
    return false;
  });
}

/** A message of the desk that asks for a yes or a no, put there without a screen. */
async function send(receipt: string, n: number, more: Partial<Reply>): Promise<void> {
  const { point, staff } = stage.demo;
  const { mailboxHash, replyKey } = await threadKeys(receipt, point);
  const day = new Date().toISOString().slice(0, 10);
  const reply: Reply = { v: 1, type: 'answer', text: '', by: 'Noor', day, ...more };
  const bytes = await sealReply({ point, mailboxHash, replyKey, n, reply });
  const path = `/v1/desk/threads/${toBase64Url(mailboxHash)}/messages/${n}`;
  await new DeskSession(stage.desk, staff).ask(path, 'PUT', bytes);
}

describe('in the widget', () => {
  for (const [door, away] of [
    ['parent', false],
    ['youth', true],
  ] as const)
    test(`a buddy is asked for, ${door}, ${away ? 'offline' : 'online'}`, async (t) => {
      const library = await libraryOf(stage, door);
      const name = `Noor-${door}-${away ? 'weg' : 'hier'}`;
      const { page, frame } = await open(door);
      await choose(frame, library.texts['buddy.title'] ?? '?');
      if (away) await cut();
      const told = await walkThrough(frame, library, 'buddy', { typed: name });
      await shows(frame.getByRole('main'), told);
      await frame.getByRole('button', { name: library.texts['buddy.send'] ?? '?' }).press('Enter');
      if (away) {
        await heading(frame, /antwoorden zijn bewaard/);
        assert.doesNotMatch(await wholeText(frame), /vraag (is|zodra)/);
        await mend();
      }
      await heading(frame, /antwoorden zijn bij ons/);
      await frame
        .getByText(library.texts['buddy.sent'] ?? '?')
        .first()
        .waitFor();
      await frame.getByRole('region', { name: /^(Uw|Je) code$/ }).waitFor();
      await atDesk(library.texts['buddy.title'] ?? '?', name);
      t.diagnostic(`${told.length} questions answered`);
      assert.ok(told.length > 8);
      await page.close();
    });

  for (const [door, away] of [
    ['parent', true],
    ['youth', false],
  ] as const)
    test(`a talk is looked back on, ${door}, ${away ? 'offline' : 'online'}`, async (t) => {
      const library = await libraryOf(stage, door);
      const { page, frame } = await open(door);
      const before = rowsAtHub(stage.data);
      await choose(frame, library.texts['na-gesprek.title'] ?? '?');
      if (away) await cut();
      const told = await walkThrough(frame, library, 'na-gesprek', { pick: 2, typed: 'Goed.' });
      await frame
        .getByRole('button', { name: library.texts['na-gesprek.send'] ?? '?', exact: true })
        .press('Enter');
      if (away) {
        await heading(frame, /antwoorden zijn bewaard/);
        await mend();
      }
      await heading(frame, /antwoorden zijn bij ons/);
      const shown = await wholeText(frame);
      assert.ok(shown.includes(library.texts['na-gesprek.sent'] ?? '?'));
      assert.doesNotMatch(shown, /[Cc]ode|hoort voor|Naar mijn vraag/, 'no way back');
      await frame.getByRole('button', { name: 'Naar het begin' }).press('Enter');
      await heading(frame, /^Waarmee kunnen/);
      assert.equal(await frame.getByRole('button', { name: 'Verder met' }).count(), 0);
      assert.equal(rowsAtHub(stage.data), before + 1);
      t.diagnostic(`${told.length} questions answered`);
      await page.close();
    });

  test('yes and no go back to the desk, once each', async () => {
    const library = await libraryOf(stage, 'parent');
    const { page, frame } = await open('parent');
    await choose(frame, library.texts['idee.title'] ?? '?');
    await walkThrough(frame, library, 'idee', { typed: 'Samen-lunchen-8Kd' });
    await frame.getByRole('button', { name: library.texts['idee.send'] ?? '?' }).press('Enter');
    const receipt = await readReceipt(frame);
    await heading(frame, /antwoorden zijn bij ons/);
    await page.close();

    const other = await openBrowser();
    const phone = await other.context.newPage();
    await send(receipt, 1, { text: 'Wilt u in mei mee praten?', ask: 'mei', seen: 0 });
    await phone.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
    await enterCode(phone.mainFrame(), receipt);
    await phone.getByText('Wilt u in mei mee praten?').waitFor();
    await phone.getByRole('button', { name: 'Nee, liever niet' }).press('Enter');
    await phone.getByText('Wilt u er iets bij zeggen?').first().waitFor();
    assert.equal(await phone.getByRole('button', { name: 'Nee, liever niet' }).count(), 0, 'once');
    await send(receipt, 2, { text: 'Geen probleem. En in juni?', ask: 'juni', seen: 1 });
    await phone.getByRole('button', { name: 'Kijk opnieuw' }).press('Enter');
    await phone.getByText('En in juni?').waitFor();
    await phone.getByRole('button', { name: 'Ja, dat is goed' }).press('Enter');
    await phone.getByText('Wilt u er iets bij zeggen?').first().waitFor();

    await atDesk(library.texts['idee.title'] ?? '?', 'Samen-lunchen-8Kd');
    const main = desk.getByRole('main');
    await main.getByText('Nee, liever niet.', { exact: true }).first().waitFor();
    await main.getByText('Ja, dat is goed.', { exact: true }).first().waitFor();
    await other.close();
  });
});

describe('in the waiting room', () => {
  for (const away of [false, true])
    test(`a buddy is asked for, ${away ? 'offline' : 'online'}`, async (t) => {
      const library = await libraryOf(stage, 'parent');
      const name = `Wachtkamer-${away ? 'weg' : 'hier'}`;
      const { page } = kiosk;
      const before = rowsAtHub(stage.data);
      if (away) await kiosk.cut();
      await toMenu(page);
      await press(page, 'Meer');
      await press(page, library.texts['buddy.title'] ?? '?');
      const told = await walkThrough(page, library, 'buddy', { typed: name });
      await press(page, library.texts['buddy.send'] ?? '?');
      await heading(page, away ? /antwoorden zijn bewaard/ : /antwoorden zijn bij ons/);
      await page.getByRole('region', { name: 'Uw code' }).waitFor();
      await press(page, 'Klaar');
      await attract(page).waitFor();
      if (away) await kiosk.mend();
      await until('it to arrive', () => rowsAtHub(stage.data) > before, 180_000);
      if (!away) await atDesk(library.texts['buddy.title'] ?? '?', name);
      t.diagnostic(`${told.length} questions answered`);
    });

  test('a talk is looked back on, and no code is shown', async () => {
    const library = await libraryOf(stage, 'parent');
    const { page } = kiosk;
    await toMenu(page);
    await press(page, 'Meer');
    await press(page, library.texts['na-gesprek.title'] ?? '?');
    await walkThrough(page, library, 'na-gesprek', { pick: 1, typed: 'Fijn.' });
    await press(page, library.texts['na-gesprek.send'] ?? '?');
    await heading(page, /antwoorden zijn bij ons/);
    await sent(page);
    const shown = await wholeText(page);
    assert.ok(shown.includes(library.texts['na-gesprek.sent'] ?? '?'));
    assert.doesNotMatch(shown, /[Cc]ode/);
    await press(page, 'Klaar');
    await attract(page).waitFor();
  });
});
