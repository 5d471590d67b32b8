import type { Script } from '../../src/core/dialogue/script.ts';
import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import { defineMoreElements } from '../../widget/frame/more.ts';
import { currentLocale } from '../../src/i18n/localization.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { createFinder } from '../../src/visit/finder.ts';
import { LibraryLoader } from '../../src/visit/library-loader.ts';
import { StopEvent, type Place } from '../../src/ui/visitor/events.ts';
import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { findAll, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { conversation, localization, openVisit, type OpenVisit } from './support/visit.ts';

/** Each door has what is its own, and after changing doors nothing of the other is left anywhere. */

const MARK: Readonly<Record<Door, string>> = { parent: 'Perzik', youth: 'Kiwi' };
const OTHER: Readonly<Record<Door, Door>> = { parent: 'youth', youth: 'parent' };
const DAY = '2999-01-01';

const script = (id: string): Script => ({
  ...{ v: 1, id, start: 'words', menu: { doors: ['parent', 'youth'], sign: 'idea' } },
  steps: {
    words: { kind: 'text', text: `${id}.words`, next: 'send' },
    send: { kind: 'submit', as: 'form', next: null },
  },
});

/** A library in which everything that is shown bears the mark of its door. */
function marked(door: Door): VisitorLibrary {
  const mark = MARK[door];
  const own = { id: 'eigen', doors: [door], title: `${mark} titel` } as const;
  const library = smallLibrary(door);
  const all = conversation(door);
  return {
    ...library,
    topics: library.topics.map((one) => ({ ...one, title: `${mark} ${one.id}` })),
    entries: library.entries.map((one) => ({
      ...{ ...one, question: `${mark} vraagt ${one.id}`, answer: [{ p: `${mark} antwoord` }] },
    })),
    contacts: library.contacts.map((one) => ({ ...one, name: `${mark} ${one.id}` })),
    stories: library.stories.map((one) => ({
      ...{ ...one, title: `${mark} verhaal`, paragraphs: [`${mark} vertelt`] },
    })),
    done: [{ ...own, day: '2026-11-02', heard: `${mark} hoorde`, did: `${mark} deed` }],
    meetings: [
      {
        ...{ ...own, day: DAY, from: '10:00', until: '11:00', where: `${mark} plein` },
        ...{ what: `${mark} koffie`, forWhom: `${mark} ouders`, welcome: [], signUp: true },
      },
    ],
    ideas: [{ ...own, words: `${mark} idee`, stage: 'idea' }],
    scripts: { ...all.scripts, eigen: script('eigen') },
    texts: {
      ...all.texts,
      ...{ 'eigen.title': `${mark} reis`, 'eigen.menu': `${mark} weg`, 'eigen.send': mark },
      'eigen.words': `${mark} woorden`,
    },
  };
}

/** Every screen that shows something of a door. */
const PLACES: readonly Place[] = [
  { screen: 'find' },
  { screen: 'entry', id: 'zit-thuis' },
  { screen: 'people' },
  { screen: 'story', id: smallLibrary().stories[0]?.id ?? '' },
  { screen: 'more' },
  { screen: 'journey', id: 'eigen' },
  ...['gedaan', 'agenda', 'ideeen', 'gedaan-eigen', 'agenda-eigen', 'idee-eigen'].map(
    (id): Place => ({ screen: 'more', id }),
  ),
];

/** A visit whose doors work as in the frame; the hub answers at once, or when it is let. */
async function open(): Promise<{
  visit: OpenVisit;
  held: (() => void)[];
  hold: (on: boolean) => void;
}> {
  const held: (() => void)[] = [];
  let holding = false;
  const library = new LibraryLoader({
    conversation: conversation(),
    fetch: (_locale, door) =>
      new Promise((resolve) => {
        const answer = (): void => resolve(marked(door));
        if (holding) held.push(answer);
        else answer();
      }),
    finder: (found) => Promise.resolve(createFinder(found)),
  });
  const visit = await openVisit({ library });
  const { app } = visit;
  const speak = async (wish: Locale): Promise<void> =>
    library.bring(await localization.show(wish, app.visit.door), app.visit.door);
  app.addEventListener('steunpunt-door', ({ door }) => {
    app.visit.door = door;
    void library.bring(currentLocale(), door);
    void speak(currentLocale());
  });
  void speak(currentLocale());
  return { visit, held, hold: (on) => (holding = on) };
}

const DOOR_NAMES: Readonly<Record<Door, string>> = {
  parent: 'Ouder of verzorger',
  youth: 'Jongere',
};

async function enter(visit: OpenVisit, door: Door): Promise<void> {
  visit.app.show({ screen: 'start' });
  await visit.screen('steunpunt-start');
  visit.press(DOOR_NAMES[door]);
  await until('the door', () => visit.app.visit.door === door);
  await task();
}

/** What was typed stands in fields, which are no text. */
const all = (visit: OpenVisit): string =>
  [
    textOf(visit.app),
    ...findAll<HTMLInputElement>(visit.app, 'input, textarea').map(({ value }) => value),
  ].join('\n');

before(() => defineMoreElements());
beforeEach(() => localization.show('nl'));
after(() => localization.show('nl'));

describe('two doors', () => {
  let [looks, controls] = [0, 0];

  for (const from of ['parent', 'youth'] as const)
    it(`from ${from} to the other: nothing of the first on any screen`, async () => {
      const { visit, held, hold } = await open();
      await enter(visit, from);
      const to = OTHER[from];
      for (const place of PLACES) {
        visit.app.show(place);
        await until(`its own, ${JSON.stringify(place)}`, () => all(visit).includes(MARK[from]));
        assert(!all(visit).includes(MARK[to]), 'of the other before');
        controls++;
        if (place.screen === 'journey') visit.type(`${MARK[from]} typt dit`);
        hold(true);
        await enter(visit, to);
        for (const when of ['waiting', 'there']) {
          for (const next of [{ screen: 'start' } as const, place]) {
            visit.app.show(next);
            await task();
            if (when === 'there' && next === place)
              await until(`the other’s, ${JSON.stringify(place)}`, () =>
                all(visit).includes(MARK[to]),
              );
            assert(!all(visit).includes(MARK[from]), `${when}: ${JSON.stringify(next)}`);
            looks++;
          }
          hold(false);
          held.splice(0).forEach((answer) => answer());
          await task();
        }
        await enter(visit, from);
      }
    });

  it('what was asked and written at one door is not there at the other, and is again after', async () => {
    const { visit } = await open();
    await enter(visit, 'parent');
    await visit.ask();
    await enter(visit, 'parent');
    assert(all(visit).includes('Verder met uw vraag'), 'control');
    visit.show('call');
    await visit.screen('steunpunt-journey');
    visit.type('06 98 76 54 32');
    await enter(visit, 'youth');
    assert(!/Verder met (uw|je) vraag/.test(all(visit)), 'the conversation of a parent');
    visit.show('call');
    await until('the field', () => findAll(visit.app, 'input').length);
    assert(!all(visit).includes('06 98'), 'the number of a parent');
    await enter(visit, 'parent');
    assert(all(visit).includes('Verder met uw vraag'), 'theirs');
    visit.show('call');
    await until('the number', () => all(visit).includes('06 98 76 54 32'));
  });

  it('whoever stops and wipes leaves nothing that they wrote at either', async () => {
    for (const [wipes, door] of [
      [false, 'parent'],
      [true, 'parent'],
      [true, 'youth'],
    ] as const) {
      const { visit } = await open();
      await enter(visit, 'parent');
      visit.show('call');
      await visit.screen('steunpunt-journey');
      visit.type('06 98 76 54 32');
      await enter(visit, door);
      visit.show('ask');
      await until('the field', () => findAll(visit.app, 'textarea').length);
      if (wipes) visit.app.dispatchEvent(new StopEvent());
      await enter(visit, 'parent');
      visit.show('call');
      await until('the field', () => findAll(visit.app, 'input').length);
      equal(all(visit).includes('06 98'), !wipes, `${door}, wiped: ${String(wipes)}`);
    }
  });

  after(() => {
    console.log(`${looks} looks at ${PLACES.length} screens, ${controls} controls`);
    equal([looks, controls], [8 * PLACES.length, 2 * PLACES.length], 'looks');
  });
});
