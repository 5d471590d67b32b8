import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { openBrowser } from './support/browser.ts';
import { searchFiles, searchStorage } from './support/canary.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { logIn, openThread, reply } from './support/staff.ts';
import {
  askQuestion,
  delivered,
  enterCode,
  hubFrame,
  kept,
  openWidget,
} from './support/visitor.ts';

/**
 * The whole path in real browsers: asked on the school's page while the hub is away, delivered
 * later, answered at the desk, read with the code in a fresh profile. One canary text runs through
 * all of it and is looked for everywhere afterwards.
 */

const canary = 'Kanarie-7Qx9 mijn zoon durft niet meer naar school';
const answer = 'Antwoord-4Zk2 wij denken graag met u mee';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

void test('a question asked without the hub is kept, delivered, answered and read with the code', async (t) => {
  const visitor = await openBrowser();
  const staff = await openBrowser();
  const reader = await openBrowser();
  try {
    const page = await visitor.context.newPage();
    await page.goto(stage.partner);
    const warm = await hubFrame(page, stage.hub);
    // By asking: a hidden frame of another site draws nothing, so it cannot wait for its own frames.
    await until('the post office to come', () =>
      warm.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/post-')),
      ),
    );
    await warm.waitForLoadState('networkidle');
    await stage.stopHub();

    const frame = await openWidget(page, stage.hub);
    const receipt = await askQuestion(frame, canary);
    await kept(frame);
    const waiting = await searchStorage(frame, canary);
    assert.ok(waiting.values > 5, 'the sealed row is there to be searched');
    await frame.evaluate(() => sessionStorage.setItem('control', 'Controle-5Wt3'));
    const control = await searchStorage(frame, 'Controle-5Wt3');

    await stage.startHub();
    await delivered(frame);

    const desk = await staff.context.newPage();
    await logIn(desk, stage);
    await openThread(desk, canary);
    await reply(desk, answer);

    const other = await reader.context.newPage();
    await other.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
    await enterCode(other.mainFrame(), receipt);
    await other.getByText(answer).first().waitFor();

    const storages = [waiting];
    for (const document of [frame, page.mainFrame(), desk.mainFrame(), other.mainFrame()])
      storages.push(await searchStorage(document, canary));
    t.diagnostic(`storage of ${storages.length} documents searched, control hits ${control.hits}`);
    assert.equal(control.hits, 1);
    assert.deepEqual(
      storages.map(({ hits }) => hits),
      storages.map(() => 0),
    );

    // A file that does hold the text: the search must find what is there.
    writeFileSync(join(stage.data, 'control.txt'), `x${canary}x`);
    await stage.stopHub();
    await Promise.all([visitor.kill(), staff.kill(), reader.kill()]);
    const folders = [stage.data, visitor.profile, staff.profile, reader.profile];
    for (const text of [canary, answer, receipt]) {
      const { hits, files } = searchFiles(folders, text);
      const real = hits.filter((file) => !file.endsWith('control.txt'));
      t.diagnostic(`${files} files searched for "${text.slice(0, 12)}…", ${real.length} hits`);
      assert.ok(files > 50, 'there was something to search');
      assert.deepEqual(real, []);
      if (text === canary) assert.equal(hits.length, 1, 'the control is found');
    }
  } finally {
    await Promise.all([visitor.close(), staff.close(), reader.close()]);
    await stage.startHub();
  }
});

void test('a browser killed between kept and delivered delivers when it is back', async () => {
  const text = 'Na een lege accu is mijn vraag er nog';
  const visitor = await openBrowser();
  const page = await visitor.context.newPage();
  await page.goto(stage.partner);
  const warm = await hubFrame(page, stage.hub);
  await warm.waitForLoadState('networkidle');
  await stage.stopHub();
  const frame = await openWidget(page, stage.hub);
  await askQuestion(frame, text);
  await kept(frame);
  await visitor.kill();

  await stage.startHub();
  const again = await openBrowser(visitor.profile);
  const staff = await openBrowser();
  try {
    const back = await again.context.newPage();
    await back.goto(stage.partner);
    const desk = await staff.context.newPage();
    await logIn(desk, stage);
    await desk.getByText(text).first().waitFor({ timeout: 120_000 });
    assert.equal(await desk.getByText(text).count(), 1);
  } finally {
    await again.close();
    await visitor.close();
    await staff.close();
  }
});
