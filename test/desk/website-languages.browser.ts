import { defineDesk } from '../../desk/define.ts';
import { define } from '../../desk/rooms/website.ts';
import { HELD } from '../../src/core/library/languages.ts';
import { axe } from '../a11y/axe.ts';
import { look, open, settled, type Opened } from '../browser/website-room.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { WebsiteHub } from './support/website-hub.ts';

/** Staff see how far a language is, and say who read what we promise in it. */

const NOBODY = 'nog niet nagekeken';
const words = (lang: string): Record<string, string> =>
  Object.fromEntries(HELD.map((id) => [id, `${lang} ${id}`]));
const LANGUAGES = {
  en: { screens: NOBODY, kiosk: NOBODY, words: words('en'), of: 'e1' },
  tr: { screens: NOBODY, kiosk: NOBODY, words: words('tr'), of: 't1' },
  ar: { screens: NOBODY, kiosk: NOBODY, words: words('ar'), of: 'a1' },
};

before(() => {
  document.adoptedStyleSheets.push(look);
  defineDesk();
  define();
});
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look);
  document.body.replaceChildren();
});

async function openLanguages(): Promise<Opened> {
  const hub = new WebsiteHub();
  hub.languages = LANGUAGES;
  const opened = await open(hub);
  await opened.press('Talen');
  await until('the languages', () => findAll(opened.room, 'details').length === 3);
  for (const one of findAll(opened.room, 'details')) one.setAttribute('open', '');
  await settled(opened.room);
  return opened;
}

const card = ({ room }: Opened, name: string): HTMLElement => {
  const found = findAll(room, 'details').find((one) => textOf(one).startsWith(name));
  assert(found, name);
  return found;
};

describe('languages at the desk', () => {
  it('each says what is there and that nobody looked at it', async () => {
    const opened = await openLanguages();
    equal(await axe(opened.room), [], 'axe');
    for (const name of ['Turks', 'Arabisch']) {
      const text = textOf(card(opened, name));
      assert(text.includes('Belofte in Nederlands en Engels'), name);
      equal(text.match(/nog niet nagekeken/g)?.length, 7, `${name}: every part`);
    }
    assert(textOf(card(opened, 'Engels')).includes('Belofte staat er in deze taal'), 'English');
    const arabic = findAll(card(opened, 'Arabisch'), '[lang="ar"][dir="rtl"]');
    equal(arabic.length, HELD.length, 'words to read, in their language');
  });

  it('a colleague writes who read the words, and can take it back', async () => {
    const opened = await openLanguages();
    const turkish = (): string => textOf(card(opened, 'Turks'));
    const press = async (label: string): Promise<void> => {
      control(card(opened, 'Turks'), label).click();
      await settled(opened.room);
    };
    await press('Laat dit in deze taal zien');
    equal(opened.hub.published.length, 0, 'nobody');
    await until('the reason', () =>
      findAll(card(opened, 'Turks'), 'steunpunt-field').some((one) =>
        textOf(one).includes('Schrijf wie deze woorden las.'),
      ),
    );
    const field = findAll(card(opened, 'Turks'), 'input.control')[0] as HTMLInputElement;
    field.value = 'Fatma Yılmaz';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press('Laat dit in deze taal zien');
    await until('published', () => opened.hub.published.length === 1);
    const { checked } = opened.hub.local.languages?.['tr'] ?? {};
    equal([checked?.by, checked?.of], ['Fatma Yılmaz', 't1'], 'who, and which words');
    await until('shown', () => turkish().includes('nagekeken door Fatma Yılmaz'));
    assert(turkish().includes('Belofte staat er in deze taal'), 'shown');
    await press('Laat dit weer in het Nederlands en Engels zien');
    await until('taken back', () => turkish().includes('Belofte in Nederlands en Engels'));
    equal(opened.hub.local.languages, {}, 'nothing left');
  });

  it('words that changed since are to be read again', async () => {
    const opened = await openLanguages();
    opened.hub.local = {
      ...opened.hub.local,
      languages: { tr: { checked: { by: 'Fatma', day: '2026-03-31', of: 'old' } } },
    };
    await opened.press('Vragen');
    await opened.press('Talen');
    await until('stale', () =>
      findAll(opened.room, 'details').some((one) => textOf(one).includes('zijn veranderd')),
    );
    assert(textOf(card(opened, 'Turks')).includes('Belofte in Nederlands en Engels'), 'held');
  });

  it('and whether they answer in it', async () => {
    const opened = await openLanguages();
    const box = findAll(card(opened, 'Turks'), 'input[type="checkbox"]')[0];
    assert(box, 'the box');
    box.click();
    await until('published', () => opened.hub.published.length === 1);
    equal(opened.hub.local.languages, { tr: { answers: true } }, 'answers');
  });
});
