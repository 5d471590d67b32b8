import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  conversationOf,
  EMPTY_LAYER,
  EMPTY_STARTER,
  layered,
} from '../../../src/core/library/layered.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import type { LocalLayer, VisitorLibrary } from '../../../src/core/library/types.ts';
import { contact, entry, file, localLayer, smallStarter } from './support/small-set.ts';

const starter = smallStarter();
const nl = { locale: 'nl', door: 'parent' } as const;
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const own = (changed: Partial<LocalLayer>): VisitorLibrary =>
  layered(starter, { ...EMPTY_LAYER, ...changed }, nl);

void test('a door gets what is its own, in the order of the set', () => {
  const parent = layered(starter, EMPTY_LAYER, nl);
  assert.deepEqual(ids(parent.entries), ['boete', 'kind-thuis']);
  assert.deepEqual(ids(parent.topics), ['thuis', 'regels']);
  assert.deepEqual(ids(parent.contacts), ['consulent', 'kindertelefoon']);
  assert.deepEqual(ids(parent.stories), ['noor']);
  const youth = layered(starter, EMPTY_LAYER, { locale: 'nl', door: 'youth' });
  assert.deepEqual(ids(youth.entries), ['niet-durven']);
  assert.deepEqual(ids(youth.contacts), ['kindertelefoon']);
  assert.deepEqual(ids(youth.stories), []);
  assert.deepEqual(Object.keys(youth.scripts).sort(), ['bel-mij', 'vraag']);
  assert.deepEqual(youth.crisis, {
    phrases: ['wil niet meer leven'],
    except: ['leven in een dorp'],
  });
});

void test('what a topic puts first comes first', () => {
  const [home, ...others] = file('nl/topics.json')['parent'] as object[];
  const set = smallStarter({
    'nl/topics.json': {
      ...file('nl/topics.json'),
      parent: [{ ...home, first: ['kind-thuis'] }, ...others],
    },
  });
  const parent = layered(set, EMPTY_LAYER, nl);
  assert.deepEqual(ids(parent.entries), ['kind-thuis', 'boete']);
  assert.deepEqual(Object.keys(parent.topics[0] ?? {}), ['id', 'title']);
});

void test('what is for staff never leaves', () => {
  const secret = 'ALLEEN-VOOR-MEDEWERKERS';
  const set = smallStarter({
    'nl/parent/kind-thuis.json': { ...entry, source: secret, review: [secret] },
    'nl/contacts.json': {
      v: 1,
      contacts: [
        { ...contact, review: [secret] },
        ...(file('nl/contacts.json')['contacts'] as object[]).slice(1),
      ],
    },
  });
  const layer = {
    ...localLayer,
    hidden: [],
    entries: localLayer.entries.map((one) => ({ ...one, source: secret, review: [secret] })),
  };
  let checked = 0;
  for (const locale of ['nl', 'en', 'ar'])
    for (const door of ['parent', 'youth'] as const) {
      const library = layered(set, layer, { locale, door });
      assert.ok(!JSON.stringify(library).includes(secret), `${locale} ${door}`);
      for (const one of library.entries) {
        const fields = [
          'answer',
          'contacts',
          'id',
          'links',
          'municipality',
          'question',
          'related',
          'reviewed',
          'topic',
          'wordings',
        ];
        assert.deepEqual(
          Object.keys(one).filter((name) => !fields.includes(name)),
          [],
        );
        checked++;
      }
    }
  assert.ok(JSON.stringify(set).includes(secret), 'control');
  assert.ok(checked > 6);
  console.log(`staff only: ${checked} entries without, 0 with`);
});

void test('no day of review while something is left to check', () => {
  const day = (review?: string[]) =>
    layered(
      smallStarter({
        'nl/parent/kind-thuis.json': file('nl/parent/kind-thuis.json', { review }),
      }),
      EMPTY_LAYER,
      nl,
    ).entries.map((one) => [one.id, 'reviewed' in one, one.reviewed]);
  const boete = ['boete', true, '2026-03-31'];
  assert.deepEqual(day(['Geschreven zonder de bron erbij']), [
    boete,
    ['kind-thuis', false, undefined],
  ]);
  assert.deepEqual(day([]), [boete, ['kind-thuis', true, '2026-03-31']]);
  assert.deepEqual(day(), [boete, ['kind-thuis', true, '2026-03-31']]);
});

void test("the point's own takes the place of the shipped one, or comes after all of them", () => {
  const library = layered(starter, { ...localLayer, hidden: [] }, nl);
  assert.deepEqual(ids(library.entries), ['boete', 'kind-thuis', 'leerlingenvervoer']);
  assert.deepEqual(library.entries[0]?.answer, localLayer.entries[0]?.answer);
  assert.equal(library.entries[0]?.municipality, 'Lindeveen');
  assert.deepEqual(ids(library.contacts), ['consulent', 'kindertelefoon', 'balie']);
  const phone = own({ contacts: [{ ...contact, phone: '0599 99 99 99' }] });
  assert.deepEqual(phone.contacts[0]?.phone, '0599 99 99 99');
  assert.equal(phone.contacts.length, 2);
});

