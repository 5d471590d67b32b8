import { setViewport } from '@web/test-runner-commands';
import { calendarDay, dayInWords, dayOf } from '../../../src/i18n/dates.ts';
import { placeOf } from '../../../src/ui/visitor/places.ts';
import type { SteunpuntJourney } from '../../../src/ui/visitor/steunpunt-journey.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { inDays, publishedLibrary, publishedWith } from '../../visit/published-library.ts';
import { hostileTexts } from '../../attacks/support/hostile-texts.ts';
import { assert, equal } from '../support/assert.ts';
import { find, findAll, focused, textOf } from '../support/deep.ts';
import { withJourneys } from '../support/journey-screens.ts';
import { publishedAt } from '../support/published-screens.ts';
import { until } from '../support/until.ts';
import { localization, memoryLibrary, openVisit, type OpenVisit } from '../support/visit.ts';

const titles = ({ app }: OpenVisit): string[] =>
  findAll(app, '.title').map(({ textContent }) => textContent.trim());
const heading = ({ app }: OpenVisit): string => find(app, 'h1').textContent.trim();
const atHeading = (visit: OpenVisit, words: string): Promise<unknown> =>
  until(words, () =>
    findAll(visit.app, 'h1').some(({ textContent }) => textContent.trim() === words),
  );

before(() => setViewport({ width: 360, height: 740 }));

describe('what is published', () => {
  it('stands among the ways only where there is something of it', async () => {
    const none = await withJourneys();
    none.press('Meer manieren');
    await none.screen('steunpunt-more');
    const ways = ['Wat wij deden', 'Agenda', 'Ideeën'];
    equal(
      titles(none).filter((title) => ways.includes(title)),
      [],
      'nothing published',
    );
    const over = await withJourneys({
      ...smallLibrary(),
      meetings: publishedLibrary().meetings?.slice(0, 1) ?? [],
    });
    over.app.show({ screen: 'more' });
    await over.screen('steunpunt-more');
    equal(
      titles(over).filter((title) => ways.includes(title)),
      [],
      'a meeting that is over',
    );
    const all = await withJourneys(publishedLibrary());
    all.press('Meer manieren');
    await all.screen('steunpunt-more');
    equal(
      titles(all).filter((title) => ways.includes(title)),
      ways,
      'all of it',
    );
    all.press('Wat wij deden');
    await atHeading(all, 'Wat wij deden');
    equal(focused()?.localName, 'h1', 'reading starts at the heading');
  });

  it('may be where a host page or a link begins', () => {
    const places = ['gedaan', 'agenda', 'ideeen', 'gedaan-wachten', 'agenda-straks', 'idee-lunch'];
    equal(
      places.map((place) => placeOf(`more-${place}`)),
      places.map((id) => ({ screen: 'more', id })),
      'places',
    );
  });

  it('is there without a network, and says so kindly while it is not there at all', async () => {
    const visit = await publishedAt('gedaan');
    visit.post.online = false;
    visit.press('Lang wachten op hulp');
    await atHeading(visit, 'Lang wachten op hulp');
    const library = memoryLibrary(null);
    const waiting = await openVisit({ library });
    library.beLate();
    waiting.show('more-agenda');
    await until('words', () => heading(waiting).startsWith('Er is nu geen internet'));
  });

  it('stays text, whatever it is', async () => {
    let fired = 0;
    Object.assign(window, { hostileFired: () => (fired += 1) });
    const texts = hostileTexts().slice(0, 400);
    const [one] = publishedLibrary().ideas ?? [];
    assert(one, 'an idea');
    const ideas = texts.map((text, i) => ({ ...one, id: `i${i}`, title: text, drawing: [text] }));
    const list = await publishedAt('ideeen', { ...publishedLibrary(), ideas });
    const shown = findAll(list.app, '.title .dutch').map(({ textContent }) => textContent);
    equal(shown, texts, 'every title to the letter');
    const places = ['gedaan-wachten', 'agenda-straks', 'idee-rustplek', 'idee-lunch'];
    for (const place of places)
      for (const words of texts.slice(0, 25)) {
        const visit = await publishedAt(place, publishedWith(words));
        const parts = findAll(visit.app, '.dutch');
        assert(parts.length > 1 && parts.every((part) => part.children.length === 0), words);
        assert(
          parts.some(({ textContent }) => textContent === words),
          `${words} at ${place}`,
        );
      }
    const drawn = await publishedAt('idee-i3', { ...publishedLibrary(), ideas });
    equal(findAll(drawn.app, 'svg.drawn > *').length, 1, 'a drawing is one path');
    equal(fired, 0, 'fired');
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hostileFired()>');
    await until('markup to fire (control)', () => fired === 1);
    console.log(`${texts.length} hostile titles, ${places.length * 25} hostile screens, 0 fired`);
  });

  it('is Dutch in every language, and is marked so; days and times are in the own language', async () => {
    await localization.show('ar');
    const visit = await publishedAt('agenda-straks');
    const title = find(visit.app, 'h1 [lang]');
    equal([title.lang, title.dir, title.textContent], ['nl', 'ltr', 'Bijeenkomst straks'], 'title');
    document.documentElement.dir = 'rtl';
    equal(getComputedStyle(title).textAlign, 'end', 'a title begins where the page does');
    document.documentElement.dir = 'ltr';
    equal(getComputedStyle(title).textAlign, 'start', 'and so it does from left to right');
    for (const words of ['Wij eten soep en praten.', 'Bibliotheek, Marktplein 4']) {
      const at = findAll(visit.app, '.dutch').find(({ textContent }) => textContent === words);
      equal([at?.lang, at?.dir], ['nl', 'ltr'], words);
    }
    const day = dayInWords(dayOf(inDays(7)), 'ar');
    assert(textOf(visit.app).includes(day), `${day} in ${textOf(visit.app)}`);
    await localization.show('nl');
  });
});

