import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, openThread, typeName, type DeskHub } from './support/desk-hub.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, hubFrame, openWidget } from './support/visitor.ts';

/**
 * From the desk's room Plekken to a working widget on a site that the hub had never heard of, through
 * accessible names only: what a colleague reads on the screen is all that she has.
 */

const PLACE = 'Basisschool De Waterlelie';
const QUESTION = 'Mag ik mee naar het gesprek van maandag?';

let hub: DeskHub;
let office: RealBrowser;
let home: RealBrowser;
let school: HostPages;
let moved: HostPages;
let desk: Page;
/** What she has to do, counted. */
let presses = 0;
let fields = 0;

before(async () => {
  hub = await openDeskHub();
  await hub.setUp();
  school = await serveHostPages('waterlelie');
  moved = await serveHostPages('www-waterlelie');
  office = await openBrowser();
  home = await openBrowser();
  desk = await office.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(`${hub.urls.desk}/desk/`);
  await typeName(desk);
});
after(async () => {
  await office.close();
  await home.close();
  await school.close();
  await moved.close();
  await hub.close();
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  presses++;
}
async function fill(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(words);
  fields++;
}
const notice = (words: string | RegExp): Promise<void> =>
  desk.getByText(words).first().waitFor({ timeout: 60_000 });

const pageWith = (lines: string): string =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>School</title><h1>Onze school</h1>${lines}</html>`;

/** The site's own editor: she pastes with the keyboard what she copied, and the page has it. */
async function pasteAt(site: HostPages): Promise<void> {
  const editor = await office.context.newPage();
  await editor.goto(
    site.add('/beheer', { body: pageWith('<textarea aria-label="Aangepaste HTML"></textarea>') }),
  );
  const box = editor.getByRole('textbox', { name: 'Aangepaste HTML' });
  await box.click();
  await editor.keyboard.press('Control+V');
  const lines = await until('what was copied', () => box.inputValue());
  site.add('/', { body: pageWith(lines) });
  await editor.close();
}

/** Opens the site from the desk, as the check says. */
async function openFromDesk(name: string): Promise<Page> {
  const coming = office.context.waitForEvent('page');
  await desk.getByRole('link', { name }).click();
  presses++;
  return coming;
}

/** The place by its name, from any room. */
async function toPlace(): Promise<void> {
  await desk.getByRole('button', { name: 'Plekken', exact: true }).click();
  const all = desk.getByRole('button', { name: 'Alle plekken' });
  if (await all.isVisible()) await all.click();
  await desk.getByRole('button', { name: PLACE }).click();
  await desk.getByRole('heading', { name: PLACE, level: 1 }).waitFor();
}

describe('a place on a new site', () => {
  test('is made, pasted, checked, and asks a question that arrives', async (t) => {
    const { host } = new URL(school.origin);
    await press(desk, 'Plekken');
    await press(desk, 'Nieuwe plek');
    await fill(desk, 'Hoe noemt u deze plek?', PLACE);
    await fill(desk, 'Wat is het adres van de website?', `${school.origin}/contact`);
    await notice(`Wij zetten het klaar voor: ${host}`);
    assert.deepEqual(await axeFindings(desk), [], 'the form, with a real frame in it');
    await press(desk, 'Bewaar en ga verder');
    await desk.getByRole('heading', { name: PLACE, level: 1 }).waitFor();
    await desk.getByRole('radio', { name: 'WordPress' }).check();
    presses++;
    await press(desk, 'Kopieer de regels');
    await desk.getByRole('button', { name: 'Gekopieerd' }).waitFor();

    await press(desk, 'Controleer mijn pagina');
    await notice(`Wij zagen de regels nog niet op ${host}.`);
    await pasteAt(school);
    const site = await openFromDesk(host);
    await press(site, 'Vraag het aan het steunpunt');
    await desk.bringToFront();
    await notice(`Het werkt op ${host}. Wij zagen het net.`);
    assert.deepEqual(await axeFindings(desk), [], 'the place');
    t.diagnostic(`${presses} presses, ${fields} fields, from the desk to a page that works`);

    const visitor = await home.context.newPage();
    await visitor.goto(school.origin);
    const frame = await openWidget(visitor, hub.urls.hub);
    await askQuestion(frame, QUESTION);
    await delivered(frame);
    await visitor.close();
    await desk.getByRole('button', { name: /^Gesprekken/ }).click();
    await openThread(desk, QUESTION);
  });

  test('shows an example from which nothing can be sent', async () => {
    const puts: string[] = [];
    desk.on('request', (request) => {
      if (request.method() === 'PUT') puts.push(request.url());
    });
    await toPlace();
    const example = await hubFrame(desk, hub.urls.hub);
    await example.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
    await example
      .getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' })
      .fill('Alleen om te proberen');
    await example.getByRole('button', { name: 'Verstuur uw vraag' }).press('Enter');
    await example.getByRole('button', { name: 'Even geduld…' }).waitFor();
    await desk.getByRole('button', { name: /^Gesprekken/ }).click();
    await desk.getByRole('button', { name: 'Ververs' }).click();
    await desk.getByRole('button', { name: QUESTION }).waitFor();
    assert.equal(await desk.getByRole('button', { name: 'Alleen om te proberen' }).count(), 0);
    assert.deepEqual(puts, [], 'nothing was sealed away either');
  });

  test('says which address is missing, and works there once it is put with it', async () => {
    const { host } = new URL(moved.origin);
    await toPlace();
    await desk.getByRole('radio', { name: 'WordPress' }).check();
    await press(desk, 'Kopieer de regels');
    await pasteAt(moved);
    await press(desk, 'Begin de controle opnieuw');
    const site = await office.context.newPage();
    await site.goto(moved.origin);
    await press(site, 'Vraag het aan het steunpunt');
    await desk.bringToFront();
    await notice(`Wij zagen uw knop op ${moved.origin}.`);
    await press(desk, `Zet ${moved.origin} erbij`);
    await site.reload();
    await press(site, 'Vraag het aan het steunpunt');
    await desk.bringToFront();
    await notice(new RegExp(`Het werkt op .*${host}.*Wij zagen het net`));
    await site.close();
  });

  test('begins with another screen at once, with the same lines on the page', async () => {
    await toPlace();
    await press(desk, 'Verander deze plek');
    await desk
      .getByRole('combobox', { name: 'Wat ziet iemand het eerst?' })
      .selectOption({ label: 'Eén antwoord dat u kiest' });
    const which = desk.getByRole('combobox', { name: 'Welke?' });
    const answer = await which.getByRole('option').nth(1).innerText();
    await which.selectOption({ label: answer });
    await press(desk, 'Bewaar');
    await desk.getByRole('definition').filter({ hasText: answer }).waitFor();
    const visitor = await home.context.newPage();
    await visitor.goto(school.origin);
    await visitor.getByRole('button', { name: 'Vraag het aan het steunpunt' }).click();
    const frame = await hubFrame(visitor, hub.urls.hub);
    await frame.getByRole('heading', { name: answer, level: 1 }).waitFor();
    await visitor.close();
    await press(desk, 'Verander deze plek');
    await desk
      .getByRole('combobox', { name: 'Wat ziet iemand het eerst?' })
      .selectOption({ label: 'Het begin, met alles erop' });
    await press(desk, 'Bewaar');
    await desk.getByRole('button', { name: 'Verander deze plek' }).waitFor();
  });

  test('needs no more of a strict site than the lines for its keeper, twice on a page too', async (t) => {
    await toPlace();
    await desk.getByRole('radio', { name: 'WordPress' }).check();
    const lines = await desk.getByRole('textbox', { name: 'Regels voor de website' }).inputValue();
    await desk.getByText('Voor de beheerder van de website').click();
    const policy = await desk
      .getByRole('textbox', { name: 'Content Security Policy' })
      .inputValue();
    const visitor = await home.context.newPage();
    const violations: string[] = [];
    await visitor.exposeFunction('tellViolation', (what: string) => violations.push(what));
    await visitor.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        (window as unknown as { tellViolation(what: string): void }).tellViolation(
          effectiveDirective,
        ),
      );
    });
    const strict = `default-src 'none'; ${policy.replaceAll('\n', ' ')} require-trusted-types-for 'script'; trusted-types 'none'`;
    const serve = (more: string): string =>
      school.add('/streng', {
        headers: { 'content-security-policy': strict },
        body: pageWith(`${lines}${lines}${more}`),
      });
    await visitor.goto(serve(''));
    // Two in one corner lie on one another: the last is on top.
    await visitor.getByRole('button', { name: 'Vraag het aan het steunpunt' }).last().click();
    const frame = await hubFrame(visitor, hub.urls.hub);
    await frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
    assert.deepEqual(violations, []);
    await visitor.goto(serve('<script>1</script>'));
    await until('the control to be seen', () => violations.length > 0);
    t.diagnostic(`0 violations under: ${strict}`);
    await visitor.close();
  });

  test('is made with the keyboard alone', async (t) => {
    await desk.getByRole('button', { name: 'Plekken', exact: true }).press('Enter');
    const all = desk.getByRole('button', { name: 'Alle plekken' });
    if (await all.isVisible()) await all.press('Enter');
    await desk.getByRole('button', { name: 'Nieuwe plek' }).press('Enter');
    await desk.getByRole('heading', { name: 'Nieuwe plek', level: 1 }).waitFor();
    const { keyboard } = desk;
    let keys = 2;
    const tab = async (): Promise<void> => {
      await keyboard.press('Tab');
      keys++;
    };
    await tab();
    await keyboard.type('Kindcentrum Het Anker');
    await tab();
    await keyboard.type('het-anker.example');
    await tab();
    await keyboard.press('ArrowDown');
    const save = desk.getByRole('button', { name: 'Bewaar en ga verder' });
    const there = (): Promise<boolean> =>
      save.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node);
    while (!(await there())) {
      assert.ok(keys < 60, 'the button is somewhere on the way');
      await tab();
    }
    await keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'Kindcentrum Het Anker', level: 1 }).waitFor();
    await desk.getByText('Jongeren', { exact: true }).waitFor();
    await desk.getByText('het-anker.example, met en zonder www').waitFor();
    t.diagnostic(`${keys} keys beside what is typed`);
  });

  test('pauses, says so on the page, and goes on', async () => {
    await toPlace();
    await press(desk, 'Zet even uit');
    await press(desk, 'Ja, zet even uit');
    await notice('De plek staat even uit.');
    const visitor = await home.context.newPage();
    await visitor.goto(school.origin);
    await visitor.getByRole('button', { name: 'Vraag het aan het steunpunt' }).click();
    const frame = await hubFrame(visitor, hub.urls.hub);
    await frame.getByRole('heading', { name: 'Deze pagina staat even stil' }).waitFor();
    await desk.bringToFront();
    await press(desk, 'Zet weer aan');
    await notice('De plek staat weer aan.');
    await visitor.reload();
    await openWidget(visitor, hub.urls.hub);
    await visitor.close();
  });
});
