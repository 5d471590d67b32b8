import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { toBase64Url } from '../../src/core/bytes.ts';
import { decodeHeader } from '../../src/core/envelope.ts';
import type { StaffRecord } from '../../src/core/staff.ts';
import { argon2 } from '../../src/seal/argon2.ts';
import { openEnvelope } from '../../src/seal/envelope.ts';
import type { Unlocked } from '../../src/seal/point-secrets.ts';
import { unlockRecovery } from '../../src/seal/recovery.ts';
import { passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { AYA, comparedDigits, invite, join, toTeam, toThreads } from './support/colleague.ts';
import { openDeskHub, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, enterCode } from './support/visitor.ts';

/** Ouders en jongeren elk een eigen slot: two colleagues, two doors, each opens only hers. */

const PIET = { name: 'Piet', passphrase: 'vlieger kaneel maandag trap zeven' };
type Door = 'parent' | 'youth';

let hub: DeskHub;
let sheet: string;
let embed: string;
let [ours, hers, his, theirs]: RealBrowser[] = [];
before(async () => {
  hub = await openDeskHub();
  [ours, hers, his, theirs] = await Promise.all([1, 2, 3, 4].map(() => openBrowser()));
  sheet = await hub.setUp();
  const { db } = hub.services.store.database;
  embed = (await db.selectFrom('embeds').select('embed_key').executeTakeFirstOrThrow()).embed_key;
});
after(async () => {
  for (const browser of [ours, hers, his, theirs]) await browser?.close();
  await hub.close();
});

async function write(text: string, door: Door): Promise<void> {
  const letters = await Letters.to(hub.urls.hub, POINT);
  await letters.ask(text, 0, { door });
}

/** Lets somebody in; her staff record comes with every log-in of hers. */
async function letIn(noor: Page, page: Page, who: typeof AYA): Promise<StaffRecord[]> {
  const records: StaffRecord[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/v1/desk/login') && response.ok())
      void response.json().then(({ staff }: { staff: StaffRecord }) => records.push(staff));
  });
  const seen = await join(page, hub, await invite(noor, 'Collega'), who);
  assert.equal(await comparedDigits(noor), seen);
  await noor.getByRole('button', { name: `laat ${who.name} toe` }).click();
  await noor.getByText(`${who.name} hoort er nu bij.`).first().waitFor();
  await toThreads(page);
  return records;
}

/** First lines in the list, after looking for new ones. */
async function listed(page: Page, awaited: string): Promise<string[]> {
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: awaited }).waitFor();
  const all = ['Vroeg, een ouder', 'Vroeg, jong', 'Laat, een ouder', 'Laat, jong'];
  const found: string[] = [];
  for (const line of all)
    if ((await page.getByRole('button', { name: line }).count()) > 0) found.push(line);
  return found;
}

