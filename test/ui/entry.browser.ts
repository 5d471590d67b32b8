import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { everyElement, find, findAll, focused, textOf } from './support/deep.ts';
import { controls, spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { localization, memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';

async function openEntry(id: string, library = memoryLibrary()): Promise<OpenVisit> {
  const visit = await openVisit({ library });
  visit.show(`faq-${id}`);
  await visit.screen('steunpunt-entry');
  await until('the heading to be heard', () => visit.heard[0]);
  return visit;
}

const helped = ({ app }: OpenVisit): string => spoken(find(app, '#helped'));
const ENTRY = 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?';
const OTHER = 'Mijn kind durft niet naar school. Krijg ik een boete?';

/** Answers "Hielp dit?", and waits until reading goes on. */
async function say(visit: OpenVisit, words: 'Ja' | 'Nee'): Promise<void> {
  visit.press(words);
  await until('focus', () => focused()?.id === 'helped');
  await task();
}

/** Asks a question from here; what is sent says that this entry did not help. */
async function askOn(visit: OpenVisit): Promise<string | undefined> {
  visit.press('Stel een vraag');
  await visit.screen('steunpunt-journey');
  visit.type('En nu?');
  find(visit.app, '.send').click();
  await visit.screen('steunpunt-sent');
  return visit.post.drafts.at(-1)?.after;
}

describe('an answer', () => {
  it('question, blocks, link, who can help, and what to read next, in this order', async () => {
    const visit = await openEntry('zit-thuis');
    equal(visit.heard, [ENTRY], 'heard');
    const [article] = findAll(visit.app, 'article');
    assert(article, 'an article');
    equal(
      findAll(article, 'h1, h2, h3').map(spoken),
      [ENTRY, 'Wie kan mij helpen?', 'Onderwijsconsulenten', 'Hielp dit?', 'Lees ook'],
      'headings',
    );
    equal(
      findAll(article, 'ol li').map(spoken),
      ['Vraag een gesprek met school.', 'Schrijf de datum op.'],
      'steps',
    );
    equal(
      findAll(article, 'steunpunt-notice').map(spoken),
      ['Een bericht aan ons is geen bezwaar.'],
      'note',
    );
    equal(
      controls(article),
      [
        'Lees meer over thuis zitten',
        '0900 000 00 00',
        'onderwijsconsulenten.example',
        'Ja',
        'Nee',
        OTHER,
      ],
      'controls',
    );
    assert(textOf(article).includes('Wij keken dit na op zondag 22 november 2026.'), 'reviewed');
  });

  it('other sites open in a window of their own and are not told where from', async () => {
    const visit = await openEntry('zit-thuis');
    const links = findAll<HTMLAnchorElement>(visit.app, 'article a[target]');
    equal(
      links.map(({ rel, protocol }) => [rel, protocol]),
      Array(2).fill(['noopener', 'https:']),
      'links',
    );
  });

  it('says of who can help, but for danger, who is independent and free, and when we called', async () => {
    const visit = await openVisit();
    visit.app.show({ screen: 'people' });
    await visit.screen('steunpunt-people');
    equal(
      findAll(visit.app, 'article').map((card) => [
        spoken(find(card, 'h3')),
        ...findAll(card, '.tags span').map(spoken),
      ]),
      [
        ['Kindertelefoon'],
        ['Onderwijsconsulenten', 'Onafhankelijk', 'Gratis'],
        ['Leerplicht', 'Gratis'],
      ],
      'who is what',
    );
    const [dial] = findAll<HTMLAnchorElement>(visit.app, 'article a[href^="tel:"]');
    equal([dial?.href, dial && spoken(dial)], ['tel:08000432', '0800-0432'], 'number');
    const unknown = findAll(visit.app, 'article').filter((card) =>
      textOf(card).includes('Bel ons,'),
    );
    equal(
      unknown.map((card) => spoken(find(card, 'h3'))),
      ['Leerplicht'],
      'no number and no site: we look it up',
    );
    const called = findAll(visit.app, 'article').filter((card) =>
      textOf(card).includes('Wij belden dit nummer op maandag 2 november.'),
    );
    equal(
      called.map((card) => spoken(find(card, 'h3'))),
      ['Onderwijsconsulenten'],
      'only where there is a number',
    );
  });

  it('one that is gone says so and leads to the others', async () => {
    const visit = await openEntry('bestaat-niet');
    equal(visit.heard, ['Dit antwoord is er niet meer'], 'heard');
    visit.press('Vind een antwoord');
    await visit.screen('steunpunt-find');
  });

  it('one that is not there yet says so, and comes by itself', async () => {
    const library = memoryLibrary(null);
    const visit = await openEntry('zit-thuis', library);
    equal(visit.heard, ['Even geduld…'], 'heard');
    library.arrive(smallLibrary());
    await until('the answer', () => textOf(visit.app).includes('Uw kind houdt recht'));
  });
});

describe('"Hielp dit?"', () => {
  it('yes: thanks, and the question goes without a word about it', async () => {
    const visit = await openEntry('zit-thuis');
    await say(visit, 'Ja');
    equal(visit.heard.slice(1), ['Fijn dat het hielp.'], 'heard');
    equal(controls(find(visit.app, 'section[aria-labelledby=helped]')), [], 'nothing to press');
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    equal(await askOn(visit), undefined, 'after');
  });

  it('no: the ways on, with focus, and what is sent says which one', async () => {
    const visit = await openEntry('zit-thuis');
    await say(visit, 'Nee');
    equal(visit.heard.slice(1), ['Jammer. Vraag het ons, dan denken wij mee.'], 'heard');
    equal(
      controls(find(visit.app, 'section[aria-labelledby=helped]')),
      ['Stel een vraag', 'Bel mij terug'],
      'ways on',
    );
    equal(await askOn(visit), 'zit-thuis', 'after');
    visit.press('Ik bewaar de code zelf');
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    equal(await askOn(visit), undefined, 'the next question has nothing to do with it');
  });

  it('no, and then yes to another: that one counts', async () => {
    const visit = await openEntry('zit-thuis');
    await say(visit, 'Nee');
    visit.press(OTHER);
    await until('the other', () => spoken(find(visit.app, 'h1')) === OTHER);
    await say(visit, 'Ja');
    visit.press('Terug');
    await until('the first', () => spoken(find(visit.app, 'h1')) === ENTRY);
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    equal(await askOn(visit), undefined, 'after');
  });

  it('no answer to it: nothing is sent along', async () => {
    const visit = await openEntry('zit-thuis');
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    equal(await askOn(visit), undefined, 'after');
  });

  it('is asked anew of the next answer', async () => {
    const visit = await openEntry('zit-thuis');
    await say(visit, 'Ja');
    visit.press(OTHER);
    await until('the other', () => spoken(find(visit.app, 'h1')) === OTHER);
    equal(helped(visit), 'Hielp dit?', 'of another answer');
    await until('its heading to be heard', () => visit.heard.at(-1) === OTHER);
  });

  it('a call says it too', async () => {
    const visit = await openEntry('gepest');
    await say(visit, 'Nee');
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-journey');
    visit.type('06 12 34 56 78');
    for (const words of [
      'Verder',
      'In de avond',
      'Nederlands',
      'Nee, liever niet',
      'Sla over',
      'Bel mij terug',
    ]) {
      await until(words, () => textOf(find(visit.app, 'steunpunt-step')).includes(words));
      visit.press(words);
    }
    await visit.screen('steunpunt-sent');
    equal(
      visit.post.drafts.map(({ after }) => after),
      ['gepest'],
      'after',
    );
  });
});

describe('words of ours among Dutch answers', () => {
  after(() => localization.show('nl'));

  /** The language that a screen reader takes a word to be in. */
  const languageOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = parentOf(at))
      if (at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
    return '';
  };
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };

  for (const [screen, count] of [
    ['entry', 8],
    ['people', 8],
    ['story', 2],
  ] as const)
    it(`are marked as the language they are in: ${screen}`, async () => {
      await localization.show('ar');
      const visit = await openVisit();
      visit.app.show({ screen, id: screen === 'story' ? 'sem' : 'zit-thuis' });
      await visit.screen(`steunpunt-${screen}`);
      const arabic = everyElement(visit.app).filter((element) =>
        [...element.childNodes].some(
          (node) =>
            node.nodeType === Node.TEXT_NODE && /\p{Script=Arabic}/u.test(node.textContent ?? ''),
        ),
      );
      equal(
        arabic
          .filter((element) => languageOf(element) !== 'ar')
          .map((one) => one.textContent.trim()),
        [],
        'not marked as Arabic',
      );
      assert(arabic.length >= count, `${arabic.length} looked at`);
      console.log(`${screen}: ${arabic.length} Arabic words of ours, each marked so`);
    });
});
