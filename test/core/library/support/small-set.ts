import assert from 'node:assert/strict';
import { readStarter, type SourceFile } from '../../../../src/core/library/read-starter.ts';
import type {
  Contact,
  Done,
  Entry,
  Idea,
  LocalLayer,
  Meeting,
  Starter,
} from '../../../../src/core/library/types.ts';

/** A whole set that is as small as it can be and still has everything once. */

export const entry: Entry = {
  v: 1,
  id: 'kind-thuis',
  door: 'parent',
  topic: 'thuis',
  question: 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?',
  wordings: [
    'mijn zoon gaat al 2 maanden niet meer naar school',
    'me dochter zit tuis',
    'kind zit thuis geen school wil hem',
    'hij gaat niet meer',
    'wie helpt ons',
  ],
  answer: [
    { p: 'Uw kind houdt recht op onderwijs.' },
    { steps: ['Vraag een gesprek.', 'Schrijf de datum op.'] },
    { note: 'Gevaar nu? Bel 112.' },
  ],
  source: 'Wet passend onderwijs',
  reviewed: '2026-03-31',
  review: ['Wachttijd nakijken.'],
  links: [{ text: 'Uitleg', url: 'https://www.voorbeeld.example/uitleg.html' }],
  contacts: ['consulent'],
  related: ['boete'],
};

const second: Entry = {
  v: 1,
  id: 'boete',
  door: 'parent',
  topic: 'regels',
  question: 'Krijg ik een boete?',
  wordings: ['brief van leerplicht', 'bang voor boete', 'moet ik betalen', 'straf', 'wat kost t'],
  answer: [{ p: 'De leerplichtambtenaar zoekt eerst mee.' }],
  source: 'Leerplichtwet',
  reviewed: '2026-03-31',
};

const young: Entry = {
  ...second,
  id: 'niet-durven',
  door: 'youth',
  topic: 'gevoel',
  question: 'Ik durf niet meer naar school',
  wordings: ['paniek', 'lukt gwn niet', 'durf nie meer', 'bang voor school', 'kan t niet meer'],
  answer: [{ p: 'Je hoeft niet alles in één keer.' }],
  contacts: ['kindertelefoon'],
};

export const contact: Contact = {
  id: 'consulent',
  name: 'Onderwijsconsulenten',
  who: 'Denken mee als school en u er niet uitkomen.',
  doors: ['parent'],
  phone: '070 312 28 87',
  url: 'https://onderwijsconsulenten.nl',
  independent: true,
  free: true,
  called: '2026-03-30',
  review: ['Wachttijd vragen.'],
};

const objects: Readonly<Record<string, object>> = {
  'nl/parent/kind-thuis.json': entry,
  'nl/parent/boete.json': second,
  'nl/youth/niet-durven.json': young,
  'nl/topics.json': {
    v: 1,
    parent: [
      { id: 'thuis', title: 'Niet naar school' },
      { id: 'regels', title: 'Regels' },
    ],
    youth: [{ id: 'gevoel', title: 'Hoe je je voelt' }],
  },
  'nl/contacts.json': {
    v: 1,
    contacts: [
      contact,
      {
        ...{ id: 'kindertelefoon', name: 'Kindertelefoon', who: 'Luistert.', phone: '0800-0432' },
        ...{ doors: ['parent', 'youth'], independent: true, free: true },
      },
    ],
  },
  'nl/stories/noor.json': {
    ...{ v: 1, id: 'noor', door: 'parent', title: 'Het begon klein', by: 'Moeder van Sem, 9' },
    ...{ example: true, paragraphs: ['Hij wilde niet meer.'], entry: 'kind-thuis' },
  },
  'nl/crisis.json': { v: 1, phrases: ['wil niet meer leven'], except: ['leven in een dorp'] },
  'nl/texts.json': {
    v: 1,
    parent: {
      'vraag.title': 'Stel uw vraag',
      'vraag.send': 'Verstuur',
      'bel-mij.title': 'Wij bellen u',
      'bel-mij.send': 'Bel mij',
      'vraag.open': 'Waar loopt u tegenaan?',
      'vraag.klaar': 'Uw vraag is bewaard.',
      'bel.nummer': 'Op welk nummer bellen we u?',
      'bel.klaar': 'Wij bellen u.',
    },
    youth: { 'vraag.open': 'Waar loop je tegenaan?' },
  },
  'en/texts.json': { v: 1, parent: { 'vraag.open': 'What is on your mind?' }, youth: {} },
  'scripts/vraag.json': {
    ...{ v: 1, id: 'vraag', start: 'vraag' },
    steps: {
      vraag: { kind: 'text', text: 'vraag.open', suggest: true, next: 'stuur' },
      stuur: { kind: 'submit', as: 'question', next: 'klaar' },
      klaar: { kind: 'say', text: 'vraag.klaar', next: null },
    },
  },
  'scripts/bel-mij.json': {
    ...{ v: 1, id: 'bel-mij', start: 'phone' },
    steps: {
      phone: { kind: 'contact', text: 'bel.nummer', what: 'phone', next: 'stuur' },
      stuur: { kind: 'submit', as: 'call', next: 'klaar' },
      klaar: { kind: 'say', text: 'bel.klaar', next: null },
    },
  },
};

