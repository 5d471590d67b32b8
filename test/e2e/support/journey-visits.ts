import type { Frame, Page } from 'playwright-core';
import type { Door, VisitorLibrary } from '../../../src/core/library/types.ts';
import type { RealBrowser } from './browser.ts';
import { DOORS, type Visit } from './journey-matrix.ts';
import { walkThrough } from './journeys.ts';
import { attract, reading, type KioskScreen } from './kiosk.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';
import { hubFrame, openWidget } from './visitor.ts';

/** A visit of the matrix, from the first screen to the words at its end. */

export type Libraries = Readonly<Record<Door, VisitorLibrary>>;

/** All that the widget loads by itself; without it nothing works offline. */
const PARTS = ['more', 'thread', 'journey', 'sent', 'published'];

/** The widget at the first screen of a door, with all its parts there. */
export async function openAt(
  { context }: RealBrowser,
  stage: Stage,
  door: Door,
): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  const library = page.waitForResponse((one) => one.url().endsWith(`/library/nl/${door}`));
  await page.goto(stage.partner);
  await hubFrame(page, stage.hub);
  const frame = await openWidget(page, stage.hub);
  await frame.getByRole('button', { name: DOORS[door] }).press('Enter');
  await (await library).finished();
  await until('all parts to come', () =>
    frame.evaluate(
      (parts) => parts.every((name) => customElements.get(`steunpunt-${name}`)),
      PARTS,
    ),
  );
  return { page, frame };
}

/** Everything up to sending; notes in the visit what was told. */
export async function tellInWidget(
  frame: Frame,
  visit: Visit,
  libraries: Libraries,
): Promise<void> {
  const names = visit.journey.way(libraries[visit.door]);
  for (const name of visit.journey.more ? ['Meer manieren', ...names] : names)
    await choose(frame, name);
  await tell(frame, visit, libraries[visit.door]);
}

/** The same on the screen in the waiting room, from its attract screen on. */
export async function tellAtKiosk(page: Page, visit: Visit, libraries: Libraries): Promise<void> {
  await toDoor(page, visit.door);
  const names = visit.journey.way(libraries[visit.door]);
  for (const name of visit.journey.more ? ['Meer', ...names] : names) await choose(page, name);
  await tell(page, visit, libraries[visit.door]);
}

/** From the attract screen to the menu of a door. */
export async function toDoor(page: Page, door: Door): Promise<void> {
  await attract(page).press('Enter');
  await page.getByRole('button', { name: DOORS[door] }).press('Enter');
  await reading(page, /^Waarmee kunnen/);
}

/** A way to go begins with its title; what it is for stands after that. */
export async function choose(screen: Frame | Page, title: string): Promise<void> {
  const begins = new RegExp(`^${title.replaceAll('?', '\\?')}`);
  await screen.getByRole('main').getByRole('button', { name: begins }).first().press('Enter');
}

async function tell(screen: Frame | Page, visit: Visit, library: VisitorLibrary): Promise<void> {
  const { journey, mark, pick } = visit;
  const send = library.texts[`${journey.script}.send`] ?? '?';
  const button = (name: string): Promise<void> =>
    screen.getByRole('main').getByRole('button', { name, exact: true }).first().press('Enter');
  if (journey.tap) {
    const { step, id, words } = journey.tap(library, pick);
    await button(words);
    visit.told = [{ step, answer: { kind: 'option', id }, question: '', words }];
    return;
  }
  visit.told = await walkThrough(screen, library, journey.script, {
    pick,
    typed: (step) => `${mark} ${step}`,
  });
  if (hasCheck(library, journey.script)) await button(send);
}

const hasCheck = ({ scripts }: VisitorLibrary, script: string): boolean =>
  Object.values(scripts[script]?.steps ?? {}).some(({ kind }) => kind === 'check');

/** Of what one tap sent, where the screen says that it has not gone yet. */
const KEPT: Readonly<Record<string, RegExp>> = { sticker: /bewaard|als er weer internet is/i };

/** Until the screen says that it is kept here, or that it is there. */
export async function says(
  screen: Frame | Page,
  { journey }: Pick<Visit, 'journey'>,
  where: 'kept' | 'sent',
): Promise<void> {
  const main = screen.getByRole('main');
  const words = where === 'kept' ? /bewaard/i : /bij ons$|^Wij bellen (u|je)$/;
  const thanks = /sticker telt mee|Fijn dat (u|je) het zei/;
  const shown = journey.tap
    ? main.getByText(where === 'kept' ? (KEPT[journey.script] ?? thanks) : thanks)
    : main.getByRole('heading', { level: 1, name: words });
  await shown.first().waitFor({ timeout: 120_000 });
}

/** The visit at the kiosk is over, and the next person can come. */
export async function leave({ page }: KioskScreen): Promise<void> {
  await page
    .getByRole('button', { name: /^(Klaar|Stop en wis alles)$/ })
    .first()
    .press('Enter');
  await attract(page).waitFor();
}
