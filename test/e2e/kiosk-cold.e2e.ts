import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { attract, openKiosk, toMenu, type KioskScreen } from './support/kiosk.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage();
  kiosk = await openKiosk(stage);
});
after(async () => {
  await kiosk.close();
  await stage.close();
});

test('shows its first screen with the network cut before the first boot', async (t) => {
  await kiosk.shut();
  await kiosk.cut();
  const page = await kiosk.start();
  await attract(page).waitFor();
  assert.equal(await page.evaluate(() => navigator.onLine), false);
  await assert.rejects(
    page.evaluate(() => fetch('/health', { cache: 'no-store' })),
    'control',
  );
  await toMenu(page);
  t.diagnostic('1 cold start without a network: 1 first screen, 1 menu');
  await kiosk.mend();
});
