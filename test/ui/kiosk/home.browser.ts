import type { SteunpuntKioskCode } from '../../../src/ui/kiosk/steunpunt-kiosk-code.ts';
import { assert, equal } from '../support/assert.ts';
import { findAll, textOf } from '../support/deep.ts';
import { openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

const links = ({ kiosk }: OpenKiosk): string[] =>
  findAll<SteunpuntKioskCode>(kiosk.screen ?? kiosk, 'steunpunt-kiosk-code').map(
    ({ link }) => link,
  );

describe('going on at home', () => {
  it('gives the page to scan and to type, the phone and the hours', async () => {
    const visit = await openKiosk({ published: { hours: 'maandag van 9 tot 16 uur' } });
    const home = await visit.show('home');
    equal(links(visit), ['https://steunpunt.example/w/de-linde?lang=nl&door=parent'], 'link');
    for (const words of ['steunpunt.example/de-linde', '020 123 45 67', 'maandag van 9'])
      assert(textOf(home).includes(words), words);
    assert(!textOf(home).includes('Print'), 'no printer');
    visit.press('Klaar');
    equal(visit.wiped, ['done'], 'endings');
  });

  it('goes on in this language, by this door, at what was read', async () => {
    const visit = await openKiosk({ door: 'youth', locale: 'ar' });
    await visit.show('home', 'zit-thuis');
    equal(
      links(visit),
      ['https://steunpunt.example/w/de-linde?lang=ar&door=youth&start=faq-zit-thuis'],
      'link',
    );
  });

  it('without a phone or hours it says the days; with a printer there is a card', async () => {
    let printed = 0;
    const visit = await openKiosk({
      published: { phone: '' },
      settings: { printer: true },
      device: { print: () => printed++ },
    });
    const home = await visit.show('home');
    assert(!textOf(home).includes('Bel ons'), 'phone');
    visit.press('Print een kaartje');
    equal(printed, 1, 'printed');
    assert(textOf(home).includes('Wij lezen berichten op maandag, dinsdag en donderdag.'), 'days');
  });

  it('an address that no phone reads is there to be typed', async () => {
    const visit = await openKiosk();
    Object.assign(visit.visit, { page: `https://${'lang.'.repeat(24)}example/w/x` });
    const home = await visit.show('home');
    equal(links(visit), [], 'codes');
    assert(textOf(home).includes('lang.lang.'), 'address');
  });

  it('a card on the page prints alone, and leaves no style behind', async () => {
    const before = document.adoptedStyleSheets.length;
    const visit = await openKiosk({ settings: { printer: true } });
    await visit.show('home');
    const card = findAll(visit.kiosk, 'steunpunt-kiosk-card');
    equal([card.length, card[0]?.checkVisibility()], [1, false], 'on the screen');
    equal(document.adoptedStyleSheets.length, before + 1, 'style for paper');
    await visit.show('menu');
    equal(document.adoptedStyleSheets.length, before, 'gone with it');
  });
});
