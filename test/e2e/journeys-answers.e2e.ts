import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DeskSession } from '../../demo/desk-session.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { Reply } from '../../src/core/reply.ts';
import { sealReply } from '../../src/seal/mailbox.ts';
import { threadKeys } from '../../src/seal/receipt.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { choose, openAt } from './support/journey-visits.ts';
import { libraryOf, walkThrough } from './support/journeys.ts';
import { logIn, openThread } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { enterCode, readReceipt } from './support/visitor.ts';

/** What the desk asks after a journey, and what comes back. */

let stage: Stage;
let visitor: RealBrowser;
let staff: RealBrowser;
let desk: Page;
before(async () => {
  stage = await openStage();
  [visitor, staff] = await Promise.all([openBrowser(), openBrowser()]);
  desk = await staff.context.newPage();
  // So wide that the list stays beside the thread that is open.
  await desk.setViewportSize({ width: 1280, height: 900 });
  await logIn(desk, stage);
});
after(async () => {
  await Promise.all([visitor.close(), staff.close()]);
  await stage.close();
});

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

test('yes and no go back to the desk, once each', async () => {
  const library = await libraryOf(stage, 'parent');
  const title = library.texts['idee.title'] ?? '?';
  const { page, frame } = await openAt(visitor, stage, 'parent');
  for (const name of ['Meer manieren', title]) await choose(frame, name);
  await walkThrough(frame, library, 'idee');
  await choose(frame, library.texts['idee.send'] ?? '?');
  const receipt = await readReceipt(frame);
  await frame.getByRole('heading', { name: /antwoorden zijn bij ons/, level: 1 }).waitFor();
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

  await openThread(desk, title);
  const main = desk.getByRole('main');
  await main.getByText('Nee, liever niet.', { exact: true }).first().waitFor();
  await main.getByText('Ja, dat is goed.', { exact: true }).first().waitFor();
  await other.close();
});
