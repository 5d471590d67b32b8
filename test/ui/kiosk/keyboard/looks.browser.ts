import { setViewport } from '@web/test-runner-commands';
import { FIRST_SETTINGS } from '../../../../src/core/kiosk.ts';
import { kioskSizes } from '../../../../src/core/kiosk-sizes.ts';
import { LAYOUTS } from '../../../../src/ui/kiosk/keyboard/layouts/all.ts';
import { axe } from '../../../a11y/axe.ts';
import { letters } from '../../../a11y/kiosk-letters.ts';
import { touchable } from '../../../a11y/kiosk-targets.ts';
import { assert, equal } from '../../support/assert.ts';
import { find, focused } from '../../support/deep.ts';
import { until } from '../../support/until.ts';
import { board, choose, hold, key, keys, tap, write } from './support/hands.ts';
import { dialling, writing } from './support/screens.ts';

const there = (): HTMLElement => {
  const found = board();
  assert(found, 'the keyboard');
  return found;
};

/** Portrait, landscape, and a screen enlarged four times. */
const SCREENS = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 320, height: 270 },
] as const;
/** 96 to the inch, a screen of 21 inch and one of 15. */
const FINENESS = [3.78, 4.03, 5.56] as const;

/** How far `one` is within what scrolls above the keyboard: 0 or more where none of it is covered. */
const clear = (one: Element): number =>
  there().getBoundingClientRect().top - one.getBoundingClientRect().bottom;

describe('the keyboard as it stands there', () => {
  after(() => setViewport({ width: 1080, height: 1920 }));

  it('has keys for a finger with room between them, in every language and size', async () => {
    let [views, checked, pairs] = [0, 0, 0];
    for (const screen of SCREENS)
      for (const pixelsPerMm of screen.width === 320 ? [3.78] : FINENESS) {
        await setViewport(screen);
        const { target, gap } = kioskSizes({ ...FIRST_SETTINGS, pixelsPerMm });
        const { visit, kiosk } = await writing({ settings: { pixelsPerMm } });
        const look = async (view: string): Promise<void> => {
          for (const textSize of [0, 1, 2, 3] as const) {
            visit.comfort.change({ textSize });
            await kiosk.updateComplete;
            const found = touchable(there(), target, gap);
            equal([...found.small, ...found.close], [], `${view} at ${screen.width} px`);
            assert(there().scrollWidth <= there().clientWidth, `${view} is not wider`);
            views++;
            checked += found.checked;
            pairs += found.pairs;
          }
        };
        for (const { name } of LAYOUTS) {
          await choose(name);
          await look(name);
        }
        await tap(keys().find((one) => one.dataset.key === '≡') ?? there());
        await look('signs');
        await dialling({ settings: { pixelsPerMm } });
        visit.comfort.change({ textSize: 1 });
        await look('pad');
      }
    console.log(`views: ${views}, keys: ${checked}, pairs: ${pairs}`);
    equal(views, 7 * 7 * 4, 'views');
  });

  it('stands in one row a row on every screen that stands by itself', async () => {
    for (const screen of SCREENS.slice(0, 2))
      for (const pixelsPerMm of FINENESS) {
        await setViewport(screen);
        await writing({ settings: { pixelsPerMm } });
        for (const { name, rows } of LAYOUTS) {
          await choose(name);
          const tops = new Set(keys().map((one) => Math.round(one.getBoundingClientRect().bottom)));
          equal(tops.size, rows.length + 2, `${name} at ${screen.width} px`);
        }
      }
  });

  it('never covers the field, nor does what a key offers, however long one types', async () => {
    let looks = 0;
    for (const screen of SCREENS.slice(0, 2))
      for (const textSize of [1, 3] as const) {
        await setViewport(screen);
        const { kiosk, visit } = await writing();
        visit.comfort.change({ textSize });
        const field = find(kiosk, 'textarea') as HTMLTextAreaElement;
        for (let line = 0; line < 24; line++) {
          await write('e\n');
          const view = find(kiosk, 'main').getBoundingClientRect();
          const bottom = Math.min(field.getBoundingClientRect().bottom, view.bottom);
          assert(
            view.bottom <= there().getBoundingClientRect().top + 1,
            'the screen ends above it',
          );
          assert(clear(field) >= -1, `line ${line}: the end of the field is in sight`);
          assert(bottom > view.top, 'and so is the field');
          looks++;
        }
        await choose('Polski');
        await until('in sight above more rows', () => clear(field) >= 0);
        const [first] = await hold(key('e'));
        assert(first, 'an offer');
        assert(first.getBoundingClientRect().top >= there().getBoundingClientRect().top, 'within');
        equal(focused() === field, true, 'focus');
      }
    console.log(`lines written in sight: ${looks}`);
  });

  it('stays under the finger where all of the page scrolls', async () => {
    await setViewport(SCREENS[2]);
    const { kiosk } = await writing();
    const k = key('k');
    k.scrollIntoView({ block: 'center' });
    const { top } = k.getBoundingClientRect();
    assert(top > 0 && top < 270, 'in sight');
    for (let at = 0; at < 5; at++) await tap(k);
    equal(k.getBoundingClientRect().top, top, 'where it was');
    equal((find(kiosk, 'textarea') as HTMLTextAreaElement).value, 'kkkkk', 'typed');
  });

  it('offers no less room for a finger', async () => {
    const { target, gap } = kioskSizes(FIRST_SETTINGS);
    await setViewport(SCREENS[0]);
    await writing();
    for (const letter of ['e', 'a', 'o', 'Punt']) {
      const [first] = await hold(key(letter));
      const found = touchable(find(there(), '.more'), target, gap);
      assert(found.checked > 1, 'an offer');
      equal([...found.small, ...found.close], [], letter);
      const box = find(there(), '.more').getBoundingClientRect();
      const board = there().getBoundingClientRect();
      assert(box.left >= board.left && box.right <= board.right, `${letter}: within`);
      await tap(first ?? there());
    }
  });

  it('says nothing wrong to readers, in all colours', async () => {
    let times = 0;
    document.title = 'Steunpunt';
    for (const locale of ['nl', 'ar'] as const)
      for (const open of [writing, dialling]) {
        await setViewport(SCREENS[0]);
        const { visit, kiosk } = await open({ locale });
        for (const contrast of ['normal', 'dark', 'high'] as const) {
          visit.comfort.change({ contrast, textSize: 3 });
          await kiosk.updateComplete;
          equal(await axe(), [], `${locale}, ${contrast}`);
          equal(letters(there(), (7.34 * 3.78) / 0.7).small, [], 'letters too small');
          times++;
        }
      }
    console.log(`axe: ${times} times`);
  });
});
