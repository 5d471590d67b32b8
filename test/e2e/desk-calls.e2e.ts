import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fromBase64Url } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/message.ts';
import { openReply } from '../../src/seal/mailbox.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';

/** From a visitor who wants to be called to the word that somebody did. */

let hub: DeskHub;
let browser: RealBrowser;
let page: Page;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  page = await browser.context.newPage();
});
after(async () => {
  await browser.close();
  await hub.close();
});

void test('a call without words is seen, dialled and told about, in words of the colleague', async () => {
  const letters = await Letters.to(hub.urls.hub, POINT);
  const visitor = await letters.visitor();
  const call: Call = {
    ...{ phone: '06 1234 5678', daypart: 'morning', language: 'tr' },
    ...{ interpreter: true, voicemail: false },
  };
  await letters.send(await visitor.ask('', 0, { call, after: 'zit-thuis' }));
  await logIn(page, hub);

  await page.getByRole('button', { name: 'Wil gebeld worden: ochtend, Turks, met tolk' }).click();
  await page.getByText('Las eerst: zit-thuis').waitFor();
  const link = page.getByRole('link', { name: '06 1234 5678' });
  assert.equal(await link.getAttribute('href'), 'tel:0612345678');
  assert.deepEqual(await axeFindings(page), []);

  await page.getByRole('button', { name: 'Wij hebben gebeld' }).click();
  const field = page.getByRole('textbox', { name: 'Uw antwoord' });
  await until('the sentence', async () => /hebben u gebeld/.test(await field.inputValue()));
  await field.press('Control+End');
  await field.pressSequentially(' Tot dinsdag.');
  await page.getByRole('button', { name: 'Verstuur antwoord' }).click();
  await until('no more to call', async () => (await page.getByText('Wil gebeld').count()) === 0);
  assert.equal(await page.getByRole('button', { name: 'Wij hebben gebeld' }).count(), 0);

  const { messages } = await letters.mailbox(visitor);
  const { mailboxHash, replyKey } = visitor.keys;
  const bytes = fromBase64Url(messages.at(-1) ?? '') ?? new Uint8Array();
  const told = await openReply({ point: POINT, mailboxHash, replyKey, bytes });
  assert.match(told?.reply.text ?? '', /^Wij hebben u gebeld\..* Tot dinsdag\.$/);
});
