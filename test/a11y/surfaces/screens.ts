import type { Page } from 'playwright-core';
import type { RealBrowser } from '../../e2e/support/browser.ts';
import type { HostPages } from '../../e2e/support/host-pages.ts';
import { attract, openKiosk, reading, toMenu } from '../../e2e/support/kiosk.ts';
import { logIn } from '../../e2e/support/staff.ts';
import type { Stage } from '../../e2e/support/stage.ts';
import { openWidget } from '../../e2e/support/visitor.ts';
import type { Open } from './checks.ts';
import type { Place } from './looks.ts';

/** The main screens of each surface, opened in the product as it is built. */

export interface Around {
  readonly stage: Stage;
  readonly browser: RealBrowser;
  readonly host: HostPages;
}

type See = (name: string, open: Open) => Promise<void>;
type Surface = (around: Around, see: See) => Promise<void>;

const tag = ({ hub, demo }: Stage): string =>
  `<script type="module" src="${hub}/embed/v1.js"></script>
   <steunpunt-widget embed="${demo.embedKey}"><a href="${hub}/w/${demo.embedKey}">Vraag het</a></steunpunt-widget>`;

async function hostPage({ stage, browser, host }: Around, head = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>School</title>${head}<main><h1>Basisschool</h1><p>Welkom.</p>${tag(stage)}</main>`;
  await page.goto(host.add(`/${String(head.length)}`, { body }));
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first().waitFor();
  return page;
}

/** The first screen, and what is behind its main choices. */
async function visitorScreens(page: Page, place: Place, see: See): Promise<void> {
  const heading = (name: string | RegExp): Promise<void> =>
    place.getByRole('heading', { name, level: 1 }).waitFor();
  const back = (): Promise<void> =>
    place.getByRole('button', { name: 'Terug', exact: true }).press('Enter');
  await see('start', { page, place });
  for (const [choice, title] of [
    ['Stel een vraag', 'Stel uw vraag'],
    ['Vind een antwoord', /./],
    ['Ik heb een code', 'Lees ons antwoord'],
  ] as const) {
    await heading('Waarmee kunnen wij u helpen?');
    await place.getByRole('button', { name: choice }).first().press('Enter');
    await heading(title);
    await see(choice, { page, place });
    await back();
  }
}

export const surfaces: Readonly<Record<string, Surface>> = {
  launcher: async (around, see) => {
    const page = await hostPage(around);
    await see('closed', { page, place: page });
    await page.close();
  },
  frame: async (around, see) => {
    // On a phone: as narrow as it gets.
    const page = await hostPage(around);
    const place = await openWidget(page, around.stage.hub);
    await visitorScreens(page, place, see);
    await page.close();
  },
  page: async ({ stage, browser }, see) => {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
    await visitorScreens(page, page, see);
    await page.close();
  },
  kiosk: async ({ stage }, see) => {
    const kiosk = await openKiosk(stage);
    const { page } = kiosk;
    await page.setViewportSize({ width: 1080, height: 1920 });
    // Nobody carries it; narrower ones are looked at in `test/a11y/kiosk-screens.browser.ts`.
    const upright = true;
    await see('attract', { page, place: page, upright });
    await page.reload();
    await attract(page).press('Enter');
    await reading(page, /./);
    await see('start', { page, place: page, upright });
    await page.reload();
    await toMenu(page);
    await see('menu', { page, place: page, upright });
    await kiosk.close();
  },
  desk: async ({ stage, browser }, see) => {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${stage.desk}/desk/`);
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await see('login', { page, place: page });
    await logIn(page, stage);
    const title = page.getByRole('heading', { level: 1 }).first();
    const rooms = page.getByRole('navigation', { name: 'Kamers van de balie' }).getByRole('button');
    const names = (await rooms.allInnerTexts()).map(
      (name) => /[\p{L}’ -]{3,}/u.exec(name)?.[0].trim() ?? '',
    );
    for (const name of names) {
      const room = rooms.filter({ hasText: name }).first();
      if ((await room.getAttribute('aria-current')) === 'false') {
        // The room before stands there until this one has arrived.
        const before = await title.elementHandle();
        await room.press('Enter');
        await page.waitForFunction((heading) => !heading.checkVisibility(), before);
        await title.waitFor();
      }
      await see(name, { page, place: page });
    }
    await page.close();
  },
  demo: async ({ stage, browser }, see) => {
    for (const [name, url] of Object.entries({
      site: stage.site,
      partner: stage.partner,
      exit: stage.exit,
    })) {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(url);
      if (name !== 'exit')
        await page
          .getByRole('button', { name: /steunpunt/ })
          .first()
          .waitFor();
      await see(name, { page, place: page, guest: true });
      await page.close();
    }
  },
};

export const hostile: Readonly<Record<string, string>> = {
  rem: '<style>html{font-size:62.5%}</style>',
  tight: '<style>*{line-height:1!important;letter-spacing:-1px!important}</style>',
  unset: '<style>button,iframe,div{all:unset;font:6px fantasy}</style>',
  rtl: '<script>document.documentElement.dir="rtl"</script><style>[dir=rtl] *{color:red}</style>',
};
export { hostPage };
