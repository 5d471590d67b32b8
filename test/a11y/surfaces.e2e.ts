import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { serveHostPages, type HostPages } from '../e2e/support/host-pages.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { checks } from './surfaces/checks.ts';
import { alsoFaulty, faulty, page as faultyPage } from './surfaces/fixtures.ts';
import type { Look } from './surfaces/look.ts';
import { allowed, judged, used } from './surfaces/judged.ts';
import { surfaces } from './surfaces/screens.ts';
import { compare, difference, treeOf } from './surfaces/trees.ts';

/** Every surface in the browser, as it is built: what the list of checks wants, screen by screen. */

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
before(async () => {
  host = await serveHostPages();
  stage = await openStage({}, [host.origin]);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
});

for (const [id, check] of Object.entries(checks))
  void test(`${id}: finds what is wrong (control)`, async () => {
    const page = await browser.context.newPage();
    for (const body of [faulty[id], alsoFaulty[id]]) {
      if (body === undefined) continue;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(host.add('/', { body: faultyPage(body) }));
      const { faults } = await check({ page, place: page });
      assert.ok(faults.length > 0, `nothing was found in ${body}`);
    }
    await page.goto(host.add('/goed', { body: faultyPage('<button>Goed</button>') }));
    assert.deepEqual((await check({ page, place: page })).faults, [], 'a page without faults');
    assert.ok(faulty[id], 'there is a fixture');
    await page.close();
  });

void test('A15: another name, role or order is found (control)', async () => {
  const page = await browser.context.newPage();
  const tree = async (body: string): Promise<string> => {
    await page.goto(host.add('/boom', { body: faultyPage(body) }));
    return treeOf(page);
  };
  const before = await tree('<button>Een</button><a href="/1">Twee</a>');
  assert.equal(difference(before, await tree('<button>Een</button><a href="/2">Twee</a>')), '');
  for (const other of [
    '<button>Eén</button><a href="/">Twee</a>',
    '<p>Een</p><a href="/">Twee</a>',
    '<a href="/">Twee</a><button>Een</button>',
  ])
    assert.notEqual(difference(before, await tree(other)), '', other);
  await page.close();
});

void test('what axe left to a person is found where nobody judged it (control)', () => {
  const unsure = { rule: 'color-contrast', html: '<p>', why: 'a gradient <div class="other">' };
  assert.equal(judged(unsure), false);
  assert.equal(judged({ ...unsure, why: 'a gradient <div class="wall">' }), true);
  used.clear();
});

for (const [surface, open] of Object.entries(surfaces))
  void test(surface, async (t) => {
    const looked = new Map<string, { screen: string; look: Look }[]>();
    await open({ stage, browser, host }, async (screen, shown) => {
      const other = compare(surface, screen, await treeOf(shown.place));
      const look = { checked: other === null ? 0 : 1, faults: other ? [other] : [] };
      looked.set('A15', [...(looked.get('A15') ?? []), { screen, look }]);
      for (const [id, check] of Object.entries(checks)) {
        // Its way on comes and goes with what is in sight: `test/a11y/kiosk-keyboard.browser.ts`.
        if (id === 'A5' && surface === 'kiosk') continue;
        // All of it is one button.
        if (id === 'A11' && screen === 'attract') continue;
        const look = await check(shown);
        looked.set(id, [...(looked.get(id) ?? []), { screen, look }]);
      }
    });
    for (const [id, all] of looked)
      await t.test(`${id} ${surface}`, (inner) => {
        const faults = all.flatMap(({ screen, look }) =>
          look.faults.map((fault) => `${screen}: ${fault}`),
        );
        const checked = all.reduce((sum, { look }) => sum + look.checked, 0);
        inner.diagnostic(`${String(all.length)} screens, ${String(checked)} looked at`);
        assert.ok(checked > 0, 'something was looked at');
        assert.deepEqual(faults, []);
      });
  });

void test('each judgement is still about something', (t) => {
  for (const { rule, reden } of used) t.diagnostic(`${rule}: ${reden}`);
  assert.deepEqual(
    allowed.filter((one) => !used.has(one)),
    [],
  );
});
