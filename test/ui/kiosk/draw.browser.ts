import type { Locale } from '../../../src/i18n/locales.ts';
import { axe } from '../../a11y/axe.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused, textOf } from '../support/deep.ts';
import { drawOn } from '../support/pen.ts';
import { task, until } from '../support/until.ts';
import type { OpenKiosk } from './support/kiosk-visit.ts';
import { heading, openJourney, press } from './support/journeys.ts';
import { shippedLibrary } from './support/shipped.ts';

/** Drawing at a screen in a waiting room. */

const SHEET = 'Wilt u er iets bij tekenen?';
const HOUSE = [
  [20, 80],
  [20, 40],
  [50, 12],
  [80, 40],
] as const;
const SECOND = 1000;

async function atSheet(locale: Locale = 'nl'): Promise<OpenKiosk> {
  const visit = await openJourney('idee', { locale, library: shippedLibrary('parent', locale) });
  for (const words of ['Het schoolplein', 'Meer gras']) {
    await task();
    visit.type(words);
    find(visit.kiosk, 'form .go').click();
    await task();
  }
  await until('the sheet', () => findAll(visit.kiosk, '.sheet').length);
  await task();
  return visit;
}

const path = ({ kiosk }: OpenKiosk): string => find(kiosk, '.drawn path').getAttribute('d') ?? '';
const asked = ({ kiosk }: OpenKiosk): boolean =>
  (find(find(kiosk, 'steunpunt-kiosk-idle'), 'dialog') as HTMLDialogElement).open;

describe('a sheet in the waiting room', () => {
  for (const locale of ['nl', 'ar'] as const)
    it(`is drawn on, checked and sent, in ${locale}`, async () => {
      const visit = await atSheet(locale);
      equal(await axe(visit.kiosk), [], 'axe, empty');
      drawOn(visit.kiosk, HOUSE);
      await task();
      // From left to right on the screen, in whatever language: a picture is not mirrored.
      equal(path(visit), 'M20,60 20,30 50,9 80,30 80,30', 'as it was drawn');
      equal(await axe(visit.kiosk), [], 'axe, drawn');
      find(visit.kiosk, 'steunpunt-draw').shadowRoot?.querySelector<HTMLElement>('.go')?.click();
      for (let i = 0; i < 3; i++) {
        await task();
        await task();
        findAll(visit.kiosk, '.option, form .go.quiet')[0]?.click();
      }
      await until('the check', () => findAll(visit.kiosk, 'dl steunpunt-drawn').length);
      await task();
      equal(await axe(visit.kiosk), [], 'axe, check');
      await task();
      find(visit.kiosk, 'steunpunt-kiosk-answer')
        .shadowRoot?.querySelector<HTMLElement>('.primary.go')
        ?.click();
      await visit.screen('sent');
      equal(
        visit.post.drafts[0]?.form?.answers['drawing'],
        { kind: 'drawing', strokes: ['20,60 20,30 50,9 80,30'] },
        'sent',
      );
    });

  it('is skipped with a key, and touched nowhere else', async () => {
    const visit = await atSheet();
    const skip = control(visit.kiosk, 'Sla over');
    skip.focus();
    equal(focused(), skip, 'focus');
    await press(visit, 'Sla over', 'Mogen wij uw idee aan anderen laten zien?');
    await press(visit, 'Vorige', SHEET);
    const held = [...findAll(visit.kiosk, '*')].filter(
      (one) => getComputedStyle(one).touchAction === 'none',
    );
    equal(
      held.map((one) => one.className),
      ['sheet'],
      'where a finger draws and does not scroll',
    );
  });

  it('a long line is not interrupted, and a knocked mouse is nobody', async () => {
    const visit = await atSheet();
    drawOn(visit.kiosk, [[10, 10]], false);
    const sheet = find(visit.kiosk, '.sheet');
    const box = sheet.getBoundingClientRect();
    const move = (buttons: number): void =>
      void sheet.dispatchEvent(
        new PointerEvent('pointermove', {
          ...{ bubbles: true, composed: true, isPrimary: true, pointerId: 1, buttons },
          clientX: box.left + 50 + Math.random() * 100,
          clientY: box.top + 50,
        }),
      );
    let seconds = 0;
    for (; seconds < 120; seconds += 20) {
      await visit.clock.pass(20 * SECOND);
      move(1);
      assert(!asked(visit), `asked after ${String(seconds)} seconds`);
    }
    console.log(`${String(seconds)} seconds with a finger down`);
    for (let i = 0; i < 6; i++) {
      await visit.clock.pass(20 * SECOND);
      move(0);
    }
    assert(asked(visit), 'nobody draws any more');
  });

  it('what lies on the glass, or is stuck to it, keeps nobody’s words there', async () => {
    const visit = await atSheet();
    drawOn(visit.kiosk, [[10, 10]], false);
    const sheet = find(visit.kiosk, '.sheet');
    const tremble = (pointerId: number): void =>
      void sheet.dispatchEvent(
        new PointerEvent('pointermove', {
          ...{ bubbles: true, composed: true, isPrimary: true, pointerId, buttons: 1 },
          clientX: Math.random(),
        }),
      );
    let seconds = 0;
    for (; seconds < 600 && visit.wiped.length === 0; seconds++) {
      await visit.clock.pass(SECOND);
      tremble(1);
      // One that nobody saw come down: it was there before this page.
      tremble(2);
    }
    equal(visit.wiped, ['idle'], 'the visit ends');
    console.log(`gone after ${String(seconds)} seconds under a hand that trembles`);
    assert(seconds > 120, 'somebody who draws was not sent away');
  });

  it('is hidden from who stands behind, but from the finger that draws', async () => {
    const visit = await atSheet();
    drawOn(visit.kiosk, HOUSE);
    visit.visit.comfort.change({ hideText: true });
    await task();
    const veil = (): string => getComputedStyle(find(visit.kiosk, '.drawn')).filter;
    assert(veil().startsWith('blur('), veil());
    drawOn(visit.kiosk, [[30, 30]], false);
    await task();
    equal(veil(), 'none', 'under the finger');
    dispatchEvent(new PointerEvent('pointerup'));
    assert(veil().startsWith('blur('), 'and then again');
  });

  it('goes as words go', async () => {
    const visit = await atSheet();
    drawOn(visit.kiosk, HOUSE);
    await task();
    const element = find(visit.kiosk, 'steunpunt-draw');
    const { unfinished } = visit.kiosk.memory.talk('idee');
    assert(unfinished.text.includes('20,60'), 'held in memory');
    visit.kiosk.wipe();
    await visit.kiosk.updateComplete;
    equal(unfinished.text, '', 'forgotten');
    equal((element as unknown as { lines: unknown[] }).lines, [], 'on no sheet');
    await visit.show('journey', 'idee');
    equal(heading(visit), 'Waar gaat uw idee over?', 'from the beginning');
    assert(!textOf(visit.kiosk).includes('Het schoolplein'), 'nothing of before');
  });
});
