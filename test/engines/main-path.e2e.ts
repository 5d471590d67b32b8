import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { parseReceipt } from '../../src/core/typed-receipt.ts';
import { openBrowser } from '../e2e/support/browser.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { logIn, openThread, reply } from '../e2e/support/staff.ts';
import { until } from '../e2e/support/until.ts';
import type { Engine, View } from './support/engine.ts';
import { engines } from './support/engines.ts';
import { withoutEngine } from './support/programs.ts';
import { choose, press, read, see, textOf, type } from './support/visit.ts';

/**
 * The main path, the same steps in every engine, on the school's page: the hub's frame there is of
 * another site. The desk is Chromium's each time.
 */

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const { question: title } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../locales/content/nl/parent/zit-thuis.json'), 'utf8'),
) as { question: string };
const start = 'Waarmee kunnen wij u helpen?';
const buttons = {
  find: 'Vind een antwoord Wat anderen ook vroegen.',
  ask: 'Stel een vraag U hoeft uw naam niet te noemen.',
};
const field = 'Wat wilt u vragen of vertellen?';

/** Opens the widget on the school's page and gives its frame, once everything it needs came. */
async function atSchool({ page }: Engine): Promise<View> {
  const frame = page.frame(`${stage.hub}/w/`);
  await press(page, 'Vraag het aan het steunpunt');
  await see(frame, 'heading', start);
  await until('the post office to come', () =>
    frame.read(
      `performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/post-'))`,
    ),
  );
  return frame;
}

/** Sends a question on its screen while the hub is away. Returns the receipt. */
async function ask(frame: View, text: string): Promise<string> {
  await type(frame, 'textbox', field, text);
  await press(frame, 'Verstuur uw vraag');
  await read(frame, 'Uw vraag is bewaard');
  return until('the receipt', async () => {
    const groups = /(?:\d{4}\s+){4}\d{4}/.exec(await textOf(frame));
    return groups && parseReceipt(groups[0]);
  });
}

for (const [name, open] of Object.entries(engines))
  void test(`found, asked without the hub, answered and read: ${name}`, async (t) => {
    if (!open) {
      console.warn(withoutEngine(name));
      t.skip(withoutEngine(name));
      return;
    }
    const text = `Mijn zoon durft niet naar school, ${name}.`;
    const answer = `Wij denken met u mee, ${name}.`;
    const visitor = await open();
    try {
      await visitor.page.goto(stage.partner);
      assert.equal(await visitor.page.read('isSecureContext'), true);
      let frame = await atSchool(visitor);

      await press(frame, buttons.find);
      await type(frame, 'searchbox', 'Waar gaat het over?', 'me dochter zit tuis');
      await choose(frame, title);
      await see(frame, 'heading', title);
      await choose(frame, 'Nee');
      await choose(frame, 'Stel een vraag');
      await see(frame, 'textbox', field);
      await stage.stopHub();
      const first = await ask(frame, `Eerst dit, ${name}.`);

      // Twice anew, once while the hub is away: what was kept is sent by the page that comes after.
      await visitor.page.reload();
      await stage.startHub();
      await visitor.page.reload();
      frame = await atSchool(visitor);
      await press(frame, buttons.ask);
      await see(frame, 'textbox', field);
      await stage.stopHub();
      const second = await ask(frame, text);
      await stage.startHub();
      await read(frame, 'Uw vraag is bij ons');

      await atDesk(text, answer);
      await readElsewhere(open, [first, second], answer);
      t.diagnostic(
        `${name} ${visitor.version}: 2 questions kept and sent, 1 of them after a reload, both read with the code`,
      );
    } finally {
      await stage.startHub();
      await visitor.close();
    }
  });

async function atDesk(text: string, answer: string): Promise<void> {
  const staff = await openBrowser();
  try {
    const desk = await staff.context.newPage();
    await logIn(desk, stage);
    await openThread(desk, text);
    await reply(desk, answer);
  } finally {
    await staff.close();
  }
}

/** In a fresh profile of the same engine, on the page of its own; and that page in Arabic. */
async function readElsewhere(
  open: () => Promise<Engine>,
  receipts: readonly string[],
  answer: string,
): Promise<void> {
  const { page, close } = await open();
  try {
    for (const receipt of receipts) {
      await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
      await press(page, 'Ik heb een code');
      await type(page, 'textbox', 'Wat is uw code?', receipt);
      await press(page, 'Open mijn vraag');
      await see(page, 'heading', 'Uw vraag');
    }
    await read(page, answer);

    await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=ar`);
    await see(page, 'heading', 'كيف يمكننا مساعدتكم؟');
    assert.equal(await page.read('document.documentElement.dir'), 'rtl');
    assert.equal(await page.read('getComputedStyle(document.body).direction'), 'rtl');
  } finally {
    await close();
  }
}
