import assert from 'node:assert/strict';
import test from 'node:test';
import { readCatalog, toTemplates } from '../../src/i18n/catalog.ts';
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

test('a catalog becomes what @lit/localize wants', () => {
  const { plain, one, swapped } = toTemplates({
    plain: 'Hello',
    one: 'Hello {0}!',
    swapped: '{1} and {0}',
  });
  assert.equal(plain, 'Hello');
  assert.deepEqual(one && Object.entries(one).slice(0, 1), [['strTag', true]]);
  assert.ok(typeof swapped === 'object');
  assert.deepEqual([...swapped.strings], ['', ' and ', '']);
  assert.deepEqual(swapped.values, [1, 0]);
});

test('half a file or a login page is no catalog', () => {
  for (const value of [null, 'x', [], {}, { messages: null }, { messages: { a: 1 } }])
    assert.throws(() => readCatalog(value), TypeError);
  assert.deepEqual(readCatalog({ messages: { a: 'x' } }), { a: 'x' });
});
