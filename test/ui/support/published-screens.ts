import { publishedLibrary, publishedWith } from '../../visit/published-library.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { find, findAll } from './deep.ts';
import { withJourneys } from './journey-screens.ts';
import type { Screens } from './sending-screens.ts';
import { until } from './until.ts';
import type { OpenVisit } from './visit.ts';

/** A visit at what is published: a list, or one of it. */
export async function publishedAt(place: string, library = publishedLibrary()): Promise<OpenVisit> {
  const visit = await withJourneys(library);
  visit.show(`more-${place}`);
  await until('its heading', () => findAll(visit.app, 'h1').length === 1);
  return visit;
}

/** A thread in which the desk points to what was done; `closed` when it was closed after that. */
export async function pointedTo(closed = false): Promise<OpenVisit> {
  const visit = await withJourneys(publishedLibrary());
  await visit.ask();
  const said = { v: 1, type: 'answer', by: 'Fatma', day: '2026-03-04' } as const;
  visit.post.reply(
    { ...said, text: 'Wij deden er iets mee.', done: 'wachten', n: 1 },
    ...(closed ? [{ ...said, type: 'closed' as const, text: '', n: 2 }] : []),
  );
  visit.app.show({ screen: 'thread' });
  await visit.screen('steunpunt-thread');
  await until('the way', () =>
    findAll(visit.app, 'steunpunt-done-link').some((at) => findAll(at, 'button').length === 2),
  );
  return visit;
}

const LONG = 'Hottentottententententoonstellingsvergunningaanvraagformulier'.repeat(2);
const at =
  (place: string, library = publishedLibrary) =>
  (): Promise<OpenVisit> =>
    publishedAt(place, library());
const long = (): ReturnType<typeof publishedWith> => publishedWith(LONG);

export const publishedScreens: Screens = {
  'more, with all that is published': async () => {
    const visit = await withJourneys(publishedLibrary());
    visit.app.show({ screen: 'more' });
    await visit.screen('steunpunt-more');
    return visit;
  },
  'what was done': at('gedaan'),
  'what was done, nothing yet': at('gedaan', smallLibrary),
  'what was done, long words': at('gedaan', long),
  'one thing done': at('gedaan-wachten'),
  'one thing not done yet': at('gedaan-avond'),
  'one thing done, gone': at('gedaan-weg'),
  'one thing done, long words': at('gedaan-wachten', long),
  agenda: at('agenda'),
  'agenda, nothing': at('agenda', smallLibrary),
  'a meeting': at('agenda-straks'),
  'a meeting to walk in': at('agenda-vandaag'),
  'a meeting, long words': at('agenda-straks', long),
  ideas: at('ideeen'),
  'ideas, none': at('ideeen', smallLibrary),
  'an idea with a drawing': at('idee-lunch'),
  'an idea that was made': at('idee-rustplek'),
  'an idea, long words': at('idee-rustplek', long),
  'an idea, a sticker on it': async () => {
    const visit = await publishedAt('idee-lunch');
    find(visit.app, '.primary').click();
    await until('the thanks', () => findAll(visit.app, '.thanks').length);
    return visit;
  },
  'thread, pointing to what was done': () => pointedTo(),
  'thread, it did not help': async () => {
    const visit = await pointedTo(true);
    find(find(visit.app, 'steunpunt-done-link'), '.quiet').click();
    await until('it to be taken', () => findAll(visit.app, '.own').length === 2);
    return visit;
  },
};
