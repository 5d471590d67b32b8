import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { maybe } from './support/finding-screens.ts';
import { controls, spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { localization, memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';

async function openFind(library = memoryLibrary()): Promise<OpenVisit> {
  const visit = await openVisit({ library });
  visit.show('faq');
  await visit.screen('steunpunt-find');
  await until('the heading to be heard', () => visit.heard.length === 1);
  return visit;
}

const SURE = 'Mijn kind wordt gepest en school doet niets.';
const NONE = 'xqzw';

const heading = ({ app }: OpenVisit): string => {
  const [found] = findAll(app, '#found');
  return found ? spoken(found) : '';
};
const entries = ({ app }: OpenVisit): string[] =>
  findAll(app, '.entry')
    .filter((entry) => entry.checkVisibility())
    .map(spoken);
const openTopics = ({ app }: OpenVisit): string[] =>
  findAll(app, 'details[open] summary').map(spoken);

async function types(visit: OpenVisit, text: string): Promise<void> {
  visit.type(text);
  await task();
}

describe('finding by typing', () => {
  it('narrows at every letter, best first, and goes back to the topics when emptied', async () => {
    const visit = await openFind();
    for (const text of ['p', 'pes', 'pesten in de kl', SURE]) await types(visit, text);
    equal(entries(visit), [SURE], 'entries');
    await types(visit, 'brief van leerplicht');
    equal(entries(visit)[0], 'Mijn kind durft niet naar school. Krijg ik een boete?', 'first');
    await types(visit, '  ');
    equal(findAll(visit.app, 'details').length, 2, 'topics');
    equal(heading(visit), '', 'no results');
  });

  it('says how sure it is: this fits, one of these, or none', async () => {
    const visit = await openFind();
    for (const [text, words, some] of [
      [SURE, 'Dit past het best', true],
      [maybe(), 'Bedoelt u een van deze?', true],
      [NONE, 'Dat antwoord hebben wij nog niet', false],
    ] as const) {
      await types(visit, text);
      equal(heading(visit), words, text);
      equal(entries(visit).length > 0, some, `entries for ${text}`);
      assert(controls(visit.app).includes('Stel een vraag'), 'asking is always there');
    }
  });

  it('shows no more than three', async () => {
    const library = smallLibrary();
    const [entry] = library.entries;
    assert(entry, 'an entry');
    const many = Array.from({ length: 9 }, (_, i) => ({ ...entry, id: `zit-thuis-${i}` }));
    const visit = await openFind(
      memoryLibrary({ ...library, entries: [...library.entries, ...many] }),
    );
    await types(visit, 'geen school wil hem');
    equal(entries(visit).length, 3, 'entries');
  });

  it('tells how many there are once at a pause, as many as are shown, and takes no focus', async () => {
    const visit = await openFind();
    const field = find(visit.app, 'input');
    field.focus();
    await task();
    visit.heard.length = 0;
    for (const text of ['pes', 'pesten', SURE]) await types(visit, text);
    equal(visit.heard, [], 'nothing while typing');
    await until('the count', () => visit.heard.length > 0);
    await types(visit, `${SURE} `);
    await types(visit, 'kind');
    const shown = entries(visit).length;
    assert(shown > 1, `${shown} shown`);
    await until('the next count', () => visit.heard.length > 1);
    await types(visit, NONE);
    await until('none', () => visit.heard.length > 2);
    equal(
      visit.heard,
      [
        'Antwoorden gevonden: 1.',
        `Antwoorden gevonden: ${shown}.`,
        'Dat antwoord hebben wij nog niet',
      ],
      'heard',
    );
    equal(focused(), field, 'focus');
  });

  it('asks on with what was typed, and keeps it for coming back', async () => {
    const visit = await openFind();
    await types(visit, NONE);
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    const field = find(visit.app, 'textarea') as HTMLTextAreaElement;
    equal(field.value, NONE, 'the question begins with it');
    visit.type('Iets heel anders');
    visit.press('Terug');
    await visit.screen('steunpunt-find');
    equal((find(visit.app, 'input') as HTMLInputElement).value, NONE, 'what was looked for');
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    equal(
      (find(visit.app, 'textarea') as HTMLTextAreaElement).value,
      'Iets heel anders',
      'a question begun is not overwritten',
    );
  });
});

describe('finding by situation', () => {
  it('topics in the order of the point, then who can help, then stories', async () => {
    const visit = await openFind();
    const [find_] = findAll(visit.app, 'steunpunt-find');
    assert(find_, 'the screen');
    equal(
      controls(find_).map((words) => words.split(' Wie het is')[0]),
      [
        'Niet naar school',
        'Pesten',
        'Wie kan mij helpen?',
        'Sem ging weer Moeder van een zoon van 9',
      ],
      'controls',
    );
    equal(entries(visit), [], 'closed at first');
  });

  it('opens one at a time, and it is still open on coming back', async () => {
    const visit = await openFind();
    visit.press('Niet naar school');
    await until('open', () => openTopics(visit).length === 1);
    equal(entries(visit).length, 2, 'entries of the topic');
    visit.press('Pesten');
    await until('the other', () => openTopics(visit)[0] === 'Pesten');
    equal(openTopics(visit), ['Pesten'], 'one');
    visit.press('Mijn kind wordt gepest');
    await visit.screen('steunpunt-entry');
    visit.press('Terug');
    await visit.screen('steunpunt-find');
    equal(openTopics(visit), ['Pesten'], 'still open');
    await types(visit, NONE);
    await types(visit, '');
    equal(openTopics(visit), ['Pesten'], 'after looking for something');
    visit.press('Pesten');
    await until('closed', () => openTopics(visit).length === 0);
    visit.press('Wie kan mij helpen?');
    await visit.screen('steunpunt-people');
    visit.press('Terug');
    await visit.screen('steunpunt-find');
    equal(openTopics(visit), [], 'stays closed');
  });

  it('leads to who can help, those for danger first, and to a story with its answer', async () => {
    const visit = await openFind();
    visit.press('Wie kan mij helpen?');
    await visit.screen('steunpunt-people');
    equal(
      findAll(visit.app, 'h2, h3').map(spoken),
      [
        'Is er nu gevaar? Bel 112.',
        'Kindertelefoon',
        'Voor uw vraag',
        'Onderwijsconsulenten',
        'Leerplicht',
      ],
      'people',
    );
    visit.press('Terug');
    await visit.screen('steunpunt-find');
    visit.press('Sem ging weer');
    await visit.screen('steunpunt-story');
    assert(textOf(visit.app).includes('Dit is een voorbeeld.'), 'made up, and says so');
    visit.press('Mijn kind zit thuis zonder school.');
    await visit.screen('steunpunt-entry');
  });
});

describe('finding before the library is there', () => {
  it('waits, then says that there is no internet, then comes by itself', async () => {
    const library = memoryLibrary(null);
    const visit = await openFind(library);
    assert(textOf(visit.app).includes('Even geduld…'), 'waiting');
    await types(visit, SURE);
    library.beLate();
    await until('honest words', () => textOf(visit.app).includes('Er is nu geen internet.'));
    assert(controls(visit.app).includes('Stel een vraag'), 'asking works');
    await new Promise(requestAnimationFrame);
    equal(visit.said, [], 'no count of what is not there');
    library.arrive(smallLibrary());
    await until('the answer', () => entries(visit).length === 1);
    assert(!textOf(visit.app).includes('geen internet'), 'the words are gone');
    await until('the count', () => visit.said.length);
    equal(visit.said, ['Antwoorden gevonden: 1.'], 'said');
  });
});

describe('answers in another language than the page', () => {
  after(() => localization.show('nl'));

  for (const locale of ['en', 'ar'] as const)
    it(`${locale}: says that they are in Dutch, and each is marked as Dutch`, async () => {
      await localization.show(locale);
      const visit = await openFind();
      const words = { en: 'The others are in Dutch', ar: 'بالهولندية' }[locale];
      assert(textOf(visit.app).includes(words), textOf(visit.app));
      for (const summary of findAll(visit.app, 'summary')) equal(summary.lang, 'nl', 'topic');
      await types(visit, SURE);
      const marked = findAll(visit.app, '.entry').map((entry) =>
        entry.closest('[lang]')?.getAttribute('lang'),
      );
      equal(marked, ['nl'], 'entries');
      find(visit.app, '.entry').click();
      await visit.screen('steunpunt-entry');
      const heading = find(visit.app, 'h1');
      equal(heading.closest('[lang]')?.getAttribute('lang'), 'nl', 'the answer');
      equal(heading.closest('[lang]')?.getAttribute('dir'), 'ltr', 'its direction');
    });

  it('one that is there in the language of the page says so, beside Dutch ones', async () => {
    await localization.show('ar');
    const library = smallLibrary();
    const [first, ...others] = library.entries;
    assert(first && others.length > 0, 'two entries');
    const own = { ...first, lang: 'ar', question: 'طفلي في البيت دون مدرسة.' };
    const visit = await openFind(memoryLibrary({ ...library, entries: [own, ...others] }));
    visit.show(`faq-${first.id}`);
    await visit.screen('steunpunt-entry');
    const around = find(visit.app, 'h1').closest('[lang]');
    equal([around?.getAttribute('lang'), around?.getAttribute('dir')], ['ar', 'rtl'], 'the answer');
    assert(!textOf(visit.app).includes('ليست متوفرة'), 'no word of its missing');
  });

  it('nl: not a word about it (control)', async () => {
    await localization.show('nl');
    const visit = await openFind();
    assert(!textOf(visit.app).includes('De andere zijn in het Nederlands'), textOf(visit.app));
  });
});
