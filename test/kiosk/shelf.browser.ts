import { FIRST_SETTINGS, type KioskConfig } from '../../src/core/kiosk.ts';
import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import {
  clearShelf,
  isComplete,
  libraryName,
  readShelf,
  renewShelf,
  type ShelfSources,
} from '../../kiosk/shelf.ts';

const ALL = Object.keys(LOCALES).length;

/** What a hub publishes: its words tell which edition it is. */
function sources(edition: string, change: Partial<KioskConfig['settings']> = {}): ShelfSources {
  return {
    config: () =>
      Promise.resolve({
        v: 1,
        point: 'de-linde',
        settings: { ...FIRST_SETTINGS, name: edition, ...change },
      } as KioskConfig),
    library: (_point, locale, door) =>
      Promise.resolve({ v: 1, locale, door, texts: { edition } } as unknown as VisitorLibrary),
    photo: () => Promise.reject(new Error('there are none')),
  };
}

const refusing = (locale: Locale, door: Door): ShelfSources => {
  const { config, library, photo } = sources('second');
  return {
    config,
    photo,
    library: (point, asked, by) =>
      asked === locale && by === door
        ? Promise.reject(new Error('offline'))
        : library(point, asked, by),
  };
};

function check(held: boolean, what: string): void {
  if (!held) throw new Error(what);
}

const rejects = (job: Promise<unknown>): Promise<boolean> =>
  job.then(
    () => false,
    () => true,
  );

describe('the shelf of a waiting-room screen', () => {
  beforeEach(() => clearShelf());
  after(() => clearShelf());

  it('holds every language and door, and is there after a restart', async () => {
    check((await readShelf()) === null, 'something was there');
    await renewShelf(sources('first'), 17);
    const shelf = await readShelf();
    check(shelf?.fetched === 17, 'not from this moment');
    check(Object.keys(shelf?.libraries ?? {}).length === 2 * ALL, 'something is missing');
    check(shelf !== null && isComplete(shelf), 'not complete');
  });

  it('holds the doors of the place only, and notices a door that came later', async () => {
    const shelf = await renewShelf(sources('first', { doors: 'youth' }), 1);
    check(Object.keys(shelf.libraries).length === ALL, 'another number of libraries');
    const { config, libraries } = shelf;
    const settings = { ...config.settings, doors: 'both' as const };
    check(!isComplete({ ...shelf, config: { ...config, settings } }), 'a door without a library');
    check(libraryName('nl', 'youth') in libraries, 'the door is not there');
  });

  it('stays as it was when any part does not come', async () => {
    await renewShelf(sources('first'), 1);
    let tried = 0;
    for (const locale of Object.keys(LOCALES) as Locale[])
      for (const door of ['parent', 'youth'] as const) {
        check(await rejects(renewShelf(refusing(locale, door), 2)), 'half a shelf will do');
        const shelf = await readShelf();
        check(shelf?.fetched === 1 && shelf.config.settings.name === 'first', 'it was touched');
        tried++;
      }
    const offline = { ...sources('second'), config: () => Promise.reject(new Error('offline')) };
    check(await rejects(renewShelf(offline, 2)), 'no settings will do');
    check((await readShelf())?.fetched === 1, 'it was touched');
    await renewShelf(sources('second'), 3);
    check((await readShelf())?.config.settings.name === 'second', 'control: it can change');
    check(tried === 2 * ALL, 'not every part was tried');
  });
});