async function choose(noor: Page, name: string, door: string, yes: string): Promise<void> {
  await noor.getByRole('combobox', { name: `Wat ${name} leest` }).selectOption({ label: door });
  assert.deepEqual(await axeFindings(noor), [], `asking about ${name}`);
  await noor.getByRole('button', { name: yes }).click();
  await noor.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Every envelope at the hub, newest last by the order it was asked in. */
async function envelopes(): Promise<Uint8Array<ArrayBuffer>[]> {
  const { db } = hub.services.store.database;
  const rows = await db.selectFrom('submissions').select('envelope').execute();
  return rows.map(({ envelope }) => new Uint8Array(envelope));
}

async function texts({ epochs }: Unlocked): Promise<string[]> {
  const found: string[] = [];
  for (const bytes of await envelopes()) {
    const kid = toBase64Url(decodeHeader(bytes)?.kid ?? new Uint8Array());
    const epoch = epochs.get(kid);
    const opened = epoch && (await openEnvelope({ point: POINT, epoch, bytes }));
    if (opened) found.push(opened.submission.text);
  }
  return found.sort();
}

async function unlock(records: StaffRecord[], { passphrase }: typeof AYA): Promise<Unlocked> {
  const record = records.at(-1);
  assert.ok(record, 'she logged in');
  const { kek } = await passphraseKeys(passphrase, record.salt, argon2);
  const unlocked = await unlockStaff({ point: POINT, record, kek });
  assert.ok(unlocked);
  return unlocked;
}

async function visit(query = ''): Promise<{ page: Page; frame: Frame }> {
  assert.ok(theirs);
  const page = await theirs.context.newPage();
  await page.goto(`${hub.urls.hub}/w/${embed}${query}`);
  return { page, frame: page.mainFrame() };
}

async function sayMore(frame: Frame, text: string): Promise<void> {
  await frame.getByRole('textbox', { name: 'Wilt u nog iets zeggen?' }).fill(text);
  await frame.getByRole('button', { name: 'Verstuur', exact: true }).press('Enter');
}

void test('two colleagues, two doors, each opens only hers', async (t) => {
  assert.ok(ours && hers && his);
  const [noor, aya, piet] = [
    await ours.context.newPage(),
    await hers.context.newPage(),
    await his.context.newPage(),
  ];
  // A parent asks before there are two locks, and stays on the page.
  const before = await visit();
  const receipt = await askQuestion(before.frame, 'Vroeg, een ouder');
  await delivered(before.frame);
  await write('Vroeg, jong', 'youth');

  await toTeam(noor, hub);
  const ayas = await letIn(noor, aya, AYA);
  const piets = await letIn(noor, piet, PIET);
  for (const page of [aya, piet])
    assert.deepEqual(await listed(page, 'Vroeg, jong'), ['Vroeg, een ouder', 'Vroeg, jong']);

  await noor.getByRole('button', { name: 'Instellingen' }).click();
  await noor.getByRole('button', { name: 'Geef elk een eigen slot' }).click();
  await noor.getByText('ziet voortaan bij elk bericht of het van een ouder').waitFor();
  assert.deepEqual(await axeFindings(noor), [], 'asking first');
  await noor.getByRole('button', { name: 'Ja, elk een eigen slot' }).click();
  await noor.getByRole('dialog').waitFor({ state: 'hidden' });
  await noor.getByText('Ouders en jongeren hebben elk een eigen slot.').waitFor();
  await choose(noor, 'Aya', 'Alleen jongeren', 'Ja, alleen van jongeren');
  await choose(noor, 'Piet', 'Alleen ouders', 'Ja, alleen van ouders');
  assert.deepEqual(await axeFindings(noor), [], 'who reads what');

  await write('Laat, een ouder', 'parent');
  await write('Laat, jong', 'youth');
  assert.deepEqual(await listed(aya, 'Laat, jong'), ['Vroeg, jong', 'Laat, jong']);
  assert.deepEqual(await listed(piet, 'Laat, een ouder'), ['Vroeg, een ouder', 'Laat, een ouder']);
  await aya.getByText('Die van ouders zijn voor collega’s voor ouders.').waitFor();
  assert.deepEqual(await axeFindings(aya), [], 'the list of one door');
  await aya.getByRole('button', { name: 'Collega’s' }).click();
  await aya.getByText('Leest alleen berichten van jongeren.').waitFor();

  // The page of before seals as it did; one that is opened now seals to the parents' key.
  await before.frame.getByRole('button', { name: 'Naar mijn vraag' }).click();
  const arrived = (count: number): Promise<boolean> =>
    until('what was said to arrive', async () => (await envelopes()).length === count);
  await sayMore(before.frame, 'Erbij, met het oude slot');
  await arrived(5);
  const later = await visit();
  await enterCode(later.frame, receipt);
  await sayMore(later.frame, 'Erbij, met het nieuwe slot');
  await arrived(6);
  await piet.getByRole('button', { name: 'Ververs' }).click();
  await piet.getByRole('button', { name: 'Vroeg, een ouder' }).click();
  const thread = piet.getByRole('list', { name: 'Gesprek' });
  await thread.getByText('Erbij, met het oude slot').waitFor();
  await thread.getByText('Erbij, met het nieuwe slot').waitFor();

  // Young people are told who reads it, once that is so.
  const told = 'Alleen collega’s voor jongeren lezen dit.';
  assert.equal(await later.frame.getByText(told).count(), 0, 'a parent');
  const youth = await visit('?door=youth');
  await youth.frame.getByText(told).waitFor();
  assert.deepEqual(await axeFindings(youth.page), [], 'who reads it');
  await youth.page.close();

  // By keys, not by a rule of display.
  const early = ['Erbij, met het oude slot', 'Vroeg, een ouder', 'Vroeg, jong'];
  const [yours, mine] = [await unlock(ayas, AYA), await unlock(piets, PIET)];
  assert.deepEqual(await texts(yours), [...early, 'Laat, jong'].sort());
  assert.deepEqual(
    await texts(mine),
    [...early, 'Erbij, met het nieuwe slot', 'Laat, een ouder'].sort(),
  );
  const shared = await hub.services.store.staff.shared(POINT);
  const all = shared && (await unlockRecovery(POINT, sheet, shared.recovery));
  assert.ok(all, 'the sheet opens');
  assert.equal((await texts(all)).length, (await envelopes()).length, 'and opens all');
  t.diagnostic(`${(await envelopes()).length} envelopes, ${ayas.length + piets.length} log-ins`);
  for (const { page } of [before, later]) await page.close();
});

void test('a newcomer can be there for one door from the start, and it can be undone', async () => {
  assert.ok(ours && hers);
  const [noor] = ours.context.pages().slice(-1);
  assert.ok(noor);
  await noor.getByRole('button', { name: 'Collega’s' }).click();
  await noor.getByRole('radio', { name: 'Alleen jongeren' }).waitFor();
  assert.deepEqual(await axeFindings(noor), [], 'a newcomer’s door');
  // What was announced says his name before it, and goes by itself.
  await noor.getByText('Leest alleen berichten van ouders.', { exact: true }).waitFor();
  await noor.getByText('gaf ouders en jongeren elk een eigen slot').waitFor();

  await noor.getByRole('button', { name: 'Instellingen' }).click();
  await noor.getByRole('button', { name: 'Geef ze weer samen één slot' }).click();
  await noor.getByRole('button', { name: 'Ja, samen één slot' }).click();
  await noor.getByRole('button', { name: 'Geef elk een eigen slot' }).waitFor();
  await write('Weer samen', 'parent');
  const [aya] = hers.context.pages().slice(-1);
  assert.ok(aya);
  await toThreads(aya);
  assert.deepEqual(await listed(aya, 'Weer samen'), ['Vroeg, jong', 'Laat, jong']);
});
