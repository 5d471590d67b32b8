import { msg, str } from '@lit/localize';
import type { CatalogName } from '../../src/i18n/locales.ts';
import { createLocalization, currentLocale, inCheckedWords } from '../../src/i18n/localization.ts';
import { equal } from '../ui/support/assert.ts';

/** What the next loads give; an Error is thrown. */
const next: unknown[] = [];
const asked: CatalogName[] = [];
const waiting: (() => void)[] = [];

const localization = createLocalization(
  (locale) => {
    asked.push(locale);
    const value = next.shift();
    if (value instanceof Error) return Promise.reject(value);
    if (value === 'wait')
      return new Promise((resolve) => waiting.push(() => resolve({ messages: {} })));
    return Promise.resolve(value);
  },
  { unchecked: (locale) => locale === 'tr' },
);

const catalog = (hello: string): unknown => ({ messages: { hello, name: `${hello}, {0}` } });
const hello = (): string => msg('Dag', { id: 'hello' });
const page = (): string[] => [document.documentElement.lang, document.documentElement.dir];

describe('localization', () => {
  it('first load fails: Dutch; the second try works', async () => {
    next.push(new Error('no network'), catalog('مرحبا'));
    equal(await localization.show('ar'), 'nl', 'after a failed load');
    equal([hello(), ...page()], ['Dag', 'nl', 'ltr'], 'words, lang and dir');
    equal(await localization.show('ar'), 'ar', 'second try');
    equal([hello(), ...page()], ['مرحبا', 'ar', 'rtl'], 'words, lang and dir');
    equal(msg(str`Dag, ${'Fatma'}`, { id: 'name' }), 'مرحبا, Fatma', 'placeholder');
    equal(asked, ['ar', 'ar'], 'loads');
  });

  it('a catalog that came is not fetched again', async () => {
    equal(await localization.show('nl'), 'nl', 'Dutch needs none');
    equal(await localization.show('ar'), 'ar', 'back again');
    equal(asked.length, 2, 'loads');
  });

  it('a login page instead of a catalog: Dutch', async () => {
    next.push('<!doctype html>');
    equal(await localization.show('en'), 'nl', 'after a login page');
    equal(currentLocale(), 'nl', 'language');
  });

  it('of two wishes the later wins, whichever comes first', async () => {
    next.push('wait');
    const first = localization.show('en');
    equal(await localization.show('ar'), 'ar', 'the later wish');
    waiting.forEach((run) => run());
    equal(await first, 'ar', 'the earlier one, told what it became');
    equal(page(), ['ar', 'rtl'], 'lang and dir');
  });

  it('a word that a catalog lacks is said in Dutch', () => {
    equal(msg('Tot ziens', { id: 'bye' }), 'Tot ziens', 'missing word');
  });

  it('a young person is spoken to in the same language, in another tone', async () => {
    next.push(catalog('Hoi'));
    equal(await localization.show('nl', 'youth'), 'nl', 'language');
    equal([hello(), ...page()], ['Hoi', 'nl', 'ltr'], 'words, lang and dir');
    equal(msg('Tot ziens', { id: 'bye' }), 'Tot ziens', 'a word that both say alike');
    equal(await localization.show('ar', 'youth'), 'ar', 'a language with one tone');
    equal(await localization.show('nl', 'parent'), 'nl', 'the other door');
    equal(hello(), 'Dag', 'words');
    equal(asked.at(-1), 'nl-x-jong', 'last load');
  });

  it('what nobody checked is said in Dutch and in English, all else in the language', async () => {
    next.push(catalog('Merhaba'), catalog('Hello'));
    const said = (): unknown => inCheckedWords(hello).map(({ locale, words }) => [locale, words]);
    equal(await localization.show('tr'), 'tr', 'language');
    equal(asked.slice(-2), ['tr', 'until-checked'], 'loads, no more');
    equal(hello(), 'Merhaba', 'all else');
    equal(
      said(),
      [
        ['nl', 'Dag'],
        ['en', 'Hello'],
      ],
      'promises',
    );
    equal(hello(), 'Merhaba', 'after them');
    equal(await localization.show('tr', 'youth'), 'tr', 'for young people');
    equal(
      said(),
      [
        ['nl', 'Hoi'],
        ['en', 'Hello'],
      ],
      'in their tone',
    );
    equal(await localization.show('ar'), 'ar', 'a language that somebody checked');
    equal(said(), [['ar', 'مرحبا']], 'once');
  });
});
