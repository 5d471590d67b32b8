import { memoryLibrary } from '../../support/parts.ts';
import { until } from '../../support/until.ts';
import { findAll } from '../../support/deep.ts';
import { SEARCH } from '../../../../src/ui/kiosk/places.ts';
import { askingScreens } from './asking-screens.ts';
import { ideaScreens } from './idea-screens.ts';
import { openKiosk, type OpenKiosk, type Opening } from './kiosk-visit.ts';
import { publishedScreens } from './published-screens.ts';
import { talkingScreens } from './talking-screens.ts';

type Open = (opening?: Opening) => Promise<OpenKiosk>;
type Show = Parameters<OpenKiosk['show']>;

/** A screen as it comes, on the way that a person takes to it. */
const at =
  (...[screen, id]: Show): Open =>
  async (opening) => {
    const visit = await openKiosk(opening);
    for (const on of ['start', 'menu', 'find'] as const)
      if (screen !== on || id !== undefined) await visit.show(on);
      else break;
    await visit.show(screen, id);
    return visit;
  };

/** What somebody types at a search, until its results are there. */
const looking =
  (words: string, there: string): Open =>
  async (opening) => {
    const visit = await at('find', SEARCH)(opening);
    visit.type(words);
    await until(there, () => findAll(visit.kiosk, there)[0]);
    return visit;
  };

const drawer =
  (which: number): Open =>
  async (opening) => {
    const visit = await at('menu')(opening);
    findAll(visit.kiosk, '.ways [aria-expanded]')[which]?.click();
    await until('the drawer', () => findAll(visit.kiosk, '.drawer')[0]);
    return visit;
  };

const readingScreens: Readonly<Record<string, Open>> = {
  attract: openKiosk,
  start: at('start'),
  'start for young people': (opening) =>
    at('start')({ ...opening, door: 'youth', settings: { doors: 'youth' } }),
  'start without sound': (opening) => at('start')({ ...opening, voice: null }),
  menu: at('menu'),
  'menu without a network': (opening) =>
    at('menu')({
      ...opening,
      device: {
        state: () => ({
          ...{ app: 'a1b2c3d4', online: false, unsent: 1, oldest: 'hour', parked: 0 },
          persisted: true,
        }),
      },
    }),
  'drawer of languages': drawer(0),
  'drawer of letters': drawer(1),
  find: at('find'),
  'find without a library': async (opening) => {
    const library = memoryLibrary(null);
    library.beLate();
    return at('find')({ ...opening, library });
  },
  'find in a topic': at('find', 'thuis'),
  'find by typing': at('find', SEARCH),
  'find an answer': looking('boete school', '#found'),
  'find nothing': looking('xyzzy qwrt', '#found'),
  'find in danger': looking('wil er niet meer zijn', '#danger'),
  entry: at('entry', 'zit-thuis'),
  'entry that is gone': at('entry', 'weg'),
  people: at('people'),
  'people with a site': async (opening) => {
    const visit = await at('people')(opening);
    const site = await until('a site', () => findAll(visit.kiosk, '.contact .button')[0]);
    site.click();
    await until('the code', () => findAll(visit.kiosk, 'svg[role="img"]')[0]);
    return visit;
  },
  story: at('story', 'sem'),
};

/**
 * Every screen of the waiting room by what it is. Add yours: what stands here is looked at for all
 * that somebody needs who sees, hears, moves or reads with difficulty (`test/a11y/kiosk-screens`).
 */
export const allScreens: Readonly<Record<string, Open>> = {
  ...readingScreens,
  ...talkingScreens,
  ...askingScreens,
  ...ideaScreens,
  ...publishedScreens,
};
