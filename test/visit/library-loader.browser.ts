import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { createFinder } from '../../src/visit/finder.ts';
import { LibraryLoader } from '../../src/visit/library-loader.ts';
import { equal } from '../ui/support/assert.ts';
import { task, until } from '../ui/support/until.ts';
import { smallLibrary } from './memory-library.ts';

const conversation = { scripts: {}, texts: { title: 'van de pagina' } };

const libraryOf = (locale: Locale, door: Door): VisitorLibrary => ({
  ...smallLibrary(door),
  locale,
  texts: { title: `${locale} ${door}` },
});

interface Hub {
  readonly loader: LibraryLoader;
  /** What was asked for, in order, each with the way to answer. */
  readonly asked: { wish: string; answer: (library: VisitorLibrary) => void; fail: () => void }[];
  /** What was there at each change. */
  readonly seen: string[];
}

/** A loader whose hub answers when the test says so. */
function open(finder = createFinder): Hub {
  const asked: Hub['asked'] = [];
  const seen: string[] = [];
  const loader = new LibraryLoader({
    conversation,
    fetch: (locale, door) => {
      const { promise, resolve, reject } = Promise.withResolvers<VisitorLibrary>();
      const fail = (): void => reject(new Error('no network'));
      asked.push({ wish: `${locale} ${door}`, answer: resolve, fail });
      return promise;
    },
    finder: (library) => Promise.resolve(finder(library)),
  });
  loader.subscribe(() =>
    seen.push(loader.library ? loader.word('title') : loader.late ? 'late' : 'none'),
  );
  return { loader, asked, seen };
}

const online = (): unknown => window.dispatchEvent(new Event('online'));

describe('the library that arrives after the first view', () => {
  it('a page that begins at a name of the language itself begins at nothing', () => {
    const { loader } = open();
    for (const id of ['constructor', '__proto__', 'toString', 'valueOf'])
      equal([loader.script(id), loader.word(id)], [null, ''], id);
  });

  it('until it is there the words are those of the page, and nothing is found', async () => {
    const { loader, asked } = open();
    equal(
      [loader.word('title'), loader.word('other'), loader.library],
      ['van de pagina', '', null],
      'words',
    );
    equal([loader.find('boete', 3), loader.danger('zelfmoord')], [[], false], 'found');
    const brought = loader.bring('nl', 'parent');
    asked[0]?.answer(libraryOf('nl', 'parent'));
    await brought;
    equal(loader.word('title'), 'nl parent', 'words');
    equal(
      loader.find('brief van leerplicht', 1).map(({ entry }) => entry.id),
      ['boete'],
      'found',
    );
    equal([loader.danger('zelfmoord'), loader.late], [true, false], 'danger, late');
  });

  it('fails once, says that it is late, and comes when the network is back', async () => {
    const { loader, asked, seen } = open();
    const brought = loader.bring('nl', 'parent');
    asked[0]?.fail();
    await until('late', () => loader.late);
    online();
    await until('the second try', () => asked.length === 2);
    asked[1]?.answer(libraryOf('nl', 'parent'));
    await brought;
    equal([seen, loader.late], [['late', 'nl parent'], false], 'seen');
  });

  it('its search does not come: it is tried again, and nothing half is shown', async () => {
    let tries = 0;
    const loader = new LibraryLoader({
      conversation,
      fetch: (locale, door) => Promise.resolve(libraryOf(locale, door)),
      finder: (library) =>
        tries++ === 0
          ? Promise.reject(new Error('no network'))
          : Promise.resolve(createFinder(library)),
    });
    const brought = loader.bring('nl', 'parent');
    await until('late', () => loader.late);
    equal(loader.library, null, 'nothing half');
    online();
    await brought;
    equal([tries, loader.library?.door], [2, 'parent'], 'tries');
  });

  it('the same wish twice asks once, before and after it came', async () => {
    const { loader, asked } = open();
    const brought = loader.bring('nl', 'parent');
    void loader.bring('nl', 'parent');
    asked[0]?.answer(libraryOf('nl', 'parent'));
    await brought;
    await loader.bring('nl', 'parent');
    equal(
      asked.map(({ wish }) => wish),
      ['nl parent'],
      'asked',
    );
  });
});

describe('another door or language while one is on its way', () => {
  for (const order of ['earlier first', 'later first'] as const)
    it(`the later wins and the earlier never shows: ${order}`, async () => {
      const { loader, asked, seen } = open();
      const brought = [loader.bring('nl', 'parent'), loader.bring('nl', 'youth')];
      const answers = [
        () => asked[0]?.answer(libraryOf('nl', 'parent')),
        () => asked[1]?.answer(libraryOf('nl', 'youth')),
      ];
      for (const answer of order === 'earlier first' ? answers : answers.reverse()) {
        answer();
        await task();
      }
      await Promise.all(brought);
      equal(loader.library?.door, 'youth', 'door');
      equal(
        seen.filter((words) => words.includes('parent')),
        [],
        'the earlier was shown',
      );
    });

  it('one that is no longer wanted is not tried again', async () => {
    const { loader, asked } = open();
    const earlier = loader.bring('nl', 'parent');
    const later = loader.bring('nl', 'youth');
    asked[0]?.fail();
    asked[1]?.answer(libraryOf('nl', 'youth'));
    await later;
    online();
    await earlier;
    equal([asked.length, loader.late], [2, false], 'asked, late');
  });

  it('there and back again: the first is asked for anew, and is the one that shows', async () => {
    const { loader, asked } = open();
    void loader.bring('nl', 'parent');
    void loader.bring('nl', 'youth');
    const last = loader.bring('nl', 'parent');
    asked[0]?.answer(libraryOf('nl', 'youth'));
    asked[2]?.answer(libraryOf('nl', 'parent'));
    await last;
    equal(loader.library?.door, 'parent', 'door');
  });

  it('another language of the same door: the one that is there stays until the next has come', async () => {
    const { loader, asked } = open();
    const first = loader.bring('nl', 'parent');
    asked[0]?.answer(libraryOf('nl', 'parent'));
    await first;
    const second = loader.bring('ar', 'parent');
    equal(loader.word('title'), 'nl parent', 'meanwhile');
    asked[1]?.answer(libraryOf('ar', 'parent'));
    await second;
    equal(loader.word('title'), 'ar parent', 'after');
  });

  it('another door: the answers for somebody else are gone at once, and screens are told', async () => {
    const { loader, asked, seen } = open();
    const first = loader.bring('nl', 'parent');
    asked[0]?.answer(libraryOf('nl', 'parent'));
    await first;
    const second = loader.bring('nl', 'youth');
    equal([loader.library, loader.find('brief van leerplicht', 1)], [null, []], 'meanwhile');
    equal(seen.at(-1), 'none', 'told');
    asked[1]?.fail();
    await until('late', () => loader.late);
    equal(loader.library, null, 'the other door is not shown');
    online();
    await until('the second try', () => asked.length === 3);
    asked[2]?.answer(libraryOf('nl', 'youth'));
    await second;
    equal([loader.library?.door, loader.late], ['youth', false], 'after');
  });

  it('who stopped listening is told nothing more', async () => {
    const { loader, asked } = open();
    let told = 0;
    const stop = loader.subscribe(() => told++);
    const brought = loader.bring('nl', 'parent');
    stop();
    asked[0]?.answer(libraryOf('nl', 'parent'));
    await brought;
    equal(told, 0, 'told');
  });
});
