import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { buildIndex, indexing, search, type Findable } from '../../src/core/faq/faq.ts';
import { featuresOf } from '../../src/core/faq/features.ts';
import { Tally } from '../seal/support/tally.ts';

const entry = (id: string, question: string, ...wordings: string[]): Findable => ({
  id,
  question,
  wordings,
  answer: '',
});

const dutch = [
  entry('bus', 'Krijgen wij vervoer?', 'taxi naar school', 'busje komt niet'),
  entry('boete', 'Krijg ik een boete?', 'brief van leerplicht', 'leerplichtambtenaar belt'),
  entry('mag-niet', 'Mijn kind mag niet naar school', 'hij mag er niet in'),
  entry('wil-niet', 'Mijn kind wil niet naar school', 'hij wil niet mee'),
  entry('opp', 'Wat is een OPP?', 'opp tekenen'),
];
const index = buildIndex(dutch);
const first = (query: string): string | undefined => search(index, query, 1)[0]?.id;

void test('the nearest comes first, whatever is typed', () => {
  const tally = new Tally('typed and found');
  for (const [typed, id] of [
    ['taxi', 'bus'],
    ['TAXI!', 'bus'],
    ['leerpl', 'boete'],
    ['leer plicht', 'boete'],
    ['leerplichd', 'boete'],
    ['de leerplichtambtenaren', 'boete'],
    ['opp', 'opp'],
    ['mag mijn kind niet naar school', 'mag-niet'],
    ['wil mijn kind niet naar school', 'wil-niet'],
  ] as const)
    tally.count(first(typed) === id, typed);
  tally.close(9);
});

void test('slips that sound the same are the same', () => {
  const tally = new Tally('slips that sound the same');
  for (const [typed, meant] of [
    ['gestuurd', 'gestuurt'],
    ['hij wordt', 'hei word'],
    ['thuis', 'tuis'],
    ['wappen', 'wapen'],
    ['Één', 'een'],
    ['DOSSIER', 'dosier'],
  ] as const)
    tally.count(isDeepStrictEqual(featuresOf(typed), featuresOf(meant)), `${typed} = ${meant}`);
  for (const [typed, other] of [
    ['opp', 'op'],
    ['mag niet', 'wil niet'],
    ['niet mag', 'mag niet'],
  ] as const)
    tally.count(
      !isDeepStrictEqual(featuresOf(typed), featuresOf(other)),
      `${typed} is not ${other}`,
    );
  const whole = featuresOf('wachtlijst');
  tally.count(
    [...featuresOf('wacht lijst').keys()].some(
      (feature) => feature === ' wachtleist' && whole.has(feature),
    ),
    'wacht lijst',
  );
  tally.close(10);
});

void test('answers count, but less than the words of those who ask', () => {
  const asked = buildIndex([
    { ...entry('answered', 'Wie helpt?'), answer: 'Bel de jeugdarts. Of een tolk.' },
    entry('typed', 'Waar vind ik een jeugdarts?'),
    ...dutch,
  ]);
  assert.deepEqual(
    search(asked, 'jeugdarts', 5).map(({ id }) => id),
    ['typed', 'answered'],
  );
  assert.equal(search(asked, 'tolk', 1)[0]?.id, 'answered');
});

void test('the same code serves other scripts', () => {
  const sets: Record<string, readonly (readonly [string, string])[]> = {
    ar: [
      ['ابني لا يذهب إلى المدرسة', 'ابني لا يريد المدرسه'],
      ['هل سأدفع غرامة؟', 'غَرامة'],
      ['من يستطيع أن يرافقني إلى المقابلة؟', 'مرافق للمقابلة'],
    ],
    tr: [
      ['Çocuğum okula gitmek istemiyor', 'cocugum okula gitmiyor'],
      ['Ceza öder miyim?', 'CEZA'],
      ['Görüşmeye benimle kim gelebilir?', 'gorusmeye kim gelir'],
    ],
    uk: [
      ['Моя дитина не ходить до школи', 'дитина не хоче до школи'],
      ['Чи отримаю я штраф?', 'штрафи'],
      ['Хто може піти зі мною на розмову?', 'піти на розмову'],
    ],
  };
  const tally = new Tally('other scripts');
  for (const [language, questions] of Object.entries(sets)) {
    const found = buildIndex(questions.map(([question], at) => entry(String(at), question)));
    for (const [at, [, typed]] of questions.entries())
      tally.count(search(found, typed, 1)[0]?.id === String(at), `${language}: ${typed}`);
  }
  tally.close(9);
});

void test('a score is 0..1, and strange words lower it', () => {
  const score = (typed: string): number => search(index, typed, 1)[0]?.score ?? 0;
  assert.ok(score('brief van leerplicht') > 0.5);
  assert.ok(score('brief van leerplicht over voetbalschoenen') < score('brief van leerplicht'));
  assert.equal(score('xyzzy qwv'), 0);
  for (const nothing of ['', ' ', '?!', '\u0301'])
    assert.deepEqual(search(index, nothing, 3), [], JSON.stringify(nothing));
  assert.deepEqual(search(buildIndex([]), 'taxi', 3), []);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(6), (typed, limit) => {
      const found = search(index, `${typed} school`, limit);
      assert.ok(found.length <= limit);
      assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
      for (const [at, { score }] of found.entries())
        assert.ok(score > 0 && score <= 1 && score <= (found[at - 1]?.score ?? 1));
    }),
    { numRuns: 2_000, seed: 20 },
  );
});

void test('an index built in steps is the same, and every step is about one entry', () => {
  const steps = indexing(dutch);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  assert.equal(count, 2 * dutch.length);
  assert.deepEqual(step.value, index);
});
