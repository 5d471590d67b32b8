import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { currentLocale } from '../../src/i18n/localization.ts';
import { createFinder } from '../../src/visit/finder.ts';
import { LibraryLoader } from '../../src/visit/library-loader.ts';
import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { control, find, findAll, focused, textOf } from './support/deep.ts';
import { spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { conversation, localization, openVisit, type OpenVisit } from './support/visit.ts';

const PARENTS = 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?';
const YOUTH = 'Ik durf niet meer naar school. Wat nu?';

function served(locale: Locale, door: Door): VisitorLibrary {
  const library = smallLibrary(door);
  const [entry] = library.entries;
  assert(entry, 'an entry');
  return {
    ...library,
    locale,
    entries: door === 'youth' ? [{ ...entry, question: YOUTH }] : library.entries,
    ...conversation(door, locale),
  };
}

interface Point {
  readonly visit: OpenVisit;
  /** Lets the hub answer all that it was asked. */
  answer(): void;
}

/** A visit whose door and language work as they do in the frame; the hub answers when told. */
async function open(): Promise<Point> {
  const waiting: (() => void)[] = [];
  const library = new LibraryLoader({
    conversation: conversation(),
    fetch: (locale, door) =>
      new Promise((resolve) => waiting.push(() => resolve(served(locale, door)))),
    finder: (found) => Promise.resolve(createFinder(found)),
  });
  const visit = await openVisit({ library });
  const { app } = visit;
  const speak = async (wish: Locale): Promise<void> =>
    library.bring(await localization.show(wish, app.visit.door), app.visit.door);
  app.addEventListener('steunpunt-language', ({ locale }) => void speak(locale));
  app.addEventListener('steunpunt-door', ({ door }) => {
    app.visit.door = door;
    void speak(currentLocale());
  });
  void speak(currentLocale());
  await until('to be asked for', () => waiting.length);
  return { visit, answer: () => waiting.splice(0).forEach((one) => one()) };
}

const pressed = ({ app }: OpenVisit): string[] =>
  findAll(app, '.door[aria-pressed=true]').map(spoken);

beforeEach(() => localization.show('nl'));
after(() => localization.show('nl'));

describe('the doors', () => {
  it('one is always pressed: parent first, and the other at once when chosen', async () => {
    const { visit } = await open();
    equal(pressed(visit), ['Ouder of verzorger'], 'first');
    visit.press('Jongere');
    await until('pressed', () => pressed(visit)[0] === 'Jongere');
    equal(pressed(visit).length, 1, 'one');
    equal(focused() && spoken(focused() as Element), 'Jongere', 'focus stays');
    visit.press('Ouder of verzorger');
    await until('pressed', () => pressed(visit)[0] === 'Ouder of verzorger');
  });

  it('also in a language that has one tone', async () => {
    await localization.show('en');
    const { visit } = await open();
    equal(pressed(visit), ['Parent or carer'], 'first');
    visit.press('Young person');
    await task();
    equal(pressed(visit), ['Young person'], 'then');
  });

  it('a young person is said "je" to, on every screen on the way', async () => {
    const { visit, answer } = await open();
    answer();
    visit.press('Jongere');
    await until('the tone', () => spoken(find(visit.app, 'h1')) === 'Waarmee kunnen we je helpen?');
    answer();
    let screens = 0;
    const formal = (): void => {
      screens++;
      equal(textOf(visit.app).match(/\b[Uu]w?\b/g), null, textOf(visit.app));
    };
    formal();
    for (const [beginning, tag] of [
      ['ask', 'steunpunt-journey'],
      ['call', 'steunpunt-journey'],
      ['code', 'steunpunt-code-entry'],
    ] as const) {
      visit.show(beginning);
      await visit.screen(tag);
      await task();
      formal();
    }
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.type('Ik denk aan zelfmoord, ik durf niet meer naar school');
    await until('the panel', () => findAll(visit.app, '#danger').length);
    await until('an answer', () => findAll(visit.app, '.entry').length);
    formal();
    find(visit.app, '.send').click();
    await visit.screen('steunpunt-sent');
    formal();
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    await task();
    formal();
    assert(/\b[Uu]w?\b/.test('Wat wilt u vragen?'), 'control');
    console.log(`${screens} screens without "u"`);
  });

  it('the answers for parents are not shown to a young person meanwhile', async () => {
    const { visit, answer } = await open();
    answer();
    visit.show('faq');
    await visit.screen('steunpunt-find');
    await until('the answers', () => textOf(visit.app).includes(PARENTS));
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    visit.press('Jongere');
    await until('pressed', () => pressed(visit)[0] === 'Jongere');
    visit.show('faq');
    await visit.screen('steunpunt-find');
    assert(textOf(visit.app).includes('Even geduld…'), 'waiting');
    assert(!textOf(visit.app).includes(PARENTS), 'for parents');
    answer();
    await until('the answers', () => textOf(visit.app).includes(YOUTH));
    assert(!textOf(visit.app).includes(PARENTS), 'for parents');
  });

  it('a door that changes under an open list takes the list away', async () => {
    const { visit, answer } = await open();
    answer();
    visit.show('faq');
    await visit.screen('steunpunt-find');
    await until('the answers', () => textOf(visit.app).includes(PARENTS));
    const event = Object.assign(new Event('steunpunt-door'), { door: 'youth' });
    visit.app.dispatchEvent(event);
    await until('them to go', () => !textOf(visit.app).includes(PARENTS));
    answer();
    await until('the others', () => textOf(visit.app).includes(YOUTH));
  });
});

describe('changing language or door half-way', () => {
  it('the conversation goes on where it was, in other words, and stays at its door', async () => {
    const { visit, answer } = await open();
    answer();
    visit.show('call');
    await visit.screen('steunpunt-journey');
    visit.type('06 12 34 56 78');
    visit.press('Verder');
    await until('the next', () => textOf(visit.app).includes('In de avond'));
    visit.press('In de avond');
    await until('the next', () => textOf(visit.app).includes('Welke taal spreekt u'));
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    visit.press('العربية');
    await until('Arabic', () => document.documentElement.dir === 'rtl');
    answer();
    visit.show('call');
    await visit.screen('steunpunt-journey');
    await until('the words', () => textOf(visit.app).includes('ما اللغة التي تفضّلون التحدث بها؟'));
    equal(
      findAll(visit.app, '.log li')
        .map(spoken)
        .filter((_, i) => i % 2),
      ['أنتم: 06 12 34 56 78', 'أنتم: في المساء'],
      'answers, in the words of the page',
    );
    const number = find(visit.app, '.log .own [dir]');
    equal(getComputedStyle(number).direction, 'ltr', 'a number reads left to right');
    const goIn = async (door: Door): Promise<void> => {
      visit.app.dispatchEvent(Object.assign(new Event('steunpunt-door'), { door }));
      await task();
      answer();
      await task();
    };
    await goIn('youth');
    equal(findAll(visit.app, '.log li').length, 0, 'whoever comes in there is somebody else');
    await goIn('parent');
    equal(findAll(visit.app, '.log li').length, 4, 'and here it is again');
  });

  it('a text half-written stays in its field', async () => {
    const { visit, answer } = await open();
    answer();
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.type('Mijn zoon');
    const field = find(visit.app, 'textarea') as HTMLTextAreaElement;
    for (const locale of ['en', 'ar', 'nl'] as const) {
      visit.app.dispatchEvent(Object.assign(new Event('steunpunt-language'), { locale }));
      await until(locale, () => currentLocale() === locale);
      answer();
      await task();
      equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, 'Mijn zoon', locale);
    }
    equal(find(visit.app, 'textarea'), field, 'the same field, cursor and all');
  });

  it('the language that is spoken is marked, and each is named in its own', async () => {
    const { visit } = await open();
    const languages = (): [string, string, string | null][] =>
      findAll(visit.app, '.languages button').map((one) => [
        one.lang,
        spoken(one),
        one.getAttribute('aria-current'),
      ]);
    equal(
      languages().map(([lang, name]) => [lang, name]),
      [
        ['nl', 'Nederlands'],
        ['en', 'English'],
        ['ar', 'العربية'],
        ['tr', 'Türkçe'],
        ['pl', 'Polski'],
        ['uk', 'Українська'],
      ],
      'names',
    );
    visit.press('English');
    await until('English', () => spoken(find(visit.app, 'h1')) === 'How can we help you?');
    equal(
      languages().map(([, , current]) => current),
      ['false', 'true', 'false', 'false', 'false', 'false'],
      'marked',
    );
    equal(focused(), control(visit.app, 'English'), 'focus stays');
  });
});

