import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { WipeReason } from '../../src/ui/kiosk/events.ts';
import { hashPin } from '../../src/seal/kiosk-pin.ts';
import { searchFiles } from './support/canary.ts';
import { rowsAtHub } from './support/hub-rows.ts';
import { attract, openKiosk, type KioskScreen } from './support/kiosk.ts';
import { field, press, sent, toQuestion, typeWords } from './support/kiosk-flows.ts';
import { look, LOOKS } from './support/looking-back.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** A visit at a waiting-room screen is over for good, whoever ends it. */

const CANARY = 'Hd5rTq81Xw7Vz2';
const CONTROL = 'Mx6Gc30Lp9Ye4';
const PIN = '402915';

let stage: Stage;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  kiosk = await openKiosk(stage, { settings: { pin: await hashPin(PIN) } });
});
after(async () => {
  await kiosk.close();
  await stage.close();
});

const stop = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');

/** Does what leads to another page, and waits for that. */
async function left(page: Page, leave: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => (globalThis.steunpuntBefore = true));
  await leave();
  await page.waitForFunction(() => !('steunpuntBefore' in globalThis));
}

/** Does what ends the visit, and waits for the first screen of a new page. */
async function ended(page: Page, end: () => Promise<unknown>): Promise<void> {
  await left(page, end);
  await attract(page).waitFor();
}

/** A part of the app asks for the end, as it does when nobody is there or nothing works. */
const asked = (page: Page, why: WipeReason): Promise<void> =>
  page.evaluate((reason) => {
    const event = new Event('steunpunt-kiosk-wipe', { bubbles: true, composed: true });
    document.querySelector('steunpunt-kiosk')?.dispatchEvent(Object.assign(event, { why: reason }));
  }, why);

const ENDS: Record<WipeReason, (page: Page) => Promise<unknown>> = {
  stop,
  done: async (page) => {
    await press(page, 'Verstuur uw vraag');
    await sent(page);
    await press(page, 'Klaar');
  },
  idle: (page) => asked(page, 'idle'),
  staff: async (page) => {
    await page.keyboard.press('Control+Alt+Shift+KeyK');
    await page.getByRole('dialog', { name: 'Voor medewerkers' }).waitFor();
    await page.keyboard.type(PIN);
    await page.getByRole('button', { name: 'Begin opnieuw' }).press('Enter');
  },
  broken: (page) => asked(page, 'broken'),
};

test('nobody finds what the one before them typed', async (t) => {
  const { page } = kiosk;
  const before = await page.evaluate(() => history.length);
  let tries = 0;
  let found = 0;
  let controls = 0;
  for (const [why, end] of Object.entries(ENDS)) {
    const words = `${CANARY} ${why}`;
    await toQuestion(page);
    await typeWords(page, words);
    await page.getByRole('region', { name: 'Toetsenbord' }).waitFor();
    for (const what of ['the page', 'memory'] as const)
      if ((await look(page, what, words, toQuestion)) > 0) controls++;
    await ended(page, () => end(page));
    for (const what of LOOKS) {
      const hits = await look(page, what, words, toQuestion);
      assert.equal(hits, 0, `${what} after ${why}`);
      found += hits;
      tries++;
      if (what === 'undo' || what === 'autofill') await ended(page, () => stop(page));
    }
    const now = await page.evaluate(() => history.length);
    assert.equal(now, before, `nothing more to go back to after ${why}`);
  }
  t.diagnostic(`${tries} looks back: ${found} found; ${controls} of 10 before the end`);
  assert.equal(tries, 45);
  assert.equal(controls, 10);
});

test('a page that is left in another way comes back with nothing on it', async (t) => {
  const { page } = kiosk;
  await toQuestion(page);
  await typeWords(page, `${CANARY} verlaten`);
  await page.goto(stage.partner);
  await page.goBack();
  await attract(page).waitFor();
  for (const what of ['the page', 'memory', 'forward'] as const)
    assert.equal(await look(page, what, CANARY, toQuestion), 0, what);
  await page.goBack();
  await attract(page).waitFor();
  t.diagnostic('left and come back: 0 of 3 looks found anything');
});

test('nothing goes along on the clipboard', async (t) => {
  const { page } = kiosk;
  const notes = await page.context().newPage();
  await notes.goto(stage.partner);
  await typeUnguarded(notes, CONTROL);
  for (const keys of ['a', 'c', 'v', 'v']) await notes.keyboard.press(`Control+${keys}`);
  const typed = notes.locator('input[name=question]').first();
  assert.equal(await typed.inputValue(), CONTROL.repeat(2), 'control');

  await page.bringToFront();
  await toQuestion(page);
  await typeWords(page, CANARY);
  for (const keys of ['a', 'c', 'a', 'x']) await page.keyboard.press(`Control+${keys}`);
  assert.equal(await field(page).inputValue(), CANARY, 'and cutting takes nothing away');
  await ended(page, () => stop(page));
  await notes.bringToFront();
  await typed.press('Control+v');
  assert.equal(await typed.inputValue(), CONTROL.repeat(3));
  await notes.close();
  t.diagnostic('copied and cut: 0 of the visitor, 1 of the control');
});

