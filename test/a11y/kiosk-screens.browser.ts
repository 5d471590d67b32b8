import { setViewport } from '@web/test-runner-commands';
import { FIRST_SETTINGS } from '../../src/core/kiosk.ts';
import { capitalMm, kioskSizes } from '../../src/core/kiosk-sizes.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { clipped, textsInSight } from '../i18n/support/in-sight.ts';
import { strangers } from '../i18n/support/strangers.ts';
import type { Comfort, Contrast } from '../../src/ui/kiosk/comfort.ts';
import { allScreens } from '../ui/kiosk/support/all-screens.ts';
import { allSteps } from '../ui/support/all-steps.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { everyElement, findAll } from '../ui/support/deep.ts';
import { axe } from './axe.ts';
import { letters } from './kiosk-letters.ts';
import { touchable } from './kiosk-targets.ts';

const { target, gap } = kioskSizes(FIRST_SETTINGS);
/** CSS px of letters that the norm asks of all words, in a font of low capitals. */
const largest = (capitalMm(FIRST_SETTINGS.distanceCm) * FIRST_SETTINGS.pixelsPerMm) / 0.7;

const locales = Object.keys(LOCALES) as Locale[];
/** Every look in a language of each direction; colours are no longer looked at in the others. */
const contrastsOf = (locale: Locale): readonly Contrast[] =>
  ['nl', 'ar'].includes(locale) ? ['normal', 'dark', 'high'] : ['normal'];
const sizesOf = (locale: Locale): readonly Comfort['textSize'][] =>
  ['nl', 'ar'].includes(locale) ? [0, 1, 2, 3] : [0, 3];
/** What the screens say in Dutch: nothing of it may stand in another language. */
const dutch = new Set<string>();
/** Words of a conversation that only tests have, in Dutch. */
const made = new Set(Object.values(allSteps.texts));
const names = Object.keys(allScreens);

/** What fades in is there: colours are looked at as they stay. */
function comeToRest(): void {
  for (const element of everyElement(document))
    for (const animation of element.getAnimations()) animation.cancel();
}

const sideways = (): number => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const inside = everyElement(document)
    .filter((element) => element.localName === 'main')
    .map((main) => main.scrollWidth - main.clientWidth);
  return Math.max(scrollWidth - clientWidth, ...inside);
};

describe('what looks at the screens', () => {
  const plant = (css: string): ParentNode => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      `<style>button{padding:0;border:0;margin:0;display:block;${css}}</style><button>een</button><button>twee</button>`;
    document.body.replaceChildren(host);
    return document;
  };

  it('finds what is too small or too close (control)', () => {
    const low = touchable(plant('width:100px;height:47px;margin-bottom:10px'), target, gap);
    equal([low.checked, low.pairs, low.small.length, low.close.length], [2, 1, 2, 0], 'low');
    const close = touchable(plant('width:100px;height:49px;margin-bottom:9px'), target, gap);
    equal([close.small.length, close.close.length], [0, 1], 'close');
    const fine = touchable(plant('width:100px;height:49px;margin-bottom:10px'), target, gap);
    equal([fine.small.length, fine.close.length], [0, 0], 'fine');
  });

  it('finds small letters and what is too wide (control)', () => {
    equal(letters(plant('font-size:39px'), largest).small.length, 2, 'small letters');
    equal(letters(plant('font-size:40px'), largest).small, [], 'large letters');
    plant('width:calc(100vw + 80px)');
    assert(sideways() >= 80, 'too wide');
  });
});

for (const locale of locales)
  describe(`every screen of the waiting room in ${locale}`, () => {
    const count = { screens: 0, axe: 0, targets: 0, pairs: 0, texts: 0 };

    before(async () => {
      document.title = 'Steunpunt';
      await setViewport({ width: 1080, height: 1920 });
    });

    for (const name of names)
      it(`${name}: axe 0, fingers, letters, one heading, a way out, not sideways`, async () => {
        await setViewport({ width: 1080, height: 1920 });
        const visit = await allScreens[name]?.({ locale });
        assert(visit, 'a screen');
        const { comfort } = visit.visit;
        for (const contrast of contrastsOf(locale)) {
          comfort.change({ contrast });
          await visit.kiosk.updateComplete;
          comeToRest();
          equal(await axe(), [], `axe, ${contrast}`);
          count.axe++;
        }
        equal(findAll(visit.kiosk, 'h1').length, 1, 'first-level headings');
        equal(findAll(visit.kiosk, 'a[href]').length, 0, 'links that lead away');
        for (const textSize of sizesOf(locale)) {
          comfort.change({ textSize });
          await visit.kiosk.updateComplete;
          const found = touchable(document, target, gap);
          assert(found.checked > 0, 'something to touch');
          equal([...found.small, ...found.close], [], `fingers at size ${String(textSize)}`);
          count.targets += found.checked;
          count.pairs += found.pairs;
          equal(sideways(), 0, `sideways at size ${String(textSize)}`);
        }
        equal(clipped(document), [], 'cut off');
        const said = textsInSight(document).filter(({ text }) => !made.has(text));
        if (locale === 'nl') for (const { text, lang } of said) if (lang === 'nl') dutch.add(text);
        equal(strangers(said, locale, dutch), [], 'in another language than it says');
        const words = letters(visit.kiosk, largest);
        equal(words.small, [], 'letters smaller than the norm asks');
        count.texts += words.checked;
        for (const size of [0, 3] as const) {
          comfort.change({ textSize: size });
          await setViewport({ width: 320, height: 270 });
          equal(sideways(), 0, 'wider than 320 px by');
        }
        const found = touchable(document, target, gap);
        equal([...found.small, ...found.close], [], 'fingers at 320 px');
        if (visit.kiosk.place.screen !== 'attract')
          equal(findAll(visit.kiosk, 'nav .stop').length, 1, 'a way out');
        count.screens++;
      });

    after(() => {
      console.log(
        `${locale}: ${String(count.screens)} screens, axe ${String(count.axe)} times, ` +
          `${String(count.targets)} targets, ${String(count.pairs)} pairs, ${String(count.texts)} texts`,
      );
      if (count.screens !== names.length) throw new Error('screens were left out');
      if (count.axe !== contrastsOf(locale).length * names.length)
        throw new Error('themes were left out');
    });
  });
