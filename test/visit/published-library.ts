import type { Done, Idea, Meeting, VisitorLibrary } from '../../src/core/library/types.ts';
import { smallLibrary } from './memory-library.ts';

/** YYYY-MM-DD of the day that is `days` from today, on the calendar on the wall. */
export function inDays(days: number): string {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return day.toISOString().slice(0, 10);
}

const both = { doors: ['parent', 'youth'] } as const;

const done: readonly Done[] = [
  {
    ...{ ...both, id: 'wachten', title: 'Lang wachten op hulp', day: '2026-11-12' },
    heard: 'Ouders wachten soms maanden, en horen niets.',
    did: 'Wij bellen nu elke maand wie er wacht.',
    table: 'Het overleg van scholen en gemeente',
    said: 'De gemeente zoekt een tweede plek.',
  },
  {
    ...{ ...both, id: 'avond', title: 'Ook ’s avonds open', day: '2026-10-02' },
    heard: 'Wie werkt, kan overdag niet komen.',
    notYet: 'De bibliotheek is ’s avonds dicht.',
  },
];

const meeting = (id: string, days: number, more: Partial<Meeting> = {}): Meeting => ({
  ...{ ...both, id, title: `Bijeenkomst ${id}`, day: inDays(days), from: '19:30', until: '21:00' },
  ...{ where: 'Bibliotheek, Marktplein 4', what: 'Wij eten soep en praten.' },
  ...{ forWhom: 'Ouders met een kind dat thuiszit', welcome: [], signUp: true },
  ...more,
});

const ideas: readonly Idea[] = [
  {
    ...{ ...both, id: 'lunch', title: 'Samen eten in de pauze', stage: 'making', stickers: 15 },
    words: 'Dan zit niemand alleen.',
    drawing: ['20,20 40,20 40,40', '50,50'],
  },
  {
    ...{ ...both, id: 'rustplek', title: 'Een rustige plek', stage: 'made' },
    words: 'Even geen lawaai.',
    made: 'Een hoek met kussens.',
    picture: { digest: 'A'.repeat(43), alt: 'Een hoek met kussens', width: 800, height: 600 },
  },
  { ...{ ...both, id: 'fiets', title: 'Samen fietsen', stage: 'idea' }, words: 'Naar school.' },
];

/** What a point published: two things done, meetings yesterday, today and next week, three ideas. */
export const publishedLibrary = (): VisitorLibrary => ({
  ...smallLibrary(),
  done,
  meetings: [
    meeting('gisteren', -1),
    meeting('vandaag', 0, { signUp: false }),
    meeting('straks', 7, {
      welcome: ['food', 'child-care', 'travel', 'interpreter', 'wheelchair'],
    }),
  ],
  ideas,
});

/** The same as the longest words, or `words`, wherever a point may put them. */
export function publishedWith(words: string): VisitorLibrary {
  const library = publishedLibrary();
  const texts = { title: words, words, heard: words, did: words, notYet: words, made: words };
  return {
    ...library,
    done: done.map((one) => ({ ...one, ...texts, table: words, said: words })),
    meetings: (library.meetings ?? []).map((one) => ({
      ...{ ...one, title: words, where: words, what: words, forWhom: words },
    })),
    ideas: ideas.map((one) => ({ ...one, ...texts })),
  };
}
