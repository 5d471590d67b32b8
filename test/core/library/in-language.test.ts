import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_LAYER, layered } from '../../../src/core/library/layered.ts';
import { readReviewed } from '../../../src/core/library/reviewed.ts';
import type { LocalLayer, VisitorLibrary } from '../../../src/core/library/types.ts';
import { contact, entry, file, smallStarter } from './support/small-set.ts';
import { contactWords, TRANSLATED, translation } from './support/translated-set.ts';

const starter = smallStarter(TRANSLATED);
const read = (own: Partial<LocalLayer> = {}, locale = 'tr'): VisitorLibrary =>
  layered(starter, { ...EMPTY_LAYER, ...own }, { locale, door: 'parent' });
const answer = (library: VisitorLibrary) => library.entries.find(({ id }) => id === entry.id);

void test('what there are words for is said in them, beside Dutch; each says which it is', () => {
  const library = read();
  assert.deepEqual([library.locale, library.lang], ['tr', 'nl']);
  assert.deepEqual(
    library.entries.map(({ id, lang }) => [id, lang]),
    [
      ['kind-thuis', 'tr'],
      ['boete', undefined],
    ],
    'first what can be read',
  );
  const { question, answer: blocks, links, related, contacts, topic } = answer(library) ?? {};
  assert.deepEqual([question, blocks], [translation.question, translation.answer]);
  assert.deepEqual(links, [{ text: 'Açıklama', url: entry.links?.[0]?.url }]);
  assert.deepEqual(
    [related, contacts, topic],
    [entry.related, entry.contacts, entry.topic],
    'Dutch',
  );
  assert.deepEqual(
    library.topics.map(({ title, lang }) => [title, lang]),
    [
      ['Okula gitmiyor', 'tr'],
      ['Regels', undefined],
    ],
  );
  const [helper, other] = library.contacts;
  assert.deepEqual(
    [helper?.who, helper?.phone, helper?.lang],
    [contactWords.contacts[0]?.who, contact.phone, 'tr'],
  );
  assert.equal(other?.lang, undefined);
});

void test('Dutch is as it was, and so is a language without words', () => {
  for (const locale of ['nl', 'ar', 'constructor']) {
    const library = read({}, locale);
    assert.equal(answer(library)?.question, entry.question);
    assert.ok(!JSON.stringify(library).includes('"lang":"tr"'));
    assert.deepEqual(
      library.entries.map(({ id }) => id),
      ['boete', 'kind-thuis'],
    );
  }
});

void test('the Dutch question finds it too; more ways to ask in Dutch stay with Dutch', () => {
  assert.deepEqual(answer(read())?.wordings, [...translation.wordings, entry.question]);
  assert.deepEqual(answer(read({}, 'ar'))?.wordings, []);
  assert.deepEqual(answer(read({}, 'nl'))?.wordings, entry.wordings);
});

void test("a point's own answer is not said in the words of ours", () => {
  const own = { ...entry, answer: [{ p: 'Bij ons gaat het anders.' }] };
  const changed = answer(read({ entries: [own] }));
  assert.deepEqual([changed?.lang, changed?.answer], [undefined, own.answer]);
  const checked = answer(read({ entries: [{ ...entry, review: [], reviewed: '2026-11-01' }] }));
  assert.equal(checked?.lang, 'tr', 'only looked at');
  const asked = answer(read({ wordings: { 'parent/kind-thuis': ['hij komt er niet meer'] } }));
  assert.equal(asked?.lang, 'tr', 'only asked in more ways');
  assert.equal(answer(read({ hidden: ['parent/kind-thuis'] })), undefined, 'hidden');
});

void test('who was changed by the point is told of in Dutch', () => {
  const of = (changed: object) => read({ contacts: [{ ...contact, ...changed }] }).contacts[0];
  assert.equal(of({ phone: '0599 99 99 99' })?.lang, 'tr', 'another number');
  assert.equal(of({ phone: '0599 99 99 99' })?.phone, '0599 99 99 99');
  assert.equal(of({ who: 'Belt met school.' })?.lang, undefined, 'another work');
  assert.equal(of({ hours: 'Alleen op maandag' })?.lang, undefined, 'other hours');
});

void test('a mark names a person and a day, or says that nobody looked', () => {
  assert.deepEqual(readReviewed('nog niet nagekeken'), { by: null, day: '' });
  assert.deepEqual(readReviewed('nagekeken door Fatma Yılmaz, 2026-03-31'), {
    by: 'Fatma Yılmaz',
    day: '2026-03-31',
  });
  for (const mark of ['', 'nagekeken', 'ja', 'nagekeken door , 2026-03-31', 'nagekeken door X'])
    assert.equal(readReviewed(mark), null, mark);
  assert.equal(file('nl/texts.json')['reviewed'], undefined, 'Dutch needs none');
});

void test('what to do in danger waits for a person; until then it is in Dutch and in English', () => {
  const urgent = { ...contact, urgent: true };
  const set = smallStarter({
    ...TRANSLATED,
    'nl/contacts.json': file('nl/contacts.json', {
      contacts: [urgent, ...(file('nl/contacts.json')['contacts'] as object[]).slice(1)],
    }),
    'en/parent/kind-thuis.json': { ...translation, question: 'My child is at home.' },
  });
  const shown = (held: boolean) =>
    layered(set, EMPTY_LAYER, { locale: 'tr', door: 'parent', held });
  const [open, kept] = [shown(false), shown(true)];
  assert.deepEqual([answer(open)?.lang, answer(open)?.also], ['tr', undefined]);
  assert.equal(open.contacts[0]?.lang, 'tr');
  assert.deepEqual([answer(kept)?.lang, answer(kept)?.question], [undefined, entry.question]);
  assert.deepEqual(answer(kept)?.also, {
    lang: 'en',
    question: 'My child is at home.',
    answer: translation.answer,
  });
  assert.deepEqual([kept.contacts[0]?.lang, kept.contacts[0]?.phone], [undefined, contact.phone]);
  assert.deepEqual(kept.topics, open.topics, 'all else is as it was');
});
