import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { looksDutch } from '../../../src/core/plain-language/looks-dutch.ts';
import { wordsOf } from '../../../src/core/plain-language/measure.ts';
import { readCatalog } from '../../../src/i18n/catalog.ts';
import { answerLanguages } from '../../../desk/threads/standard-texts/shipped.ts';

/** The long messages of a catalog: a reply has sentences. */
const sentences = (name: string): string[] =>
  Object.values(
    readCatalog(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../../locales', name), 'utf8')),
    ),
  ).filter((text) => wordsOf(text).length >= 8);

test('our own texts are known as Dutch, those of other languages are not', (t) => {
  const catalogs = readdirSync(join(import.meta.dirname, '../../../locales')).filter((name) =>
    name.endsWith('.json'),
  );
  let languages = 0;
  for (const name of catalogs) {
    const texts = sentences(name);
    if (texts.length === 0) continue;
    const dutch = texts.filter(looksDutch).length / texts.length;
    t.diagnostic(`${name}: ${(100 * dutch).toFixed(0)} % of ${texts.length} texts look Dutch`);
    assert.ok(name.startsWith('nl') ? dutch > 0.9 : dutch === 0, name);
    languages++;
  }
  assert.ok(languages >= 3, String(languages));
});

test('so are the standard answers', () => {
  for (const { language, texts } of answerLanguages)
    for (const text of Object.values(texts))
      assert.equal(looksDutch(text), language.startsWith('nl'), text);
});

test('a few words are not enough to tell', () => {
  assert.equal(looksDutch('Dat is goed.'), false);
  assert.equal(looksDutch(''), false);
});
