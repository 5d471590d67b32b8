import { setViewport } from '@web/test-runner-commands';
import { assert, equal } from '../ui/support/assert.ts';
import { everyScreen } from '../ui/support/every-screen.ts';
import { localization } from '../ui/support/visit.ts';
import { clipped, textsInSight } from './support/in-sight.ts';
import { pseudo, stretched } from './support/pseudo.ts';

/** Words two fifths longer, right to left: nothing may be cut off, whatever the width. */

const WIDTHS = [320, 360, 1280];

describe('what looks for words that are cut off', () => {
  const plant = (css: string): string[] => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      `<style>p{inline-size:6em;white-space:nowrap;margin:0;${css}}</style><p>Dit is een lange zin</p>`;
    document.body.replaceChildren(host);
    return clipped(document);
  };

  it('finds each kind (control)', () => {
    equal(plant('white-space:normal'), [], 'what fits');
    equal(plant('overflow:hidden').length, 1, 'cut off beside');
    equal(plant('overflow:clip').length, 1, 'clipped');
    equal(plant('white-space:normal;overflow:hidden;block-size:1em').length, 1, 'cut off below');
    equal(plant('margin-inline-start:calc(100vw - 2em)').length, 1, 'out of the window');
    equal(plant('overflow:auto'), [], 'what one can scroll to');
  });

  it('stretches words and leaves values alone (control)', () => {
    const text = 'Wij lezen {0} op {1}.';
    assert(stretched(text).length >= 1.4 * text.length, stretched(text));
    for (const value of ['{0}', '{1}']) assert(stretched(text).includes(value), value);
  });
});

for (const width of WIDTHS)
  describe(`longer words from right to left at ${width} px`, () => {
    const count = { screens: 0, texts: 0 };
    before(async () => {
      pseudo.on = true;
      await setViewport({ width, height: 800 });
      equal(await localization.show('ar'), 'ar', 'language');
    });
    after(async () => {
      pseudo.on = false;
      await setViewport({ width: 800, height: 600 });
      console.log(`${count.screens} screens, ${count.texts} texts at ${width} px, none cut off`);
      if (count.screens !== Object.keys(everyScreen).length) throw new Error('screens left out');
    });

    for (const [name, open] of Object.entries(everyScreen))
      it(`${name}: nothing is cut off`, async () => {
        const { app } = await open();
        equal(clipped(document), [], 'cut off');
        const texts = textsInSight(app);
        assert(texts.length > 2, 'something to read');
        count.texts += texts.length;
        count.screens++;
      });
  });
