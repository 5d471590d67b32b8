import { setViewport } from '@web/test-runner-commands';
import type { Door } from '../../src/core/library/types.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { axe } from '../a11y/axe.ts';
import { letters } from '../a11y/kiosk-letters.ts';
import { allSteps } from '../ui/support/all-steps.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { everyElement } from '../ui/support/deep.ts';
import { everyScreen } from '../ui/support/every-screen.ts';
import { localization } from '../ui/support/visit.ts';
import { clipped, textsInSight, type Seen } from './support/in-sight.ts';
import { strangers } from './support/strangers.ts';

/** Every screen in every language, the tone for young people too. */

const spoken: { locale: Locale; door: Door }[] = [
  { locale: 'nl', door: 'parent' },
  { locale: 'nl', door: 'youth' },
  ...(Object.keys(LOCALES) as Locale[])
    .filter((locale) => locale !== 'nl')
    .map((locale) => ({ locale, door: 'parent' as const })),
];
const names = Object.keys(everyScreen);
/** Words of a conversation that only tests have, in Dutch. */
const made = new Set(Object.values(allSteps.texts));
/** What the screens say in Dutch, of which nothing may stand in another language. */
const dutch = new Set<string>();

function comeToRest(): void {
  for (const element of everyElement(document))
    for (const animation of element.getAnimations()) animation.finish();
}

describe('what looks for words of another language', () => {
  const seen = (text: string, lang: string): Seen => ({
    text,
    lang,
    element: document.body,
    boxes: [],
  });

  it('finds each kind (control)', () => {
    const known = new Set(['Stel een vraag']);
    const look = (text: string, lang: string, locale: Locale): number =>
      strangers([seen(text, lang)], locale, known).length;
    equal(look('Stel een vraag', 'tr', 'tr'), 1, 'Dutch as Turkish');
    equal(look('Stel een vraag', 'nl', 'tr'), 0, 'Dutch that says so');
    equal(look('Ask a question', 'ar', 'ar'), 1, 'English as Arabic');
    equal(look('Ask a question', 'en', 'ar'), 0, 'English that says so');
    equal(look('طرح سؤال', 'pl', 'pl'), 1, 'Arabic as Polish');
    equal(look('Поставити запитання', 'uk', 'uk'), 0, 'Ukrainian');
    equal(look('', '', 'nl') + look('Hallo', '', 'nl'), 1, 'no language at all');
    equal(look('020 123 45 67', 'ar', 'ar'), 0, 'a number');
  });
});

for (const { locale, door } of spoken)
  describe(`every screen in ${locale} for ${door}`, () => {
    const count = { screens: 0, texts: 0, letters: 0 };

    before(async () => {
      document.title = 'Steunpunt';
      await setViewport({ width: 360, height: 740 });
      equal(await localization.show(locale, door), locale, 'language');
      equal(document.documentElement.lang, locale, 'lang of the page');
      equal(document.documentElement.dir, LOCALES[locale].dir, 'its direction');
    });
    after(async () => {
      await setViewport({ width: 800, height: 600 });
      console.log(
        `${locale} ${door}: ${count.screens} screens, axe 0, ${count.texts} texts in their language, none cut off, ${count.letters} of 16 px or more`,
      );
      if (count.screens !== names.length) throw new Error('screens were left out');
      if (dutch.size < 250) throw new Error(`only ${dutch.size} Dutch texts to compare with`);
    });

    for (const name of names)
      it(`${name}: axe 0, in its language, nothing cut off`, async () => {
        await everyScreen[name]?.();
        comeToRest();
        // Dutch for parents and Arabic are looked at in `test/ui/screens.browser.ts`, in more ways.
        if (locale !== 'ar' && !(locale === 'nl' && door === 'parent'))
          equal(await axe(), [], 'axe');
        equal(clipped(document), [], 'cut off');
        const { checked, small } = letters(document, 16);
        equal(small, [], 'letters under 16 px');
        count.letters += checked;
        const texts = textsInSight(document).filter(({ text }) => !made.has(text));
        assert(texts.length > 0, 'something to read');
        if (locale === 'nl') for (const { text, lang } of texts) if (lang === 'nl') dutch.add(text);
        equal(strangers(texts, locale, dutch), [], 'in another language than it says');
        count.texts += texts.length;
        count.screens++;
      });
  });
