import { setViewport } from '@web/test-runner-commands';
import { assert, equal } from '../ui/support/assert.ts';
import { allScreens } from '../ui/kiosk/support/all-screens.ts';
import { clipped, textsInSight } from './support/in-sight.ts';
import { pseudo } from './support/pseudo.ts';

/** The waiting room with words two fifths longer, from right to left, on screens of both shapes. */

const SHAPES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
];
const names = Object.keys(allScreens);

for (const shape of SHAPES)
  describe(`longer words on a screen of ${shape.width} by ${shape.height}`, () => {
    const count = { screens: 0, texts: 0 };
    before(async () => {
      pseudo.on = true;
      await setViewport(shape);
    });
    after(() => {
      pseudo.on = false;
      console.log(`${count.screens} screens, ${count.texts} texts, none cut off`);
      if (count.screens !== names.length) throw new Error('screens were left out');
    });

    for (const name of names)
      it(`${name}: nothing is cut off`, async () => {
        const visit = await allScreens[name]?.({ locale: 'ar' });
        assert(visit, 'a screen');
        equal(document.documentElement.dir, 'rtl', 'direction');
        // Nobody has chosen larger letters before a visit begins.
        const sizes = visit.kiosk.place.screen === 'attract' ? ([1] as const) : ([0, 3] as const);
        for (const textSize of sizes) {
          visit.visit.comfort.change({ textSize });
          await visit.kiosk.updateComplete;
          equal(clipped(document), [], `cut off at size ${String(textSize)}`);
        }
        count.texts += textsInSight(visit.kiosk).length;
        count.screens++;
      });
  });
