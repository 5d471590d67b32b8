import type { Script } from '../../../src/core/dialogue/script.ts';
import { currentLocale } from '../../../src/i18n/localization.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { find, findAll, textOf } from './deep.ts';
import { conversation, memoryLibrary } from './parts.ts';
import type { Screens } from './sending-screens.ts';
import { drawOn } from './pen.ts';
import { task, until } from './until.ts';
import { openVisit, type OpenVisit } from './visit.ts';

const read = async (id: string): Promise<Script> =>
  (await (await fetch(`/locales/content/scripts/${id}.json`)).json()) as Script;
const scripts: Record<string, Script> = Object.fromEntries(
  await Promise.all(
    ['buddy', 'na-gesprek', 'idee', 'buddy-worden', 'sticker', 'aanmelden', 'vraag'].map(
      async (id) => [id, await read(id)] as const,
    ),
  ),
);

/** A visit whose library has the journeys that are shipped. */
export async function withJourneys(found = smallLibrary()): Promise<OpenVisit> {
  const { texts } = conversation('parent', currentLocale());
  const library = memoryLibrary({ ...found, scripts }, { scripts, texts });
  return openVisit({ library });
}

export async function journey(id: string): Promise<OpenVisit> {
  const visit = await withJourneys();
  visit.app.show({ screen: 'journey', id });
  await visit.screen('steunpunt-journey');
  return visit;
}

/** Where an idea may be drawn. */
export async function atSheet(): Promise<OpenVisit> {
  const visit = await journey('idee');
  for (const words of ['Het schoolplein', 'Meer gras']) {
    await task();
    visit.type(words);
    find(visit.app, 'form .primary').click();
  }
  await until('the sheet', () => findAll(visit.app, '.sheet').length);
  return visit;
}

/** A sticker on an idea: the shortest of those that nobody answers. */
export async function sticker(): Promise<OpenVisit> {
  const visit = await journey('sticker:lunch');
  find(visit.app, '.option').click();
  await visit.screen('steunpunt-sent');
  return visit;
}

/** A thread in which the desk asks for a yes or a no. */
export async function asked(): Promise<OpenVisit> {
  const visit = await openVisit();
  await visit.ask();
  visit.post.reply({
    ...{ v: 1, type: 'answer', by: 'Fatma', day: '2026-03-04', n: 1 },
    ...{ text: 'Wij denken aan Sevda. Mogen wij jullie voorstellen?', ask: 'match-1' },
  });
  visit.app.show({ screen: 'thread' });
  await visit.screen('steunpunt-thread');
  await until('the choice', () => findAll(find(visit.app, 'steunpunt-yes-no'), 'button').length);
  return visit;
}

/** What comes with journeys that no code knows. */
export const journeyScreens: Screens = {
  more: async () => {
    const visit = await withJourneys();
    visit.app.show({ screen: 'more' });
    await visit.screen('steunpunt-more');
    return visit;
  },
  'more, nothing there': async () => {
    const visit = await openVisit();
    visit.app.show({ screen: 'more' });
    await visit.screen('steunpunt-more');
    return visit;
  },
  'step: many': () => journey('buddy'),
  'step: many, nothing chosen': async () => {
    const visit = await journey('buddy');
    find(find(visit.app, 'steunpunt-many'), '.option').click();
    find(find(visit.app, 'steunpunt-many'), '.option').click();
    find(find(visit.app, 'steunpunt-many'), '.primary').click();
    await until('the words', () => findAll(visit.app, '.problem').length);
    return visit;
  },
  'step: draw': () => atSheet(),
  'step: draw, drawn': async () => {
    const visit = await atSheet();
    drawOn(visit.app, [
      [20, 80],
      [50, 10],
      [80, 80],
    ]);
    await until('a drawing', () => findAll(visit.app, '.primary').length);
    return visit;
  },
  'sent, nobody answers': () => sticker(),
  'sent, nobody answers, kept': async () => {
    const visit = await sticker();
    visit.post.deliver('kept');
    await visit.app.updateComplete;
    return visit;
  },
  'thread, yes or no': () => asked(),
  'thread, yes': async () => {
    const visit = await asked();
    find(find(visit.app, 'steunpunt-yes-no'), 'button').click();
    await until('the words', () => findAll(visit.app, '.own').length === 2);
    assertShown(visit);
    return visit;
  },
};

function assertShown({ app }: OpenVisit): void {
  if (findAll(find(app, 'steunpunt-yes-no'), 'button').length > 0)
    throw new Error(`chosen twice: ${textOf(app)}`);
}
