import type { BrokenCase } from './broken-entries.ts';
import { inFile } from './broken-entries.ts';
import { contactWords, topicTitles, translation } from './translated-set.ts';

/** Faults of what another language says of the Dutch set. */
export const BROKEN_TRANSLATIONS: readonly BrokenCase[] = [
  ...inFile('tr/parent/kind-thuis.json', [
    ['zonder kenmerk', { ...translation, reviewed: undefined }, 'reviewed', /dit ontbreekt/],
    [
      'nagekeken door niemand',
      { ...translation, reviewed: 'nagekeken' },
      'reviewed',
      /nagekeken door/,
    ],
    [
      'nagekeken op geen dag',
      { ...translation, reviewed: 'nagekeken door Fatma, 2026-02-30' },
      'reviewed',
      /nagekeken door/,
    ],
    ['met een eigen bron', { ...translation, source: 'x' }, 'source', /“source”/],
    [
      'vier andere zinnen',
      { ...translation, wordings: translation.wordings.slice(1) },
      'wordings',
      /minstens 5/,
    ],
    ['een link te veel', { ...translation, links: ['a', 'b'] }, 'links', /het er 1/],
    [
      'een nummer',
      { ...translation, answer: [{ p: '0800 20 00 000' }] },
      'answer.0.p',
      /contacts\.json/,
    ],
    ['andere deur dan de map', { ...translation, door: 'youth' }, 'door', /map parent/],
    ['andere id dan het bestand', { ...translation, id: 'boete' }, 'id', /kind-thuis\.json/],
    [
      'tweemaal dezelfde zin',
      { ...translation, wordings: [...translation.wordings, 'EVDE KALDI!'] },
      'wordings.5',
      /staat er al/,
    ],
  ]),
  ...inFile('tr/parent/weg.json', [
    ['een vraag die er niet is', { ...translation, id: 'weg' }, '', /niet in het Nederlands/],
  ]),
  ...inFile('tr/stories/noor.json', [['een verhaal', {}, '', /alleen in het Nederlands/]]),
  ...inFile('tr/contacts.json', [
    [
      'iemand die er niet is',
      { ...contactWords, contacts: [{ id: 'tante', who: 'x' }] },
      'contacts.0.id',
      /“tante”/,
    ],
    [
      'een nummer',
      { ...contactWords, contacts: [{ id: 'consulent', phone: '112' }] },
      'contacts.0.phone',
      /“phone”/,
    ],
    [
      'tweemaal dezelfde',
      { ...contactWords, contacts: [...contactWords.contacts, ...contactWords.contacts] },
      'contacts.1.id',
      /is er al/,
    ],
  ]),
  ...inFile('tr/topics.json', [
    [
      'een onderwerp dat er niet is',
      { ...topicTitles, youth: [{ id: 'geld', title: 'Para' }] },
      'youth.0.id',
      /“geld”/,
    ],
    [
      'een eigen volgorde',
      { ...topicTitles, parent: [{ id: 'thuis', title: 'Evde', first: ['kind-thuis'] }] },
      'parent.0.first',
      /nl\/topics\.json/,
    ],
  ]),
];
