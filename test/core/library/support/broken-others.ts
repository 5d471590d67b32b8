import { ENTRY, inFile, withEntry, type BrokenCase } from './broken-entries.ts';
import { contact, entry, file } from './small-set.ts';

/** Faults of all that is no entry, and of how files fit together. */

const CONTACTS = 'nl/contacts.json';
const TOPICS = 'nl/topics.json';
const TEXTS = 'nl/texts.json';
const STORY = 'nl/stories/noor.json';
const CRISIS = 'nl/crisis.json';
const SCRIPT = 'scripts/vraag.json';

const contacts = (): object[] => file(CONTACTS)['contacts'] as object[];
const withContact = (changed: object): object => ({
  v: 1,
  contacts: [{ ...contact, ...changed }, ...contacts().slice(1)],
});

const others: readonly BrokenCase[] = [
  ...inFile(CONTACTS, [
    ['weg', null, '', /is er niet/],
    ['geen lijst', { v: 1, contacts: {} }, 'contacts', /hoort een lijst/],
    ['tweemaal een id', { v: 1, contacts: [...contacts(), contact] }, 'contacts.2.id', /is er al/],
    ['nummer met letters', withContact({ phone: 'bel de balie' }), 'contacts.0.phone', /cijfers/],
    [
      'niet te zien of het gratis is',
      withContact({ free: undefined }),
      'contacts.0.free',
      /ontbreekt/,
    ],
    ['ja in plaats van true', withContact({ independent: 'ja' }), 'contacts.0.independent', /true/],
    ['voor niemand', withContact({ doors: [] }), 'contacts.0.doors', /nog geen deuren/],
    [
      'gebeld op een dag die niet bestaat',
      withContact({ called: '2026-06-31' }),
      'contacts.0.called',
      /bestaat/,
    ],
    ['een site zonder https', withContact({ url: 'site.nl' }), 'contacts.0.url', /hele adres/],
  ]),
  ...inFile(TOPICS, [
    ['weg', null, '', /is er niet/],
    ['zonder jongeren', file(TOPICS, { youth: undefined }), 'youth', /ontbreekt/],
    [
      'tweemaal een onderwerp',
      file(TOPICS, {
        youth: [
          { id: 'gevoel', title: 'A' },
          { id: 'gevoel', title: 'B' },
        ],
      }),
      'youth.1.id',
      /is er al/,
    ],
    [
      'vooraan een vraag die er niet bij hoort',
      file(TOPICS, { youth: [{ id: 'gevoel', title: 'A', first: ['niet-durven', 'boete'] }] }),
      'youth.0.first.1',
      /“boete”.*niet bij dit onderwerp/,
    ],
  ]),
  ...inFile(TEXTS, [
    ['weg', null, '', /is er niet/],
    [
      'een tekst als lijst',
      file(TEXTS, { parent: { 'vraag.open': [] } }),
      'parent.vraag.open',
      /hoort tekst/,
    ],
    [
      'een naam met spaties',
      file(TEXTS, { youth: { 'vraag open': 'x' } }),
      'youth.vraag open',
      /naam van een tekst/,
    ],
    [
      'een nummer',
      file(TEXTS, { youth: { bel: 'Bel 020 555 01 23' } }),
      'youth.bel',
      /020 555 01 23/,
    ],
  ]),
  ...inFile('en/texts.json', [
    [
      'een tekst die nergens is',
      { v: 1, parent: { 'vraag.opne': 'x' }, youth: {} },
      'parent.vraag.opne',
      /letter verkeerd/,
    ],
  ]),
  ...inFile(STORY, [
    ['andere id dan het bestand', file(STORY, { id: 'sem' }), 'id', /noor\.json/],
    [
      'niet te zien of het een voorbeeld is',
      file(STORY, { example: undefined }),
      'example',
      /ontbreekt/,
    ],
    ['bij een vraag die er niet is', file(STORY, { entry: 'geld' }), 'entry', /“geld”/],
    ['zonder alinea’s', file(STORY, { paragraphs: [] }), 'paragraphs', /nog geen alinea’s/],
  ]),
  ...inFile(CRISIS, [
    ['weg', null, '', /is er niet/],
    ['zonder uitzonderingen', { v: 1, phrases: [] }, 'except', /ontbreekt/],
    ['een lege zin', file(CRISIS, { phrases: [''] }), 'phrases.0', /nog niets/],
  ]),
  ...inFile(SCRIPT, [
    ['andere id dan het bestand', file(SCRIPT, { id: 'vragen' }), 'id', /vraag\.json/],
    ['zonder stappen', file(SCRIPT, { steps: undefined }), 'steps', /ontbreekt/],
    [
      'een vraag aan één deur, en aan de andere niets om te versturen',
      JSON.stringify(file(SCRIPT)).replace('"suggest":true', '"door":"parent"'),
      'steps.stuur',
      /niet altijd een vraag/,
    ],
    [
      'een formulier zonder woorden voor als het er is',
      JSON.stringify(file(SCRIPT)).replace('"as":"question"', '"as":"form"'),
      '',
      /“vraag\.sent” staat niet/,
    ],
    [
      'een tekst die er niet is',
      JSON.stringify(file(SCRIPT)).replace('vraag.klaar', 'vraag.kaar'),
      'steps.klaar',
      /“vraag\.kaar”.*nl\/texts\.json/,
    ],
    [
      'een stap die er niet is',
      file(SCRIPT, { start: 'begin' }),
      '',
      /het begin, “begin”, bestaat niet/,
    ],
    [
      'een stap die nergens heen leidt',
      JSON.stringify(file(SCRIPT)).replace('"next":"klaar"', '"next":"einde"'),
      'steps.stuur',
      /“einde”/,
    ],
    [
      'een soort stap die er niet is',
      JSON.stringify(file(SCRIPT)).replace('"say"', '"roep"'),
      'steps.klaar.kind',
      /soort stap/,
    ],
    [
      'een stap zonder tekst',
      JSON.stringify(file(SCRIPT)).replace('"text":"vraag.klaar",', ''),
      'steps.klaar.text',
      /ontbreekt/,
    ],
  ]),
];

const strays: readonly BrokenCase[] = ['nl/ouders/a.json', 'nl/parent/a.txt', 'teksten.json'].map(
  (path) => ({
    ...{ name: `${path}: hoort nergens`, changed: { [path]: '{}' }, path, at: '' },
    message: /hoort hier niet/,
  }),
);

const between: readonly BrokenCase[] = [
  {
    name: 'dezelfde zin bij twee vragen',
    changed: { [ENTRY]: withEntry({ wordings: [...entry.wordings, 'Bang voor: boete'] }) },
    path: ENTRY,
    at: 'wordings.5',
    message: /nl\/parent\/boete\.json/,
  },
  {
    name: 'een contact dat er voor deze deur niet is',
    changed: {
      'nl/youth/niet-durven.json': file('nl/youth/niet-durven.json', { contacts: ['consulent'] }),
    },
    path: 'nl/youth/niet-durven.json',
    at: 'contacts.0',
    message: /“consulent”.*jongeren/,
  },
  {
    name: 'geen enkel antwoord',
    changed: Object.fromEntries(
      [ENTRY, STORY, 'nl/parent/boete.json', 'nl/youth/niet-durven.json'].map((path) => [
        path,
        null,
      ]),
    ),
    path: 'nl/parent',
    at: '',
    message: /geen enkel antwoord/,
  },
];

export const BROKEN_OTHERS: readonly BrokenCase[] = [...others, ...strays, ...between];
