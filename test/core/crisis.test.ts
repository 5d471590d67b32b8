import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { crisisIn, type CrisisWords } from '../../src/core/crisis/crisis.ts';
import { CrisisList } from '../../src/core/library/schema.ts';
import { Tally } from '../seal/support/tally.ts';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const list = v.parse(CrisisList, json('../../locales/content/nl/crisis.json'));
const misspelt = v.parse(
  v.record(v.string(), v.array(v.string())),
  json('./fixtures/crisis-words.json'),
);
const sentences = v.parse(v.array(v.string()), json('./fixtures/crisis-sentences.json'));
const innocent = v.parse(v.array(v.string()), json('./fixtures/crisis-innocent.json'));
const lines = v.array(v.string());
const others = v.parse(
  v.record(v.string(), v.strictObject({ danger: lines, calm: lines })),
  json('./fixtures/crisis-others.json'),
);

/** Words that must show the panel, whatever else the list holds. */
const promised =
  'dood, zelfmoord, zelfdoding, wil er niet meer zijn, trek het niet meer, mezelf pijn doen, snijden, slaat, geslagen, mishandel, misbruik, aangeraakt, bang thuis, opgesloten, weggelopen, uitgehuwelijkt, mes, wapen, pillen geslikt'.split(
    ', ',
  );

void test('every word of the list shows the panel, and five misspellings of each', () => {
  for (const word of promised) assert.ok((misspelt[word] ?? []).length >= 5, word);
  const tally = new Tally('crisis words, misspelt too');
  for (const [word, slips] of Object.entries(misspelt))
    for (const typed of [word, ...slips]) {
      tally.count(crisisIn(typed, list), typed);
      tally.count(crisisIn(`hallo, ik wil iets vragen. ${typed} en nu?`, list), `… ${typed} …`);
    }
  tally.close(500);
});

void test('so do whole sentences, of either door', () => {
  const tally = new Tally('sentences of danger');
  for (const typed of sentences) tally.count(crisisIn(typed, list), typed);
  tally.close(60);
});

void test('innocent sentences do not', () => {
  assert.ok(crisisIn('zelfmoord', list), 'control');
  const tally = new Tally('innocent sentences');
  for (const typed of innocent) {
    tally.count(!crisisIn(typed, list), typed);
    tally.count(!crisisIn(typed.toUpperCase(), list), typed.toUpperCase());
  }
  tally.close(180);
});

/** One letter gone, doubled, another vowel or swapped with the next, never the first. */
const slipsOf = function* (word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) {
    const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    yield head + tail;
    yield head + letter + letter + tail;
    yield `${head}x${tail}`;
    if (tail) yield head + tail.charAt(0) + letter + tail.slice(1);
  }
};

void test('a long word may hold nearly any slip', (t) => {
  const typed = promised
    .filter((word) => /^\w{8,}$/.test(word))
    .flatMap((word) => [...slipsOf(word)]);
  const missed = typed.filter((word) => !crisisIn(word, list));
  t.diagnostic(`${typed.length} slips, missed: ${missed.join(', ')}`);
  assert.ok(typed.length > 300);
  // What is left is one slip to the eye and two to the ear, or another word ("gelagen").
  assert.ok(missed.length <= typed.length / 50);
});

const small: CrisisWords = {
  phrases: ['slaat', 'slaat op mij/hem', 'wil .. niet meer leven', 'opgesloten'],
  except: ['staat', 'slaat op', 'slaat .. over'],
};

void test('a longer phrase wins from an exception, a word on its own is no slip', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['hij slaat', true],
    ['hij slaat op', false],
    ['hij slaat op hem', true],
    ['slaat op, en dan slaat hij', true],
    ['slaat een klas over', false],
    ['slaat wel vijf hele lange weken over', true],
    ['hij staat', false],
    ['hij sladt', true],
    ['wil echt niet meer leven', true],
    ['wil nu even echt helemaal niet meer leven', false],
    ['op gesloten', true],
    ['op slot', false],
    ['', false],
    ['!?', false],
  ];
  const tally = new Tally('rules of the list');
  for (const [typed, expected] of cases) tally.count(crisisIn(typed, small) === expected, typed);
  tally.close(cases.length);
  assert.equal(crisisIn('zelfmoord', { phrases: [], except: [] }), false);
});

void test('other scripts pass through unharmed', () => {
  const words: CrisisWords = { phrases: ['انتحار', 'самогубство', 'intihar'], except: [] };
  const tally = new Tally('other scripts');
  for (const typed of [
    'أفكر في انتحار',
    'думаю про самогубство',
    'думаю про самогубсво',
    'İNTİHAR',
  ])
    tally.count(crisisIn(typed, words), typed);
  for (const typed of ['ابني لا يذهب إلى المدرسة', 'дитина не ходить до школи', 'okul'])
    tally.count(!crisisIn(typed, words) && !crisisIn(typed, list), typed);
  tally.close(7);
});

void test('other languages have their own words, over the Dutch ones', () => {
  const tally = new Tally('words of danger in other languages');
  for (const [lang, { danger, calm }] of Object.entries(others)) {
    const own = v.parse(CrisisList, json(`../../locales/content/${lang}/crisis.json`));
    const words: CrisisWords = {
      phrases: [...list.phrases, ...own.phrases],
      except: [...list.except, ...own.except],
    };
    for (const typed of danger) tally.count(crisisIn(typed, words), typed);
    for (const typed of calm) tally.count(!crisisIn(typed, words), typed);
    for (const typed of innocent) tally.count(!crisisIn(typed, words), `${lang}: ${typed}`);
  }
  tally.close(280);
});

void test('text made to be slow takes time in step with its length', () => {
  const size = 200_000;
  const tally = new Tally('text made to be slow');
  for (const piece of [
    'a',
    'wil er niet meer ',
    'bang voor mijn ',
    'slaat op ',
    'telefoon is dood ',
    '\ufdfa',
    'a\u0301',
  ])
    // Growing with the square, this would outlast the limit of every test.
    tally.count(!crisisIn(piece.repeat(size / piece.length), list), piece);
  tally.close(7);
});
