import { createLocalization } from '../../src/i18n/localization.ts';
import { dangerHeading, promise } from '../../src/ui/visitor/consent.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { find } from '../ui/support/deep.ts';
import { clipped, textsInSight } from './support/in-sight.ts';
import { inChecked, saidChecked } from '../../src/ui/checked.ts';
import { html, render } from 'lit';

/** What a screen shows of promises in a language that nobody checked. */

const asked: string[] = [];
const localization = createLocalization(
  async (name) => {
    asked.push(name);

    return (await fetch(`/locales/${name}.json`)).json();
  },
  { unchecked: (locale) => !['nl', 'en'].includes(locale) },
);

const show = (): void => {
  document.title = 'Steunpunt';
  const words = html`<main style="inline-size:320px">
    <h1>${inChecked(dangerHeading)}</h1>
    <p>${inChecked(promise)}</p>
  </main>`;
  render(words, document.body);
};

describe('promises in a language that nobody checked', () => {
  for (const locale of ['ar', 'tr', 'pl', 'uk'] as const)
    it(`${locale}: in Dutch and in English, each with its language`, async () => {
      equal(await localization.show(locale), locale, 'language');
      show();
      const seen = textsInSight(find(document, 'main')).map(({ text, lang }) => [lang, text]);
      equal(
        seen.map(([lang]) => lang),
        ['nl', 'en', 'nl', 'en'],
        'languages',
      );
      for (const block of document.querySelectorAll('[lang="nl"], [lang="en"]'))
        equal(block.getAttribute('dir'), 'ltr', 'direction');
      assert(seen.flat().join().includes('School kan dit niet lezen.'), 'Dutch');
      assert(seen.flat().join().includes('School cannot read this.'), 'English');
      assert(saidChecked(dangerHeading).includes('112. Is there'), 'a reader aloud hears both');
      equal(await axe(), [], 'axe');
      equal(clipped(document), [], 'cut off');
    });

  it('nl and en say them once', async () => {
    for (const locale of ['nl', 'en'] as const) {
      await localization.show(locale);
      show();
      equal(document.querySelectorAll('.checked').length, 0, locale);
    }
    equal(asked.filter((name) => name === 'until-checked').length, 1, 'loaded once');
  });
});
