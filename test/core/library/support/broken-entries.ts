import { entry, file, type smallSet } from './small-set.ts';

/** A set with one fault, and the place and sentence that name it. */
export interface BrokenCase {
  readonly name: string;
  readonly changed: Parameters<typeof smallSet>[0];
  readonly path: string;
  readonly at: string;
  readonly message: RegExp;
}

export const ENTRY = 'nl/parent/kind-thuis.json';
const long = (length: number): string => 'woord '.repeat(length / 6 + 1).slice(0, length);

type Row = readonly [name: string, content: object | string | null, at: string, message: RegExp];

/** Faults of one file: what it holds instead, and where and how that is said. */
export function inFile(path: string, rows: readonly Row[]): BrokenCase[] {
  return rows.map(([name, content, at, message]) => ({
    ...{ name: `${path}: ${name}`, changed: { [path]: content }, path, at, message },
  }));
}

export const withEntry = (changed: object): object => file(ENTRY, changed);
const answer = (block: unknown): object => withEntry({ answer: [{ p: 'Dit kan.' }, block] });
const text = JSON.stringify(entry, null, 2);
const last = text.split('\n').length;

const syntax = inFile(ENTRY, [
  ['een komma te weinig', text.replace('1,\n', '1\n'), 'regel 2', /komma/],
  ['een komma te veel', text.replace(/\n\}$/, ',\n}'), `regel ${last - 1}`, /laatste komma/],
  ['een haak te weinig', text.slice(0, -2), `regel ${last - 1}`, /te vroeg/],
  ['een aanhalingsteken te weinig', text.replace('thuis",', 'thuis,'), 'regel 3', /aanhaling/],
  ['kromme aanhalingstekens', text.replace('"v"', '“v”'), 'regel 2', /rechte/],
  ['twee keer hetzelfde', text.replace('"v": 1,', '"v": 1,\n"v": 1,'), 'regel 3', /“v”.*twee/],
  ['leeg', '', 'regel 1', /te vroeg/],
  ['geen voorwerp', '["tekst"', 'regel 1', /te vroeg/],
]);

