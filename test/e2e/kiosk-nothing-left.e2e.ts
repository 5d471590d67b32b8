import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { searchFiles, searchStorage } from './support/canary.ts';
import { attract, openKiosk, type KioskScreen } from './support/kiosk.ts';
import { FLOWS } from './support/kiosk-flows.ts';
import { rowsAtHub } from './support/hub-rows.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/**
 * What a visitor typed is nowhere on the disk of a waiting-room screen, however the visit and the
 * browser end.
 *
 * LevelDB packs blocks with Snappy, which only refers back to what stood there before: the first
 * time, a text stands there as it is. So the canary holds nothing that comes back, and what the
 * browser keeps for the page is asked of the browser too, unpacked.
 */

/** Typed everywhere; the rest of the words says where. */
const CANARY = 'kq7Zx93vWp1Tj5';
const CONTROL = 'Nb4Yd82mHs6Lc0';
const OUTCOMES = ['submit', 'abandon', 'offline'] as const;
/** The one that was killed is last: a browser that starts after it keeps no pages, so no control. */
const ENDINGS = ['shut', 'kill'] as const;
type Outcome = (typeof OUTCOMES)[number];

let stage: Stage;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  kiosk = await openKiosk(stage);
});
after(async () => {
  await kiosk.close();
  await stage.close();
});

test('no word that was typed is on the disk', async (t) => {
  await kiosk.shut();
  let cases = 0;
  let files = 0;
  for (const ending of ENDINGS) {
    const first = await kiosk.start();
    await attract(first).waitFor();
    const control = await kiosk.browser.context.newPage();
    await control.goto(stage.partner);
    const screens = new Map<Outcome, Page[]>();
    for (const outcome of OUTCOMES)
      screens.set(outcome, await Promise.all(FLOWS.map(() => anotherScreen())));

    for (const [outcome, pages] of screens) {
      if (outcome === 'offline') await kiosk.cut();
      await Promise.all(
        FLOWS.map(async (flow, i) => {
          const page = pages[i]!;
          await flow.type(page, `${CANARY} ${flow.name} ${outcome} ${ending}`);
          assert.deepEqual(await fieldsWith(page, CANARY), ['off'], 'typed, and not to be kept');
          if (outcome !== 'abandon') await flow.finish(page);
          cases++;
        }),
      );
    }
    const { hits, values } = await searchStorage(first.mainFrame(), CANARY);
    assert.equal(hits, 0, ending);
    assert.ok(values > 3, 'there was something kept');

    // The browser writes down what is in a page that is seen, or just was.
    for (const page of [...screens.values()].flat()) await page.bringToFront();
    await control.bringToFront();
    // A field like any other, typed into last. Once it is on the disk, so would be all others.
    await typeUnguarded(control, `${CONTROL} ${ending}`);
    await until(
      'the browser to write down what was typed',
      () => searchFiles([kiosk.profile], `${CONTROL} ${ending}`).hits.length,
    );
    await kiosk[ending]();
    const found = searchFiles([kiosk.profile, stage.data], CANARY);
    assert.deepEqual(found.hits, [], ending);
    assert.ok(searchFiles([kiosk.profile], `${CONTROL} ${ending}`).hits.length, 'control');
    files += found.files;
    await kiosk.mend();
  }
  t.diagnostic(`${cases} visits: 0 of ${files} files with their words; control found in 2 of 2`);
  assert.equal(cases, 24);
  assert.ok(files > 100, 'there were files to search');
  await kiosk.start();
  await until('what was sent to come', () => rowsAtHub(stage.data) >= 12);
});

async function anotherScreen(): Promise<Page> {
  const page = await kiosk.browser.context.newPage();
  await page.goto(`${stage.hub}/kiosk/`);
  await attract(page).waitFor();
  return page;
}

/** The `autocomplete` of each field of the page that `words` stand in. */
function fieldsWith(page: Page, words: string): Promise<string[]> {
  return page.evaluate((needle) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) =>
        one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one],
      );
    return all(document).flatMap((one) =>
      (one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement) &&
      one.value.includes(needle)
        ? [one.autocomplete]
        : [],
    );
  }, words);
}

async function typeUnguarded(page: Page, words: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.insertText(words);
}
