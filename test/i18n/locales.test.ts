import assert from 'node:assert/strict';
import test from 'node:test';
import { fillIn, readCatalog } from '../../src/i18n/catalog.ts';
import { chooseLocale } from '../../src/i18n/locales.ts';

test('the first wish that we have wins, Dutch when there is none', () => {
  assert.equal(chooseLocale(['ar', 'nl']), 'ar');
  assert.equal(chooseLocale(['ar-SY']), 'ar');
  assert.equal(chooseLocale(['EN_gb']), 'en');
  assert.equal(chooseLocale([null, undefined, '', 'xx', 'en']), 'en');
  assert.equal(chooseLocale(['xx']), 'nl');
  assert.equal(chooseLocale([]), 'nl');
  assert.equal(chooseLocale(['constructor', '__proto__']), 'nl');
});

test('values come where a language wants them', () => {
  assert.equal(fillIn('Hello', ['Fatma']), 'Hello');
  assert.equal(fillIn('Hello {0}!', ['Fatma']), 'Hello Fatma!');
  assert.equal(fillIn('{1} and {0}, {1}', ['$&', 2]), '2 and $&, 2');
});

test('half a file or a login page is no catalog', () => {
  for (const value of [null, 'x', [], {}, { messages: null }, { messages: { a: 1 } }])
    assert.throws(() => readCatalog(value), TypeError);
  assert.deepEqual(readCatalog({ messages: { a: 'x' } }), { a: 'x' });
});
