import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { StaffRecord } from '../../src/core/staff.ts';
import { argon2 } from '../../src/seal/argon2.ts';
import { openEnvelope } from '../../src/seal/envelope.ts';
import type { Unlocked } from '../../src/seal/point-secrets.ts';
import { passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { AYA, comparedDigits, invite, join, toTeam, toThreads } from './support/colleague.ts';
import { openDeskHub, openThread, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { SealedShelf } from './support/sealed-shelf.ts';

/** A colleague comes, reads, goes, and takes nothing along that opens what comes after. */

let hub: DeskHub;
/** The recovery code. */
let sheet: string;
let [ours, hers]: RealBrowser[] = [];
before(async () => {
  hub = await openDeskHub();
  [ours, hers] = await Promise.all([openBrowser(), openBrowser()]);
  sheet = await hub.setUp();
  await write('Van voor haar vertrek');
});
after(async () => {
  await ours?.close();
  await hers?.close();
  await hub.close();
});

async function write(text: string): Promise<void> {
  const letters = await Letters.to(hub.urls.hub, POINT);
  await letters.ask(text, 0);
}

/** Every envelope at the hub. */
async function envelopes(): Promise<Uint8Array<ArrayBuffer>[]> {
  const { db } = hub.services.store.database;
  const rows = await db.selectFrom('submissions').select('envelope').execute();
  return rows.map(({ envelope }) => new Uint8Array(envelope));
}

/** What a staff record and a passphrase give. */
async function unlock(record: StaffRecord): Promise<Unlocked> {
  const { kek } = await passphraseKeys(AYA.passphrase, record.salt, argon2);
  const unlocked = await unlockStaff({ point: POINT, record, kek });
  assert.ok(unlocked, 'the record opens');
  return unlocked;
}

/** What that opens of them. */
async function opened(record: StaffRecord): Promise<string[]> {
  const unlocked = await unlock(record);
  const texts: string[] = [];
  for (const bytes of await envelopes())
    for (const epoch of unlocked.epochs.values()) {
      const found = await openEnvelope({ point: POINT, epoch, bytes });
      if (found) texts.push(found.submission.text);
    }
  return texts;
}

const status = (page: Page): Promise<number> =>
  page.evaluate(async () => (await fetch('/v1/desk/documents')).status);

void test('a colleague comes in, reads, and is sent away', async () => {
  assert.ok(ours && hers);
  const [noor, aya] = [await ours.context.newPage(), await hers.context.newPage()];
  const records: StaffRecord[] = [];
  aya.on('response', (response) => {
    if (response.url().endsWith('/v1/desk/login') && response.ok())
      void response.json().then(({ staff }: { staff: StaffRecord }) => records.push(staff));
  });
  await toTeam(noor, hub);
  assert.deepEqual(await axeFindings(noor), [], 'the colleagues');

  const code = await invite(noor, 'Collega');
  assert.match(code, /^\d{4} \d{4}$/);
  assert.deepEqual(await axeFindings(noor), [], 'the code');
  const seen = await join(aya, hub, code);
  assert.match(seen, /^\d{3} \d{3} \d{3} \d{3}$/);
  assert.deepEqual(await axeFindings(aya), [], 'the digits, hers');
  assert.equal(await comparedDigits(noor), seen, 'both see the same digits');
  assert.deepEqual(await axeFindings(noor), [], 'the digits, ours');
  await noor.getByRole('button', { name: 'laat Aya toe' }).click();
  await noor.getByText('Aya hoort er nu bij.').first().waitFor();

  // Her page opens by itself.
  await toThreads(aya);
  await openThread(aya, 'Van voor haar vertrek');
  assert.equal(await status(aya), 200, 'the control: she has a session');

  // Somebody else has a desk open meanwhile: here it is her own second one.
  const elsewhere = await hers.context.browser()?.newContext();
  const open = await elsewhere?.newPage();
  assert.ok(elsewhere && open);
  await toTeam(open, hub);
  await toThreads(open);
  await openThread(open, 'Van voor haar vertrek');

  const shelf = new SealedShelf(hub, POINT);
  await shelf.fill(await shelf.secrets(sheet), 30);
  assert.equal((await shelf.kids()).size, 1);

  await noor.getByRole('button', { name: 'Haal Aya weg' }).click();
  assert.deepEqual(await axeFindings(noor), [], 'sending away');
  await noor.getByRole('button', { name: 'Ja, haal Aya weg' }).click();
  await noor.getByText('Aya is weg.').first().waitFor();
  assert.equal(await status(aya), 401, 'her next request');
  await noor.getByText('haalde Aya weg').waitFor();
  await noor.getByText('liet Aya toe').waitFor();

  const [record] = records;
  assert.ok(record);
  const kept = await shelf.opened(await shelf.secrets(sheet));
  const theirs = await shelf.opened((await unlock(record)).secrets);
  assert.ok(kept.all >= 60 && kept.opened === kept.all, 'who stays opens all of them');
  assert.equal(theirs.opened, 0, 'who left opens none');
  assert.equal((await shelf.kids()).size, 1, 'all under the newest key');
  console.log(`documents sealed anew: ${kept.all} passed, 0 failed`);

  await write('Van na haar vertrek');
  assert.equal((await envelopes()).length, 2);
  assert.deepEqual(await opened(record), ['Van voor haar vertrek'], 'her keys open the old alone');

  // The desks that stayed open read the new one too, without another log-in.
  await openThread(open, 'Van na haar vertrek');
  await elsewhere.close();
  await toThreads(noor);
  await openThread(noor, 'Van na haar vertrek');
  await noor.getByRole('button', { name: 'Op slot' }).click();
  await toTeam(noor, hub);
  await toThreads(noor);
  await openThread(noor, 'Van voor haar vertrek');

  // Hers locked by itself, and nothing of what she read is left on the page.
  await aya.getByText('uw toegang is veranderd').waitFor();
  assert.equal(await aya.getByText('Van voor haar vertrek').count(), 0);
  await aya.getByLabel('Uw wachtzin').fill(AYA.passphrase);
  await aya.getByRole('button', { name: 'Log in' }).click();
  await aya.getByText('Deze naam en wachtzin horen niet bij elkaar').waitFor();
  await Promise.all([noor.close(), aya.close()]);
});

void test('somebody of the network group comes in and never gets a message', async () => {
  assert.ok(ours && hers);
  const [noor, sam] = [await ours.context.newPage(), await hers.context.newPage()];
  await toTeam(noor, hub);
  const code = await invite(noor, 'Netwerkgroep');
  const who = { name: 'Sam', passphrase: 'vijver kruik anijs lantaarn zes' };
  const seen = await join(sam, hub, code, who);
  assert.equal(await comparedDigits(noor), seen);
  await noor.getByRole('button', { name: 'laat Sam toe' }).click();
  await sam.getByRole('button', { name: 'Collega’s' }).click();
  await sam.getByRole('heading', { name: 'Collega’s', level: 1 }).waitFor();
  assert.equal(await sam.getByRole('button', { name: 'Gesprekken' }).count(), 0);
  assert.equal(await sam.getByRole('heading', { name: 'Een collega toelaten' }).count(), 0);
  assert.deepEqual(await axeFindings(sam), [], 'the network group');
  assert.equal(await status(sam), 403, 'the colleagues’ documents');

  // The sheet opens everything once; what he holds afterwards is what his role holds.
  await sam.getByRole('button', { name: 'Op slot' }).click();
  await sam.getByRole('button', { name: 'Ik weet mijn wachtzin niet meer' }).click();
  await sam.getByLabel('De code op het blad').fill(sheet);
  await sam.getByRole('button', { name: 'Probeer de code' }).click();
  const chosen = 'lantaarn zes anijs kruik vijver';
  await sam.getByLabel('Typ uw wachtzin', { exact: true }).fill(chosen);
  await sam.getByLabel('Typ uw wachtzin nog een keer').fill(chosen);
  await sam.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await sam.getByRole('button', { name: 'Collega’s' }).click();
  await sam.getByRole('heading', { name: 'Uw eigen toegang' }).waitFor();
  assert.equal(await sam.getByRole('button', { name: 'Gesprekken' }).count(), 0);
  await Promise.all([noor.close(), sam.close()]);
});

void test('a code that nobody gave, and digits that differ, let nobody in', async () => {
  assert.ok(ours && hers);
  const [noor, aya] = [await ours.context.newPage(), await hers.context.newPage()];
  await aya.goto(`${hub.urls.desk}/desk/`);
  await aya.getByRole('button', { name: 'Ik heb een code van een collega' }).click();
  await aya.getByLabel('De code van uw collega').fill('12345678');
  await aya.getByRole('button', { name: 'Verder' }).click();
  await aya.getByText('Deze code werkt niet, of niet meer').waitFor();

  await toTeam(noor, hub);
  await join(aya, hub, await invite(noor, 'Collega'));
  await comparedDigits(noor);
  await noor.getByRole('button', { name: 'Ze zijn anders: stop' }).click();
  await noor.getByText('Er is niemand toegelaten').waitFor();
  await aya.getByText('Deze uitnodiging is voorbij').waitFor();
  await Promise.all([noor.close(), aya.close()]);
});