describe('what was done', () => {
  it('newest first, with what was heard, done, told and said', async () => {
    const visit = await publishedAt('gedaan');
    equal(titles(visit), ['Lang wachten op hulp', 'Ook ’s avonds open'], 'titles');
    visit.press('Lang wachten op hulp');
    await atHeading(visit, 'Lang wachten op hulp');
    const parts = findAll(visit.app, 'section').map((part) => textOf(part));
    equal(
      parts,
      [
        'Dit hoorden wij Ouders wachten soms maanden, en horen niets.',
        'Dit deden wij Wij bellen nu elke maand wie er wacht.',
        'Hier vertelden wij het Het overleg van scholen en gemeente',
        'Wat zij zeiden De gemeente zoekt een tweede plek.',
      ],
      'parts',
    );
    assert(textOf(visit.app).includes('12 november 2026'), 'the day');
    assert(!textOf(visit.app).includes('donderdag'), 'of the week it says nothing');
    visit.press('Terug');
    await atHeading(visit, 'Wat wij deden');
    visit.press('Ook ’s avonds open');
    await atHeading(visit, 'Ook ’s avonds open');
    assert(textOf(visit.app).includes('Dit kan nog niet, en waarom De bibliotheek is'), 'not yet');
    assert(!textOf(visit.app).includes('Dit deden wij'), 'nothing that was not done');
  });

  it('one that is gone: the list, and a word about it', async () => {
    const visit = await publishedAt('gedaan-weg');
    equal(heading(visit), 'Wat wij deden', 'heading');
    assert(textOf(visit.app).includes('Wat u zocht, staat hier niet meer.'), 'the words');
    equal(titles(visit).length, 2, 'what there is');
  });
});

describe('the agenda', () => {
  it('has no meeting whose day is over, and one of today', async () => {
    const visit = await publishedAt('agenda');
    equal(titles(visit), ['Bijeenkomst vandaag', 'Bijeenkomst straks'], 'titles');
    assert(calendarDay(dayOf(inDays(-1))) < calendarDay(new Date()), 'control: one was yesterday');
  });

  it('says when, where, for whom and what makes people welcome, and signs up', async () => {
    const visit = await publishedAt('agenda-straks');
    const facts = findAll(visit.app, 'dt').map((dt) => dt.textContent.trim());
    equal(facts, ['Wanneer', 'Waar', 'Voor wie'], 'facts');
    const day = dayInWords(dayOf(inDays(7)), 'nl');
    equal(find(visit.app, 'dd').textContent.trim(), `${day}, van 19:30 tot 21:00 uur`, 'when');
    const welcome = findAll(visit.app, '.welcome li');
    equal(
      welcome.map(({ textContent }) => textContent.trim()),
      [
        'Iets te eten',
        'Oppas voor de kinderen',
        'Geld voor de reis',
        'Een tolk',
        'Plek voor een rolstoel',
      ],
      'welcome',
    );
    assert(
      welcome.every((one) => one.querySelector('svg[aria-hidden]')),
      'pictograms',
    );
    visit.press('Ik kom graag');
    await visit.screen('steunpunt-journey');
    const [screen] = findAll<SteunpuntJourney>(visit.app, 'steunpunt-journey');
    equal(screen?.journey, 'aanmelden:straks', 'journey');
  });

  it('where nobody signs up there is no button', async () => {
    const visit = await publishedAt('agenda-vandaag');
    assert(textOf(visit.app).includes('U hoeft zich niet aan te melden.'), 'the words');
    assert(!textOf(visit.app).includes('Ik kom graag'), 'no button');
  });
});

describe('ideas', () => {
  it('say how far they are, with drawing, picture and number where there is one', async () => {
    const visit = await publishedAt('idee-lunch');
    equal(find(visit.app, '[aria-current=step]').textContent.trim(), 'Samen maken', 'stage');
    equal(findAll(visit.app, '.stages .been').length, 2, 'stages behind');
    equal(
      find(visit.app, 'svg[role=img]').getAttribute('aria-label'),
      'Een tekening bij dit idee',
      'drawing',
    );
    assert(textOf(visit.app).includes('15 mensen vinden dit ook'), 'number');
    const made = await publishedAt('idee-rustplek');
    const photo = find(made.app, 'img') as HTMLImageElement;
    equal(photo.alt, 'Een hoek met kussens', 'photo');
    assert(textOf(made.app).includes('Dit is ervan gemaakt Een hoek met kussens.'), 'made');
    assert(!textOf(made.app).includes('mensen vinden'), 'no number');
  });

  it('one of one’s own is a journey', async () => {
    const visit = await publishedAt('ideeen');
    visit.press('Ik heb een idee');
    await visit.screen('steunpunt-journey');
    const empty = await publishedAt('ideeen', smallLibrary());
    assert(textOf(empty.app).includes('Misschien komt het eerste van u.'), 'warm words');
    empty.press('Ik heb een idee');
    await empty.screen('steunpunt-journey');
  });
});