test('neither autofill nor the tabs of the day before know what was typed', async (t) => {
  const { page } = kiosk;
  await toQuestion(page);
  await typeWords(page, `${CANARY} van gisteren`);
  await ended(page, () => stop(page));
  // A field like any other is remembered twice: when its page goes, and while it is there.
  const control = await page.context().newPage();
  await control.goto(stage.partner);
  await typeUnguarded(control, CONTROL);
  await left(control, () => control.evaluate(() => location.replace('/')));
  const remembered = (words: string): number =>
    searchFiles([join(kiosk.profile, 'Default')], words).hits.filter((file) =>
      basename(file).startsWith('Web Data'),
    ).length;
  await until('the browser to learn what was typed', () => remembered(CONTROL));
  await typeUnguarded(control, CONTROL);
  await until(
    'the browser to write down what is open',
    () => searchFiles([join(kiosk.profile, 'Default', 'Sessions')], CONTROL).hits.length,
  );
  await kiosk.shut();
  assert.deepEqual(searchFiles([kiosk.profile], CANARY).hits, []);
  t.diagnostic('autofill and sessions: 0 of the visitor, 2 of the control');
  await attract(await kiosk.start()).waitFor();
});

test('an end in the middle of sending leaves all or nothing of it', async (t) => {
  const { page } = kiosk;
  const before = rowsAtHub(stage.data);
  await toQuestion(page);
  await typeWords(page, `${CANARY} halverwege`);
  await ended(page, () => pressInOneGo(page, ['Verstuur uw vraag', 'Stop en wis alles']));
  assert.equal(await look(page, 'memory', CANARY, toQuestion), 0);
  assert.equal(await look(page, 'what is kept', CANARY, toQuestion), 0);
  await toQuestion(page);
  assert.equal(await field(page).inputValue(), '');
  await ended(page, () => stop(page));
  const more = rowsAtHub(stage.data) - before;
  t.diagnostic(`ended while sending: ${more} sent`);
  assert.ok(more === 0 || more === 1);
});

test('ends once, however often it is asked', async (t) => {
  const { page } = kiosk;
  await toQuestion(page);
  let pages = 0;
  page.on('framenavigated', () => pages++);
  await ended(page, () =>
    pressInOneGo(
      page,
      Array.from({ length: 6 }, () => 'Stop en wis alles'),
    ),
  );
  t.diagnostic(`asked 6 times: ${pages} new page`);
  assert.equal(pages, 1);
});

test('a screen that cannot draw itself begins anew, three times; then help is at the desk', async (t) => {
  const { page } = kiosk;
  const breakMenu = (): Promise<void> =>
    page.evaluate(() => {
      const menu = customElements.get('steunpunt-kiosk-menu');
      if (!menu) throw new Error('there is no menu to break');
      Object.assign(menu.prototype as object, {
        render() {
          throw new Error('a fault of ours');
        },
      });
    });
  const toBroken = async (): Promise<void> => {
    await breakMenu();
    await attract(page).press('Enter');
    await page.getByRole('button', { name: 'Ouder of verzorger' }).press('Enter');
  };
  // Once before, in the test above.
  for (const nth of [2, 3]) {
    await ended(page, toBroken);
    t.diagnostic(`broke ${nth} times in five minutes: begun anew`);
  }
  await kiosk.cut();
  await toBroken();
  await page.getByRole('heading', { name: 'Vraag hulp bij de balie' }).waitFor();
  assert.equal(await page.evaluate(() => document.scripts.length), 0, 'needs no script');
  await page.getByText('020 555 01 23').waitFor();
  t.diagnostic('broke 4 times, without a network: out of order');
  await kiosk.mend();
  await page.goto(`${stage.hub}/kiosk/`);
  await attract(page).waitFor();
});

test('an end that forgets to wipe is found by each look at this page (control)', async (t) => {
  const { page } = kiosk;
  const words = `${CONTROL} vergeten`;
  await toQuestion(page);
  await typeWords(page, words);
  // As a screen would that only shows its first page again, and keeps a draft.
  await page.evaluate((kept) => {
    const first = document.createElement('p');
    first.textContent = 'Raak het scherm aan';
    document.body.append(first);
    localStorage.setItem('draft', kept);
  }, words);
  let found = 0;
  for (const what of ['the page', 'memory', 'what is kept'] as const) {
    assert.ok((await look(page, what, words, toQuestion)) > 0, what);
    found++;
  }
  await page.evaluate(() => localStorage.removeItem('draft'));
  await ended(page, () => stop(page));
  assert.equal(await look(page, 'what is kept', words, toQuestion), 0);
  t.diagnostic(`${found} of 3 looks found it`);
});

/** A field as a page has it that thinks of nothing: in a form, and remembered. */
async function typeUnguarded(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    const [form, field] = [document.createElement('form'), document.createElement('input')];
    field.name = 'question';
    form.append(field);
    document.body.prepend(form);
    field.focus();
  });
  await page.keyboard.type(words);
}

/** Presses buttons one after the other with nothing in between, as no hand can. */
function pressInOneGo(page: Page, names: readonly string[]): Promise<void> {
  return page.evaluate((wanted) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) =>
        one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one],
      );
    const buttons = all(document).filter((one) => one instanceof HTMLButtonElement);
    for (const name of wanted)
      buttons.find(({ textContent }) => textContent.includes(name))?.click();
  }, names);
}

declare global {
  /** A page that was there before something ended. */
  var steunpuntBefore: boolean | undefined;
}
