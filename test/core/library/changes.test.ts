import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes } from '../../../src/core/library/changes.ts';
import { laidOver } from '../../../src/core/library/laid-over.ts';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import type { LocalLayer } from '../../../src/core/library/types.ts';
import {
  contact,
  done,
  entry,
  file,
  idea,
  localLayer,
  meeting,
  smallStarter,
} from './support/small-set.ts';

const old = smallStarter();
const CONTACTS = file('nl/contacts.json')['contacts'] as object[];
const texts = (open: string): object => {
  const all = file('nl/texts.json');
  return { ...all, parent: { ...(all['parent'] as object), 'vraag.open': open } };
};
const sentences = (changed: Parameters<typeof smallStarter>[0], layer?: LocalLayer): string[] =>
  changes(old, smallStarter(changed), layer).map(({ sentence }) => sentence);

void test('nothing changed is nothing to tell', () => {
  assert.deepEqual(changes(old, smallStarter()), []);
  const otherOrder = Object.fromEntries(Object.entries(entry).reverse());
  assert.deepEqual(sentences({ 'nl/parent/kind-thuis.json': otherOrder }), [], 'fields reordered');
});

void test('a changed answer is told with its fields and its question', () => {
  const changed = { ...entry, answer: [{ p: 'Anders.' }], source: 'Nieuwe wet' };
  const [change, ...more] = changes(old, smallStarter({ 'nl/parent/kind-thuis.json': changed }));
  assert.deepEqual(more, []);
  assert.deepEqual(change, {
    what: 'entry',
    kind: 'changed',
    lang: 'nl',
    door: 'parent',
    id: 'kind-thuis',
    title: entry.question,
    fields: ['answer', 'source'],
    own: false,
    sentence: 'Antwoord en bron veranderd: Mijn kind zit thuis zonder school. Wat kan ik nu doen?',
  });
});

void test('every kind of change has its sentence', () => {
  const swapped = file('nl/topics.json');
  const cases: [Parameters<typeof smallStarter>[0], string[]][] = [
    [
      {
        'nl/parent/nieuw.json': {
          ...entry,
          id: 'nieuw',
          question: 'Nieuwe vraag?',
          wordings: ['a', 'b', 'c', 'd', 'e'],
        },
      },
      ['Nieuw: antwoord voor ouders: Nieuwe vraag?'],
    ],
    [
      { 'nl/youth/niet-durven.json': null },
      ['Weg: antwoord voor jongeren: Ik durf niet meer naar school'],
    ],
    [
      { 'nl/parent/kind-thuis.json': { ...entry, review: undefined, reviewed: '2026-05-01' } },
      [`Dag van nakijken en wat nog nagekeken moet worden veranderd: ${entry.question}`],
    ],
    [
      {
        'nl/contacts.json': {
          v: 1,
          contacts: [{ ...contact, phone: '070 1' + '23 45 67', hours: 'ochtend' }, CONTACTS[1]!],
        },
      },
      ['Nummer en tijden veranderd: Onderwijsconsulenten'],
    ],
    [{ 'nl/stories/noor.json': null }, ['Weg: verhaal voor ouders: Het begon klein']],
    [
      { 'nl/topics.json': { ...swapped, parent: (swapped['parent'] as object[]).toReversed() } },
      ['Volgorde van de onderwerpen voor ouders veranderd'],
    ],
    [
      {
        'nl/topics.json': {
          ...swapped,
          youth: [{ id: 'nieuw', title: 'Nieuw hier' }, ...(swapped['youth'] as object[])],
        },
      },
      ['Nieuw: onderwerp voor jongeren: Nieuw hier'],
    ],
    [{ 'nl/texts.json': texts('Vertel') }, ['Tekst veranderd: Vertel']],
    [
      { 'en/texts.json': { v: 1, parent: { 'vraag.open': 'Tell us' }, youth: {} } },
      ['Tekst veranderd (Engels): Tell us'],
    ],
    [
      { 'nl/crisis.json': { v: 1, phrases: ['ik wil dood'], except: ['leven in een dorp'] } },
      ['Woorden bij nood veranderd'],
    ],
    [{ 'scripts/bel-mij.json': null }, ['Weg: gesprek: bel-mij']],
    [
      {
        'scripts/vraag.json': JSON.stringify(file('scripts/vraag.json')).replace(
          ',"suggest":true',
          '',
        ),
      },
      ['Gesprek veranderd: vraag'],
    ],
  ];
  for (const [changed, expected] of cases) assert.deepEqual(sentences(changed), expected);
  console.log(`changes: ${cases.length} told, 0 missed`);
});

void test('where the point has its own, that is said', () => {
  const changed = {
    'nl/parent/boete.json': file('nl/parent/boete.json', { source: 'Nieuwe wet' }),
    'nl/parent/kind-thuis.json': { ...entry, source: 'Nieuwe wet' },
    'nl/youth/niet-durven.json': file('nl/youth/niet-durven.json', { source: 'Nieuwe wet' }),
  };
  const found = changes(old, smallStarter(changed), localLayer);
  assert.deepEqual(
    found.map(({ id, own }) => [id, own]),
    [
      ['boete', true],
      ['kind-thuis', true],
      ['niet-durven', false],
    ],
    'an own answer, a hidden one, and a shipped one',
  );
  assert.match(found[0]?.sentence ?? '', /U heeft hier zelf iets voor\.$/);
});

void test('what a point did, plans and thinks of is told as well', () => {
  const layer = (part: Partial<LocalLayer>) => laidOver(old, { ...EMPTY_LAYER, ...part });
  const first = layer({ done: [done], meetings: [meeting] });
  const next = layer({
    done: [{ ...done, notYet: 'Er is nog geen geld.' }],
    meetings: [{ ...meeting, day: '2026-12-10', from: '10:00' }],
    ideas: [idea],
  });
  const said = (from: typeof first, to: typeof first): string[] =>
    changes(from, to).map(({ sentence }) => sentence);
  assert.deepEqual(said(first, next), [
    'Wat nog niet kan veranderd: Lang wachten',
    'Dag en begintijd veranderd: Koffie',
    'Nieuw: idee: Een stille kamer',
  ]);
  assert.deepEqual(said(next, layer({})), [
    'Weg: wat wij deden: Lang wachten',
    'Weg: bijeenkomst: Koffie',
    'Weg: idee: Een stille kamer',
  ]);
});