describe('when somebody reads', () => {
  const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);

  for (const beginning of ['start', 'ask', 'call'] as const)
    it(`${beginning}: the open days, and in a holiday the day that we are back`, async () => {
      const visit = await openVisit();
      visit.show(beginning);
      await until('the days', () =>
        textOf(visit.app).includes('Wij lezen berichten op maandag, dinsdag en donderdag.'),
      );
      const away = await openVisit({
        published: { closed: [{ from: today - 3, until: today + 10 }] },
      });
      away.show(beginning);
      await until('the words', () =>
        /Wij zijn nu vrij\. Uw bericht komt goed aan\. Wij lezen het op (maandag|dinsdag|donderdag) \d+ \p{L}+\./u.test(
          textOf(away.app),
        ),
      );
      assert(!textOf(away.app).includes('Wij lezen berichten op'), 'not the ordinary days too');
    });

  it('in a holiday who stands in, with a number to call, and on no other day', async () => {
    const standIn = { name: 'Steunpunt De Es', phone: '020 555 01 24', url: 'https://es.example/' };
    const away = await openVisit({
      published: { standIn, closed: [{ from: today - 3, until: today + 10 }] },
    });
    await until('the words', () =>
      textOf(away.app).includes('Kunt u niet wachten? Steunpunt De Es helpt u ook.'),
    );
    const links = findAll<HTMLAnchorElement>(away.app, 'steunpunt-notice a');
    equal(
      links.map(({ href }) => href),
      ['tel:0205550124', 'https://es.example/'],
      'ways',
    );
    const here = await openVisit({ published: { standIn } });
    await until('the days', () => textOf(here.app).includes('Wij lezen berichten op'));
    assert(!textOf(here.app).includes('De Es'), 'only in a holiday');
  });
});
