import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerLanguages,
  answerLanguageOf,
  dayInAnswer,
  groupedFor,
  sayTo,
  shippedTexts,
} from '../../desk/threads/standard-texts/shipped.ts';
import { titles, type TextId } from '../../desk/threads/standard-texts/language.ts';
import { dutch } from '../../desk/threads/standard-texts/nl.ts';
import { BLANK, standardTextsKind } from '../../src/core/desk/standard-texts.ts';

void test('ten texts in each language, with the same places to fill in', (t) => {
  assert.equal(shippedTexts.length, 40);
  assert.ok(standardTextsKind.parse({ v: 1, own: shippedTexts, hidden: [] }), 'each can be kept');
  const blanks = (text: string): number => text.split(BLANK).length - 1;
  for (const { language, texts } of answerLanguages)
    for (const [id, text] of Object.entries(texts))
      assert.equal(blanks(text), blanks(dutch.texts[id as TextId]), `${language} ${id}`);
  const alike = new Set(shippedTexts.map(({ text }) => text));
  assert.equal(alike.size, 40, 'no two the same');
  t.diagnostic(`${Object.keys(titles).length} texts in ${answerLanguages.length} languages`);
});

void test('a tone is one tone, and no word that we never write', (t) => {
  const formal = /\b[Uu]w?\b/;
  const familiar = /\b(je|jij|jou|jouw)\b/i;
  const never = /versleutel|sleutel|ongeldig|\bfout|laaggeletterd|ouderbetrokkenheid/i;
  let count = 0;
  for (const { language, texts, propose, done, askAfter } of answerLanguages) {
    const step = { whom: 'A', what: 'B', day: 'C' };
    for (const words of [...Object.values(texts), propose(step), done(step), askAfter('D')]) {
      if (language === 'nl-x-jong') assert.doesNotMatch(words, formal);
      if (language === 'nl') assert.doesNotMatch(words, familiar);
      assert.doesNotMatch(words, never);
      const long = words.split(/(?<=[.?!،؟])\s+/).filter((line) => line.split(' ').length > 20);
      assert.deepEqual(long, [], language);
      count++;
    }
  }
  t.diagnostic(`${count} texts read`);
  assert.equal(count, 52);
});

void test('a step is proposed in the language and tone of who wrote, with our promise', () => {
  const step = { whom: 'de intern begeleider', what: 'of er een gesprek kan komen' };
  const said = (locale: string, door: 'parent' | 'youth'): string => {
    const language = answerLanguageOf({ locale, door });
    return language.propose({ ...step, day: dayInAnswer(language, 20_784) });
  };
  assert.equal(
    said('nl', 'parent'),
    'Zullen wij de intern begeleider vragen of er een gesprek kan komen? Zegt u ja, dan doen wij dat voor vrijdag 27 november. Wij doen niets zonder uw ja.',
  );
  assert.match(said('nl', 'youth'), /Wij doen niets zonder jouw ja\.$/);
  assert.match(said('en', 'youth'), /Friday 27 November.*nothing without your yes\.$/);
  assert.match(said('ar', 'parent'), /الجمعة/);
  assert.equal(said('tr', 'parent'), said('nl', 'parent'), 'none of our languages');
});

void test('beside another language it stands in Dutch too, once', () => {
  const said = (locale: string): string[] =>
    sayTo({ locale, door: 'youth' }, ({ language }) => language).split('\n\n');
  assert.deepEqual(said('ar'), ['ar', 'nl-x-jong']);
  assert.deepEqual(said('nl'), ['nl-x-jong']);
  assert.deepEqual(said('tr'), ['nl-x-jong']);
});

void test('what the writer reads is offered first, then Dutch in their tone', () => {
  const order = (locale: string, door: 'parent' | 'youth'): string[] =>
    groupedFor({ locale, door }, shippedTexts).map(({ language }) => language);
  assert.deepEqual(order('ar-SY', 'youth'), ['ar', 'nl-x-jong', 'nl', 'en']);
  assert.deepEqual(order('nl', 'parent'), ['nl', 'nl-x-jong', 'en', 'ar']);
  assert.deepEqual(order('tr', 'parent'), ['nl', 'nl-x-jong', 'en', 'ar']);
  const turkish = { id: 'x', language: 'tr', title: 'Dag', text: 'Merhaba' };
  const [first] = groupedFor({ locale: 'tr', door: 'parent' }, [...shippedTexts, turkish]);
  assert.deepEqual(first, { language: 'tr', texts: [turkish] });
});