void test('what is hidden is gone, with all that leads to it', () => {
  const library = own({ hidden: ['parent/boete'] });
  assert.deepEqual(ids(library.entries), ['kind-thuis']);
  assert.deepEqual(ids(library.topics), ['thuis'], 'no topic without entries');
  assert.equal(library.entries[0]?.related, undefined);
  assert.equal(own({ hidden: ['parent/kind-thuis'] }).stories[0]?.entry, undefined);
  assert.deepEqual(ids(own({ hidden: ['youth/boete'] }).entries).length, 2, 'of the other door');
  const closed = own({ contacts: [{ ...contact, doors: ['youth'] }] });
  assert.equal(closed.entries[1]?.contacts, undefined);
});

void test('words come from the most particular place that has them', () => {
  const texts = (locale: string, door: 'parent' | 'youth', layer = EMPTY_LAYER) =>
    layered(starter, layer, { locale, door }).texts;
  assert.equal(texts('nl', 'parent')['vraag.open'], 'Waar loopt u tegenaan?');
  assert.equal(texts('nl', 'youth')['vraag.open'], 'Waar loop je tegenaan?');
  assert.equal(texts('nl', 'youth')['vraag.klaar'], 'Uw vraag is bewaard.', 'falls back to parent');
  assert.equal(texts('en', 'parent')['vraag.open'], 'What is on your mind?');
  assert.equal(texts('en', 'youth')['vraag.open'], 'What is on your mind?', 'not in Dutch');
  assert.equal(texts('en', 'parent')['bel.klaar'], 'Wij bellen u.', 'falls back to Dutch');
  assert.equal(texts('ar', 'parent')['vraag.open'], 'Waar loopt u tegenaan?');
  const own = {
    ...EMPTY_LAYER,
    texts: { nl: { parent: { 'vraag.open': 'Zeg het maar' }, youth: {} } },
  };
  assert.equal(texts('nl', 'parent', own)['vraag.open'], 'Zeg het maar');
  assert.equal(texts('nl', 'youth', own)['vraag.open'], 'Waar loop je tegenaan?');
  assert.equal(texts('en', 'parent', own)['vraag.open'], 'What is on your mind?');
});

void test('without any set there is a library of nothing', () => {
  const library = layered(EMPTY_STARTER, EMPTY_LAYER, nl);
  assert.deepEqual([library.entries, library.topics, library.texts], [[], [], {}]);
  assert.deepEqual(conversationOf(EMPTY_STARTER, EMPTY_LAYER, 'nl', ['vraag']), {
    scripts: {},
    texts: {},
  });
  assert.equal(layered(starter, EMPTY_LAYER, { ...nl, locale: 'constructor' }).lang, 'nl');
});

void test('a conversation brings its own words and no others', () => {
  const { scripts, texts } = conversationOf(starter, localLayer, 'en', ['vraag', 'weg']);
  assert.deepEqual(Object.keys(scripts), ['vraag']);
  assert.deepEqual(texts, {
    'vraag.title': 'Stel uw vraag',
    'vraag.send': 'Verstuur',
    'vraag.open': 'What is on your mind?',
    'vraag.klaar': 'Bewaard bij De Linde.',
  });
});

void test('a layer must fit on the set', () => {
  const [first, added] = [localLayer.entries[0]!, localLayer.entries[1]!];
  assert.deepEqual(readLocal(localLayer, starter), { ok: true, local: localLayer });
  assert.deepEqual(readLocal(EMPTY_LAYER, EMPTY_STARTER), { ok: true, local: EMPTY_LAYER });
  const wrong: [unknown, string, RegExp][] = [
    [null, '', /namen/],
    [{ ...localLayer, extra: 1 }, 'extra', /kennen we hier niet/],
    [{ ...localLayer, hidden: ['boete'] }, 'hidden.0', /parent\//],
    [{ ...localLayer, entries: [{ ...first, wordings: [] }] }, 'entries.0.wordings', /minstens 5/],
    [{ ...localLayer, entries: [first, { ...added, topic: 'geld' }] }, 'entries.1.topic', /“geld”/],
    [{ ...localLayer, entries: [first, first] }, 'entries.1.id', /is er al/],
    [{ ...localLayer, contacts: [] }, 'entries.1.contacts.0', /“balie”/],
    [
      {
        ...localLayer,
        hidden: [],
        entries: [{ ...added, contacts: [], question: 'Hij gaat niet meer' }],
      },
      'entries.0.question',
      /“Mijn kind zit thuis/,
    ],
    [{ ...localLayer, entries: [{ ...first, related: ['weg'] }] }, 'entries.0.related.0', /“weg”/],
    [
      { ...localLayer, texts: { nl: { parent: { 'vraag.opne': 'x' }, youth: {} } } },
      'texts.nl.parent.vraag.opne',
      /bestaat niet/,
    ],
  ];
  for (const [value, at, message] of wrong) {
    const read = readLocal(value, starter);
    assert.ok(!read.ok, at);
    assert.ok(
      read.reasons.some((one) => one.at === at && message.test(one.message)),
      `${at}: ${JSON.stringify(read.reasons)}`,
    );
  }
  const related = { ...localLayer, entries: [{ ...first, related: ['kind-thuis'] }] };
  assert.equal(readLocal(related, starter).ok, true, 'what is hidden may still be named');
  console.log(`local layers: ${wrong.length} refused, 0 taken`);
});
