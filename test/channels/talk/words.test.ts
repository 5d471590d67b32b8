import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandIn, isSkip, isYes, languageIn } from '../../../channels/talk/commands.ts';
import { LANGUAGES, sayChecked, sayIn, type WordId } from '../../../channels/words/words.ts';
import { remarks } from '../../../src/core/plain-language/plain-language.ts';

interface Catalog {
  readonly locale: string;
  readonly reviewed: string;
  readonly messages: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, '../../../channels/words');
const catalogs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalog);
const dutch = catalogs.find(({ locale }) => locale === 'nl')!;
const young = catalogs.find(({ locale }) => locale === 'nl-x-jong')!;
const ids = Object.keys(dutch.messages) as WordId[];

const places = (text = ''): string[] => [...text.matchAll(/\{\d\}/g)].map(([one]) => one).sort();

/** What of Dutch is missing in `messages`, too much, or filled in otherwise. */
function gaps(messages: Catalog['messages'], wanted: readonly string[]): string[] {
  const all = [...new Set([...wanted, ...Object.keys(messages)])];
  return all.filter(
    (id) =>
      !wanted.includes(id) ||
      !messages[id]?.trim() ||
      places(messages[id]).join() !== places(dutch.messages[id]).join(),
  );
}

void test('every word is there in every language, with the same places to fill in', (t) => {
  let words = 0;
  for (const { locale, messages } of catalogs) {
    const wanted = locale === 'nl-x-jong' ? Object.keys(messages) : ids;
    assert.deepEqual(gaps(messages, wanted), [], locale);
    words += wanted.length;
  }
  assert.equal(catalogs.length, 7);
  assert.ok(words > 900);
  t.diagnostic(`${words} words in ${catalogs.length} catalogs`);
  const control: Record<string, string> = {
    ...dutch.messages,
    hello: '',
    'code.count': 'Het zijn er {0}.',
    'too.much': 'Dag',
  };
  assert.deepEqual(gaps(control, ids).sort(), ['code.count', 'hello', 'too.much'], 'control');
});

void test('parents are spoken to with u, young people with je', (t) => {
  const formal = /\b(u|uw)\b/i;
  const asU = ids.filter((id) => formal.test(dutch.messages[id] ?? ''));
  for (const id of ids) assert.doesNotMatch(dutch.messages[id] ?? '', /\b(je|jij|jouw)\b/, id);
  for (const id of asU) {
    assert.ok(young.messages[id], `${id} says u to young people`);
    assert.doesNotMatch(sayIn('nl', 'youth')(id), formal, id);
  }
  assert.ok(asU.length > 30);
  t.diagnostic(`${asU.length} sentences in two tones`);
});

void test('Dutch is plain: the rules of lint:taal, no word that scares', (t) => {
  const must = (text: string, door: 'parent' | 'youth'): string[] =>
    remarks(text, { door })
      .filter(({ level }) => level === 'must')
      .map(({ why, found }) => `${why} (${found})`);
  let said = 0;
  for (const [door, { messages }] of [
    ['parent', dutch],
    ['youth', young],
  ] as const)
    for (const [id, text] of Object.entries(messages)) {
      assert.deepEqual(must(text.replaceAll(/\{\d\}/g, 'Noor'), door), [], `${id}: ${text}`);
      assert.doesNotMatch(text, /versleutel|sleutel|ongeldig|\bfout/i, id);
      for (const sentence of text.split(/(?<=[.?!])\s+/))
        assert.ok(sentence.split(/\s+/).length <= 16, `${id}: ${sentence}`);
      said++;
    }
  assert.ok(said > 150);
  t.diagnostic(`${said} texts`);
  assert.notDeepEqual(must('Indien u participeert, retourneert u het formulier.', 'parent'), []);
});

/** Sentences that name a word to type. */
const SAID_IN: readonly (readonly [WordId, WordId])[] = [
  ['how.agree', 'word.yes'],
  ['how.check', 'word.yes'],
  ['how.skip', 'word.skip'],
];

void test('a word that is understood means one thing in all languages', (t) => {
  const meant = { menu: 'menu', back: 'back', stop: 'stop', wipe: 'stop' } as const;
  const more = { answer: 'answer', help: 'help' } as const;
  let known = 0;
  for (const { locale, name } of LANGUAGES) {
    const say = sayIn(locale, null);
    for (const [word, command] of Object.entries({ ...meant, ...more })) {
      const typed = say(`word.${word}` as WordId);
      for (const way of [typed, typed.toUpperCase(), ` ${typed}! `, `«${typed}»`])
        assert.equal(commandIn(way), command, `${locale}: ${way}`);
      known++;
    }
    for (const id of ['word.yes', 'word.skip', 'word.unsure'] as const)
      assert.equal(commandIn(say(id)), null, `${locale}: ${say(id)}`);
    assert.ok(isYes(say('word.yes')) && isSkip(say('word.skip')));
    for (const [sentence, word] of SAID_IN)
      assert.ok(say(sentence).includes(say(word)), `${locale}: ${say(sentence)}`);
    assert.equal(languageIn(name), locale);
  }
  for (const other of ['', '1', 'menukaart', 'stop ermee', 'nee']) {
    assert.equal(commandIn(other), null, other);
    assert.equal(isYes(other), false, other);
  }
  assert.equal(known, 36);
  t.diagnostic(`${known} words understood`);
});

void test('a promise that nobody checked is made in Dutch and in English', () => {
  assert.equal(sayChecked('nl', 'parent')('start.promise'), dutch.messages['start.promise']);
  for (const { locale } of LANGUAGES.filter((one) => one.locale !== 'nl')) {
    const [first, second, ...more] = sayChecked(locale, 'parent')('start.promise').split('\n');
    assert.equal(first, dutch.messages['start.promise']);
    assert.equal(second, sayIn('en', 'parent')('start.promise'));
    assert.deepEqual(more, []);
  }
});
