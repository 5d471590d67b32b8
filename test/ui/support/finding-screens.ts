import { bands } from '../../../src/core/faq/faq.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { find, findAll } from './deep.ts';
import type { Screens } from './sending-screens.ts';
import { until } from './until.ts';
import { memoryLibrary, openVisit, type OpenVisit } from './visit.ts';

export const DANGER = 'ik denk aan zelfmoord';

async function openFind(text = '', library = memoryLibrary()): Promise<OpenVisit> {
  const visit = await openVisit({ library });
  visit.show('faq');
  await visit.screen('steunpunt-find');
  if (text) visit.type(text);
  await until('the topics or results', () => !text || findAll(visit.app, '#found').length);
  return visit;
}

/** Words of which the best answer is near enough to offer, not to give. */
export function maybe(): string {
  const library = memoryLibrary();
  const tried = ['pesten op het voetbal', 'boete voor te hard rijden', 'mijn kind en de klas'];
  const found = tried.find((text) => {
    const score = library.find(text, 1)[0]?.score ?? 0;
    return score >= bands.offer && score < bands.answer;
  });
  if (!found) throw new Error('no words between the bands: try others');
  return found;
}

async function openEntry(id: string, button?: number): Promise<OpenVisit> {
  const visit = await openVisit();
  visit.show(`faq-${id}`);
  await visit.screen('steunpunt-entry');
  if (button !== undefined) {
    findAll(visit.app, 'section[aria-labelledby=helped] button')[button]?.click();
    await until('it to be taken', () => findAll(visit.app, '#helped + .row').length === button);
  }
  return visit;
}

/** Words as long as they can be, where a point may put them. */
function longWords(): ReturnType<typeof smallLibrary> {
  const library = smallLibrary();
  const long = 'Hottentottententententoonstellingsvergunningaanvraagformulier'.repeat(2);
  return {
    ...library,
    topics: library.topics.map((topic) => ({ ...topic, title: long })),
    entries: library.entries.map((entry) => ({
      ...entry,
      question: long,
      answer: [{ p: long }, { steps: [long, long] }, { list: [long, long] }, { note: long }],
      links: [{ text: long, url: `https://${long.slice(0, 60)}.example/` }],
    })),
    contacts: library.contacts.map((contact) => ({
      ...contact,
      ...{ name: long, who: long, hours: long },
      url: `https://${long.slice(0, 60)}.example/`,
    })),
    stories: library.stories.map((story) => ({
      ...story,
      title: long,
      by: long,
      paragraphs: [long],
    })),
  };
}

async function openLong(screen: 'people' | 'story' | 'entry', id?: string): Promise<OpenVisit> {
  const visit = await openVisit({ library: memoryLibrary(longWords()) });
  visit.app.show({ screen, ...(id !== undefined && { id }) });
  await visit.screen(`steunpunt-${screen}`);
  return visit;
}

/** Finding, reading, and who can help. */
export const findingScreens: Screens = {
  find: () => openFind(),
  'find, a topic open': async () => {
    const visit = await openFind();
    find(visit.app, 'summary').click();
    await until('open', () => findAll(visit.app, 'details[open] .entry').length);
    return visit;
  },
  'find, sure': () => openFind('Mijn kind wordt gepest en school doet niets.'),
  'find, maybe': () => openFind(maybe()),
  'find, none': () => openFind('xqzw'),
  'find, danger': async () => {
    const visit = await openFind(DANGER);
    await until('the panel', () => findAll(visit.app, '#danger').length);
    return visit;
  },
  'find, late': async () => {
    const library = memoryLibrary(null);
    const visit = await openFind('', library);
    library.beLate();
    await until('a way to ask', () => findAll(visit.app, '.wide').length);
    return visit;
  },
  'find, long words': () => openFind('', memoryLibrary(longWords())),
  'find, a long word looked for': () => openFind('x'.repeat(400)),
  entry: () => openEntry('zit-thuis'),
  'entry, it helped': () => openEntry('zit-thuis', 0),
  'entry, it did not help': () => openEntry('zit-thuis', 1),
  'entry, gone': () => openEntry('bestaat-niet'),
  'entry, long words': () => openLong('entry', 'zit-thuis'),
  people: async () => {
    const visit = await openVisit();
    visit.app.show({ screen: 'people' });
    await visit.screen('steunpunt-people');
    return visit;
  },
  'people, long words': () => openLong('people'),
  story: async () => {
    const visit = await openVisit();
    visit.app.show({ screen: 'story', id: 'sem' });
    await visit.screen('steunpunt-story');
    return visit;
  },
  'story, long words': () => openLong('story', 'sem'),
};
