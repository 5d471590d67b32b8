import { placeOf } from '../../../src/ui/visitor/places.ts';
import type { SteunpuntKioskCode } from '../../../src/ui/kiosk/steunpunt-kiosk-code.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { publishedLibrary, publishedWith } from '../../visit/published-library.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, textOf } from '../support/deep.ts';
import { until } from '../support/until.ts';
import { MemoryVoice, type OpenKiosk, type Opening } from './support/kiosk-visit.ts';
import { publishedAtKiosk } from './support/published-screens.ts';

const at = (id: string, opening?: Opening): Promise<OpenKiosk> => publishedAtKiosk(id)(opening);
const heading = ({ kiosk }: OpenKiosk): string => find(kiosk, 'h1').textContent.trim();
const titles = ({ kiosk }: OpenKiosk): string[] =>
  findAll(kiosk, '.title').map(({ textContent }) => textContent.trim());
const ME_TOO = 'Dit vind ik ook';

describe('what is published, in the waiting room', () => {
  it('waits behind "Meer", where there is something of it', async () => {
    const visit = await at('gedaan');
    await visit.show('menu');
    visit.press('Meer');
    await until('the others', () => titles(visit).includes('Agenda'));
    const shown = titles(visit);
    for (const title of ['Wat wij deden', 'Agenda', 'Ideeën']) assert(shown.includes(title), title);
    visit.press('Agenda');
    await visit.screen('more');
    equal(titles(visit), ['Bijeenkomst vandaag', 'Bijeenkomst straks'], 'not yesterday');
    const none = await publishedAtKiosk('agenda', smallLibrary())();
    assert(textOf(none.kiosk).includes('U bent altijd welkom.'), 'warm words');
    await none.show('menu');
    none.press('Meer');
    await until('the others', () => titles(none).includes('Bereid u voor'));
    assert(!titles(none).includes('Agenda'), 'nothing to show, no way to it');
  });

  it('goes along as a QR of that one thing, short enough, with nothing else in it', async () => {
    let count = 0;
    for (const id of ['gedaan-wachten', 'agenda-straks', 'idee-lunch']) {
      const visit = await at(id, { door: 'youth' });
      const [code, ...more] = findAll<SteunpuntKioskCode>(visit.kiosk, 'steunpunt-kiosk-code');
      const page = 'https://steunpunt.example/w/de-linde';
      equal(code?.link, `${page}?lang=nl&door=youth&start=more-${id}`, 'link');
      equal([more.length, placeOf(`more-${id}`)?.id], [0, id], 'where it leads');
      count++;
    }
    console.log(`${count} codes`);
    const long = 'x'.repeat(60);
    const [one] = publishedLibrary().ideas ?? [];
    assert(one, 'an idea');
    const library = { ...publishedLibrary(), ideas: [{ ...one, id: long }] };
    const visit = await publishedAtKiosk(`idee-${long}`, library)();
    equal(heading(visit), one.title, 'control: it is there');
    equal(findAll(visit.kiosk, 'steunpunt-kiosk-code').length, 0, 'no code that leads elsewhere');
  });

  it('signs up through the journey, and an idea of one’s own is one', async () => {
    const visit = await at('agenda-straks');
    visit.press('Ik kom graag');
    await until('a field', () => findAll(visit.kiosk, 'input, textarea').length);
    equal(visit.kiosk.place.id, 'aanmelden:straks', 'which');
    const ideas = await at('ideeen');
    ideas.press('Ik heb een idee');
    await until('a field', () => findAll(ideas.kiosk, 'input, textarea').length);
    equal(ideas.kiosk.place, { screen: 'journey', id: 'idee' }, 'which');
  });

  it('a sticker is one tap with thanks, on the same screen; "Vorige" is where one came from', async () => {
    const voice = new MemoryVoice();
    const visit = await at('ideeen', { voice });
    visit.visit.comfort.change({ aloud: true });
    visit.press('Samen eten in de pauze');
    await until('the idea', () => heading(visit) === 'Samen eten in de pauze');
    visit.press(ME_TOO);
    await until('the thanks', () => textOf(visit.kiosk).includes('Uw sticker telt mee.'));
    equal(visit.kiosk.place, { screen: 'more', id: 'idee-lunch' }, 'where');
    equal(
      visit.post.drafts.map(({ form, text }) => [form?.about, text]),
      [['lunch', '']],
      'sent',
    );
    equal(voice.said.at(-1)?.texts, ['Dank u wel. Uw sticker telt mee.'], 'said aloud');
    assert(!textOf(visit.kiosk).includes(ME_TOO), 'once');
    visit.press('Vorige');
    await until('the list', () => heading(visit) === 'Ideeën');
  });

  it('a sticker without a network is kept, and says so', async () => {
    const visit = await at('idee-lunch');
    visit.post.online = false;
    visit.press(ME_TOO);
    await until('the words', () =>
      textOf(visit.kiosk).includes('Wij versturen dit als er weer internet is.'),
    );
  });

  it('stays text, whatever it is, and leads nowhere', async () => {
    const hostile = '<img src=x onerror=alert(1)><a href=https://elders.example>klik</a>';
    let count = 0;
    for (const id of ['gedaan', 'gedaan-wachten', 'agenda-straks', 'idee-rustplek']) {
      const visit = await publishedAtKiosk(id, publishedWith(hostile))();
      equal(findAll(visit.kiosk, 'a, img[src=x]').length, 0, `markup at ${id}`);
      assert(textOf(visit.kiosk).includes('>klik</a>'), `the words at ${id}`);
      count++;
    }
    equal(count, 4, 'places');
  });

  it('is Dutch in Arabic too, and is read as such', async () => {
    const visit = await at('agenda-straks', { locale: 'ar' });
    const title = find(visit.kiosk, 'h1 [lang]');
    equal([title.lang, title.dir], ['nl', 'ltr'], 'title');
    assert(textOf(visit.kiosk).includes('مكتوب بالهولندية'), 'a word about it');
    assert(control(visit.kiosk, 'أود أن أحضر'), 'what can be done is Arabic');
  });
});