/** The set with these files instead: an object or text as given, none for null. */
export function smallSet(
  changed: Readonly<Record<string, object | string | null>> = {},
): SourceFile[] {
  return Object.entries({ ...objects, ...changed }).flatMap(([path, content]) => {
    if (content === null) return [];
    return [{ path, text: typeof content === 'string' ? content : JSON.stringify(content) }];
  });
}

/** A file of the set as an object, with these fields instead; undefined leaves one out. */
export function file(path: string, changed: object = {}): Record<string, unknown> {
  return JSON.parse(JSON.stringify({ ...objects[path], ...changed })) as Record<string, unknown>;
}

/** The set, read. Throws with the reasons when it is not whole. */
export function smallStarter(changed: Parameters<typeof smallSet>[0] = {}): Starter {
  const read = readStarter(smallSet(changed));
  assert.ok(read.ok, JSON.stringify(read));
  return read.starter;
}

export const done: Done = {
  ...{ id: 'lang-wachten', doors: ['parent', 'youth'], title: 'Lang wachten', day: '2026-11-20' },
  heard: 'Ouders wachten maanden op hulp.',
  did: 'Wij legden dit op tafel bij de gemeente.',
};
export const meeting: Meeting = {
  ...{ id: 'koffie', doors: ['parent'], title: 'Koffie', day: '2026-12-03', from: '09:30' },
  ...{ until: '11:00', where: 'Buurthuis De Linde', what: 'Praten met andere ouders.' },
  ...{ forWhom: 'Ouders met een kind thuis.', welcome: ['food', 'child-care'], signUp: true },
};
export const idea: Idea = {
  ...{ id: 'stille-kamer', doors: ['youth'], title: 'Een stille kamer', stage: 'idea' },
  words: 'Een kamer op school waar niemand praat.',
  drawing: ['10,10 90,10 90,60', '50,40'],
};

export const localLayer: LocalLayer = {
  v: 1,
  entries: [
    {
      ...second,
      answer: [{ p: 'In Lindeveen kijkt mevrouw Bakker met u mee.' }],
      municipality: 'Lindeveen',
    },
    {
      ...second,
      id: 'leerlingenvervoer',
      question: 'Hoe regel ik het busje naar school?',
      wordings: [
        'taxi school',
        'busje',
        'wie brengt hem',
        'vervoer aanvragen',
        'leerlingen vervoer',
      ],
      contacts: ['balie'],
    },
  ],
  hidden: ['parent/kind-thuis'],
  contacts: [{ ...contact, id: 'balie', name: 'Balie van Lindeveen', phone: '0599 12 34 56' }],
  stories: [],
  texts: { nl: { parent: { 'vraag.klaar': 'Bewaard bij De Linde.' }, youth: {} } },
};
