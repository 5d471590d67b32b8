import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { searchFiles, searchStorage } from './support/canary.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** A sheet is filled in, printed and saved without a request, and without a byte on the disk. */

const CANARY = 'vQ83kdXz61TmWp';
const CONTROL = 'Rb59hsLy27GcNf';

interface Case {
  readonly sheet: string;
  readonly lang: string;
  readonly door: 'parent' | 'youth';
  readonly heading: string;
  readonly print: string;
  readonly save: string;
  readonly open: string;
}

const nl = {
  lang: 'nl',
  print: 'Print',
  save: 'Bewaar als bestand',
  open: 'Open een bewaard blad',
};
const en = { lang: 'en', print: 'Print', save: 'Save as a file', open: 'Open a saved sheet' };
const ar = { lang: 'ar', print: 'طباعة', save: 'حفظ في ملف', open: 'فتح ورقة محفوظة' };
const cases: readonly Case[] = [
  { ...nl, sheet: 'mijn-gesprek', door: 'parent', heading: 'Mijn gesprek' },
  { ...nl, sheet: 'mijn-gesprek', door: 'youth', heading: 'Mijn gesprek' },
  { ...nl, sheet: 'ons-plan', door: 'parent', heading: 'Ons eigen plan' },
  { ...nl, sheet: 'mijn-plan', door: 'youth', heading: 'Mijn plan' },
  { ...en, sheet: 'mijn-gesprek', door: 'parent', heading: 'My talk' },
  { ...ar, sheet: 'ons-plan', door: 'parent', heading: 'خطتنا' },
  { ...ar, sheet: 'mijn-plan', door: 'youth', heading: 'خطتي' },
];

let stage: Stage;
let browser: RealBrowser;
const downloads = mkdtempSync(join(tmpdir(), 'steunpunt-sheets-'));
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** The stand-alone page at this sheet, once all that it fetches by itself is there. */
async function openSheet(id: string, lang: string, door: string): Promise<Page> {
  const page = await browser.context.newPage();
  const parts = new Set<string>();
  page.on('response', (response) => {
    const part = /\/assets\/([a-z-]+)-[\w-]{8}\.js/.exec(response.url())?.[1];
    if (part) parts.add(part);
  });
  await page.goto(
    `${stage.hub}/w/${stage.demo.embedKey}?lang=${lang}&door=${door}&start=more-${id}`,
  );
  await until('all parts of the page', () =>
    ['later', 'more', 'office', 'post', 'sheets', 'talk'].every((part) => parts.has(part)),
  );
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function fill(page: Page, words: string): Promise<number> {
  const fields = page.getByRole('textbox');
  const count = await fields.count();
  for (let i = 0; i < count; i++) await fields.nth(i).fill(`${words} ${i}`);
  return count;
}

const written = (page: Page): Promise<string[]> =>
  page
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

/** Bytes that the page's origin keeps anywhere. */
const keptBytes = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      document.cookie,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await caches.keys(),
      history.state,
      history.length,
      location.href,
      (await navigator.storage.estimate()).usage,
    ]),
  );

test('each sheet: no request, nothing kept, one page of paper, and the file opens again', async (t) => {
  let fields = 0;
  for (const { sheet, lang, door, heading, print, save, open } of cases) {
    const name = `${sheet} ${lang} ${door}`;
    const page = await openSheet(sheet, lang, door);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    assert.equal(await page.locator('html').getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr');
    if (lang === 'nl' && door === 'youth')
      assert.doesNotMatch(await page.locator('main').innerText(), /\b[Uu]w?\b/);
    const before = await keptBytes(page);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) requests.push(request.url());
    });

    const count = await fill(page, `${CANARY} ${name}`);
    fields += count;
    const texts = await written(page);
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: print }).click();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1, `${name}: pages`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: save }).click(),
    ]);
    const file = join(downloads, `${name}.html`);
    await download.saveAs(file);

    assert.deepEqual(requests, [], `${name}: requests`);
    assert.equal(await keptBytes(page), before, `${name}: kept`);
    assert.equal((await searchStorage(page.mainFrame(), CANARY)).hits, 0, name);

    await page.close();
    const saved = readFileSync(file, 'utf8');
    assert.ok(saved.includes(CANARY) && saved.includes("default-src 'none'"), name);
    assert.doesNotMatch(saved, /https?:|src=|href=/, `${name}: it needs nothing else`);

    const again = await openSheet('bladen', lang, door);
    await again.getByLabel(open).setInputFiles(file);
    await again.getByRole('heading', { level: 1, name: heading }).waitFor();
    assert.deepEqual(await written(again), texts, `${name}: opened again`);
    await again.close();
  }
  t.diagnostic(`${cases.length} sheets with ${fields} fields: 0 requests, 0 bytes kept`);
  assert.ok(fields > 40);
});

