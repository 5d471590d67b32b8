import type { Locale } from '../../src/i18n/locales.ts';
import { axe } from '../a11y/axe.ts';
import { targets } from '../a11y/targets.ts';
import { assert, equal } from './support/assert.ts';
import { control, everyElement, findAll } from './support/deep.ts';
import { everyScreen as screens } from './support/every-screen.ts';
import { sideways } from './support/sideways.ts';
import { localization, openVisit } from './support/visit.ts';

const variants: { locale: Locale; scheme: 'light' | 'dark' }[] = [
  { locale: 'nl', scheme: 'light' },
  { locale: 'nl', scheme: 'dark' },
  { locale: 'ar', scheme: 'light' },
];

/** What fades in is there: colours are looked at as they stay. */
function comeToRest(): void {
  for (const element of everyElement(document))
    for (const animation of element.getAnimations()) animation.finish();
}

it('one thing too wide is found (control)', async () => {
  const { app } = await openVisit();
  equal(sideways(app), 0, 'before');
  const wide = document.createElement('div');
  // WebKit does not count what has no height.
  Object.assign(wide.style, { inlineSize: '400px', blockSize: '1px' });
  app.shadowRoot?.append(wide);
  equal(sideways(app), 80, 'after');
});

for (const { locale, scheme } of variants)
  describe(`every screen in ${locale}, ${scheme}`, () => {
    before(async () => {
      equal(await localization.show(locale), locale, 'language');
      document.title = 'Steunpunt';
    });

    let checkedScreens = 0;
    for (const [name, open] of Object.entries(screens))
      it(`${name}: axe 0, targets, one heading, a way out, not sideways`, async () => {
        const visit = await open();
        visit.app.setAttribute('scheme', scheme);
        comeToRest();
        equal(await axe(), [], 'axe');
        const { checked, small } = targets(document);
        assert(checked > 1, 'no targets were checked');
        equal(small, [], 'targets under 44 px');
        equal(findAll(visit.app, 'h1').length, 1, 'first-level headings');
        equal(sideways(visit.app), 0, 'wider than a small phone by');
        assert(control(visit.app, locale === 'nl' ? 'Snel weg' : 'خروج سريع'), 'no way out');
        for (const field of findAll(visit.app, 'input, textarea')) {
          equal(field.getAttribute('autocomplete'), 'off', 'autocomplete');
          equal(field.getAttribute('spellcheck'), 'false', 'spellcheck');
        }
        checkedScreens++;
      });

    after(() => {
      console.log(`${checkedScreens} screens passed in ${locale}, ${scheme}`);
      if (checkedScreens !== Object.keys(screens).length) throw new Error('screens were left out');
    });
  });