const fields = inFile(ENTRY, [
  ['versie', withEntry({ v: 2 }), 'v', /hier hoort 1/],
  ['geen versie', withEntry({ v: undefined }), 'v', /ontbreekt/],
  ['andere id dan het bestand', withEntry({ id: 'kind' }), 'id', /kind-thuis\.json/],
  ['id met spaties', withEntry({ id: 'Kind thuis' }), 'id', /kleine letters/],
  ['deur die er niet is', withEntry({ door: 'ouder' }), 'door', /"parent" of "youth"/],
  ['andere deur dan de map', withEntry({ door: 'youth' }), 'door', /map parent/],
  ['onderwerp dat er niet is', withEntry({ topic: 'geld' }), 'topic', /“geld”.*ouders/],
  ['geen vraag', withEntry({ question: undefined }), 'question', /ontbreekt/],
  ['draaiteken', withEntry({ question: 'Bel \u202E211' }), 'question', /leesrichting/],
  ['draaiteken in zin', answer({ note: 'Bel \u2066nu' }), 'answer.1.note', /leesrichting/],
  [
    'draaiteken in adres',
    withEntry({ links: [{ text: 'Uitleg', url: 'https://113.nl/\u202E' }] }),
    'links.0.url',
    /leesrichting/,
  ],
  ['lege vraag', withEntry({ question: '  ' }), 'question', /nog niets/],
  ['lange vraag', withEntry({ question: long(121) }), 'question', /hoogstens 120/],
  ['vraag als getal', withEntry({ question: 5 }), 'question', /hoort tekst/],
  ['veld dat er niet is', withEntry({ vraag: 'x' }), 'vraag', /“vraag” kennen we hier niet/],
  [
    'drie zinnen',
    withEntry({ wordings: entry.wordings.slice(0, 3) }),
    'wordings',
    /maar 3 andere zinnen, er moeten er minstens 5/,
  ],
  ['zinnen als tekst', withEntry({ wordings: 'a, b' }), 'wordings', /hoort een lijst/],
  [
    'een lange zin',
    withEntry({ wordings: [...entry.wordings, long(201)] }),
    'wordings.5',
    /hoogstens 200/,
  ],
  [
    'tweemaal dezelfde zin',
    withEntry({ wordings: [...entry.wordings, 'Wie helpt ONS?!'] }),
    'wordings.5',
    /staat er al/,
  ],
  [
    'de vraag als zin',
    withEntry({ wordings: [...entry.wordings, entry.question] }),
    'wordings.5',
    /staat er al/,
  ],
  [
    'een zin van leestekens',
    withEntry({ wordings: [...entry.wordings, '?!'] }),
    'wordings.5',
    /geen woorden/,
  ],
  ['geen bron', withEntry({ source: undefined }), 'source', /ontbreekt/],
  [
    'een dag die niet bestaat',
    withEntry({ reviewed: '2026-02-30' }),
    'reviewed',
    /dag die bestaat/,
  ],
  ['een dag andersom', withEntry({ reviewed: '31-03-2026' }), 'reviewed', /dag die bestaat/],
  ['gemeente zonder naam', withEntry({ municipality: null }), 'municipality', /hoort tekst/],
  ['nakijken als tekst', withEntry({ review: 'later' }), 'review', /hoort een lijst/],
  [
    'contact dat er niet is',
    withEntry({ contacts: ['tante'] }),
    'contacts.0',
    /“tante”.*contacts\.json/,
  ],
  [
    'tweemaal een contact',
    withEntry({ contacts: ['consulent', 'consulent'] }),
    'contacts.1',
    /twee keer/,
  ],
  ['vraag erbij die er niet is', withEntry({ related: ['geld'] }), 'related.0', /“geld”/],
  ['vraag erbij van jongeren', withEntry({ related: ['niet-durven'] }), 'related.0', /ouders/],
  ['zichzelf erbij', withEntry({ related: ['kind-thuis'] }), 'related.0', /de vraag zelf/],
  [
    'link met http',
    withEntry({ links: [{ text: 'x', url: 'http://a.nl' }] }),
    'links.0.url',
    /https/,
  ],
  [
    'link met javascript',
    withEntry({ links: [{ text: 'x', url: 'javascript:alert(1)' }] }),
    'links.0.url',
    /hele adres/,
  ],
  [
    'link zonder tekst',
    withEntry({ links: [{ url: 'https://a.nl' }] }),
    'links.0.text',
    /ontbreekt/,
  ],
]);

const blocks = inFile(ENTRY, [
  ['geen antwoord', withEntry({ answer: [] }), 'answer', /nog geen blokken/],
  ['dertien blokken', withEntry({ answer: Array(13).fill({ p: 'x' }) }), 'answer', /13 blokken/],
  ['een soort die er niet is', answer({ tekst: 'x' }), 'answer.1', /een blok is/],
  ['losse tekst', answer('x'), 'answer.1', /een blok is/],
  ['twee soorten in een', answer({ p: 'x', note: 'y' }), 'answer.1.note', /kennen we hier niet/],
  ['een lange alinea', answer({ p: long(401) }), 'answer.1.p', /hoogstens 400/],
  ['een lijst van een', answer({ list: ['x'] }), 'answer.1.list', /maar 1/],
  ['negen stappen', answer({ steps: Array(9).fill('x') }), 'answer.1.steps', /9 regels/],
  ['een lege stap', answer({ steps: ['x', ''] }), 'answer.1.steps.1', /nog niets/],
  [
    'een nummer',
    answer({ p: 'Bel Veilig Thuis: 0800-2000.' }),
    'answer.1.p',
    /0800-2000.*contacts\.json/,
  ],
  [
    'een mobiel nummer',
    answer({ list: ['x', 'app 06 12345678'] }),
    'answer.1.list.1',
    /06 12345678/,
  ],
  ['een adres', answer({ note: 'Kijk op www.school.nl' }), 'answer.1.note', /links/],
  ['opmaak', answer({ p: 'Dit is <b>belangrijk</b>' }), 'answer.1.p', /opmaak/],
  ['twee alinea’s', answer({ p: 'een\n\ntwee' }), 'answer.1.p', /nieuw blok/],
]);

export const BROKEN_ENTRIES: readonly BrokenCase[] = [...syntax, ...fields, ...blocks];