test('another file says so, and what stands in one is never more than words', async (t) => {
  const page = await openSheet('bladen', 'nl', 'youth');
  const input = page.getByLabel('Open een bewaard blad');
  const evil = '</p><img src="x" onerror="window.ran=1"><script>window.ran=1</script>';
  const data = (more: object): string =>
    `<script type="application/json" id="steunpunt-blad">${JSON.stringify({ v: 1, sheet: 'mijn-plan', parts: {}, ...more }).replaceAll('<', '\\u003c')}</script>`;
  const files: readonly [string, string, string][] = [
    ['photo', 'x'.repeat(500_000), 'Dit is geen blad van ons.'],
    ['other', '<h1>Hallo</h1>', 'Dit is geen blad van ons.'],
    ['newer', data({ v: 2 }), 'Dit blad is nieuwer dan deze pagina.'],
    ['door', data({ sheet: 'ons-plan' }), 'Dit blad is voor iemand anders gemaakt.'],
  ];
  for (const [name, words, said] of files) {
    const file = join(downloads, `${name}.html`);
    writeFileSync(file, words);
    await input.setInputFiles(file);
    await page.getByText(said).waitFor();
  }
  const file = join(downloads, 'evil.html');
  const cover = { title: evil, colour: 1, picture: 1 };
  writeFileSync(file, evil + data({ parts: { cover, want: evil, steps: [[evil, evil, evil]] } }));
  await input.setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: 'Mijn plan' }).waitFor();
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: 'Print' }).click();
  assert.equal((await written(page)).filter((text) => text === evil).length, 5);
  assert.equal(await page.evaluate(() => 'ran' in window), false);
  assert.equal(await page.locator('img, .blad script').count(), 0);
  t.diagnostic(`${files.length} other files refused in words, 1 hostile one shown as text`);
  await page.close();
});

test('who leaves is told once what goes, and a quick exit is never held up', async () => {
  const page = await openSheet('mijn-gesprek', 'nl', 'parent');
  const back = page.getByRole('button', { name: 'Terug', exact: true });
  await fill(page, 'Sam');
  await back.click();
  await page.getByRole('button', { name: 'Terug naar mijn blad' }).click();
  assert.equal((await written(page))[0], 'Sam 0', 'all is there');
  await back.click();
  await page.getByRole('button', { name: 'Toch weggaan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Waarmee kunnen wij u helpen?' }).waitFor();

  const other = await openSheet('mijn-gesprek', 'nl', 'parent');
  await fill(other, 'Sam');
  await other.getByRole('button', { name: 'Snel weg' }).click();
  await other.waitForURL(stage.exit);
  await Promise.all([page.close(), other.close()]);
});

test('filled in together: the second sees nothing of the first, then both see both', async () => {
  const page = await openSheet('samen', 'nl', 'parent');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const kept = await keptBytes(page);
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).press('Enter');
  const answer = async (words: readonly string[]): Promise<void> => {
    const groups = page.getByRole('group');
    await groups.nth(words.length - 1).waitFor();
    assert.equal(await groups.locator('[aria-pressed=true]').count(), 0, 'nothing of the other');
    for (const [i, word] of words.entries())
      await groups.nth(i).getByRole('button', { name: word, exact: true }).press('Enter');
    await press('Klaar');
  };
  await press('Begin');
  await answer(['Nee', 'Een beetje', 'Ja', 'Ja']);
  await page.getByRole('heading', { name: 'Geef het nu aan de ander' }).waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /Een beetje/);
  await press('Ik ben de ander');
  await answer(['Ja', 'Een beetje', 'Ja', 'Een beetje']);
  await page.getByRole('heading', { name: 'Dit zei u allebei' }).waitFor();
  assert.equal(await page.getByText('Hier verschilt het.').count(), 2);
  assert.deepEqual(requests, []);
  assert.equal(await keptBytes(page), kept);
  await press('Klaar, wis dit');
  await page.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  await page.close();
});

test('after SIGKILL nothing of a sheet is on the disk', async (t) => {
  const killed = await openBrowser(mkdtempSync(join(downloads, 'profile-')));
  const { context, profile } = killed;
  const page = await context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?start=more-mijn-gesprek`);
  await page.getByRole('textbox').first().waitFor();
  await fill(page, CANARY);
  const control = await context.newPage();
  await control.goto(stage.partner);
  // A field like any other. Once it is on the disk, so would be all others.
  await control.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.prepend(field);
    field.focus();
  });
  await page.bringToFront();
  await control.bringToFront();
  await control.keyboard.insertText(CONTROL);
  await until(
    'the browser to write down what was typed',
    () => searchFiles([profile], CONTROL).hits.length,
  );
  await killed.kill();
  const found = searchFiles([profile, stage.data], CANARY);
  assert.deepEqual(found.hits, []);
  assert.ok(searchFiles([profile], CONTROL).hits.length > 0, 'control');
  t.diagnostic(`0 of ${found.files} files; control found`);
  assert.ok(found.files > 100);
});
