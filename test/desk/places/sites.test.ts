import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteWords } from '../../../desk/places/place-words.ts';
import { sitesOf, sitesTyped, typedAs } from '../../../desk/places/sites.ts';

/** As people type them, and what they mean. */
const TYPED: readonly (readonly [typed: string, names: readonly string[], unclear: number])[] = [
  ['www.school.nl', ['school.nl, met en zonder www'], 0],
  ['school.nl', ['school.nl, met en zonder www'], 0],
  ['https://school.nl/contact?x=1#top', ['school.nl, met en zonder www'], 0],
  ['http://www.school.nl', ['school.nl, met en zonder www'], 0],
  ['  HTTPS://WWW.School.NL/  ', ['school.nl, met en zonder www'], 0],
  ['www.school.nl\nschool.nl', ['school.nl, met en zonder www'], 0],
  ['ouders.school.nl', ['ouders.school.nl'], 0],
  ['www.ouders.school.nl', ['ouders.school.nl, met en zonder www'], 0],
  [
    'a.nl, b.nl; c.nl\n\nd.nl',
    ['a.nl', 'b.nl', 'c.nl', 'd.nl'].map((n) => `${n}, met en zonder www`),
    0,
  ],
  ['http://school.localhost:8080', ['school.localhost:8080'], 0],
  ['https://school.nl:8443/x', ['school.nl:8443'], 0],
  ['onze school', [], 1],
  ['school', [], 1],
  ['*.school.nl', [], 1],
  ['javascript:alert(1)', [], 1],
  ['school.nl\nde bieb', ['school.nl, met en zonder www'], 1],
  ['', [], 0],
];

void test('addresses are taken as they are typed, and said back', (t) => {
  for (const [typed, names, unclear] of TYPED) {
    const found = sitesTyped(typed);
    assert.deepEqual(sitesOf(found.origins).map(siteWords), names, typed);
    assert.equal(found.unclear.length, unclear, typed);
    assert.equal(new Set(found.origins).size, found.origins.length, `${typed}: each once`);
  }
  t.diagnostic(`${TYPED.length} passed, 0 failed`);
  assert.ok(TYPED.length > 10);
});

void test('what was kept can be typed again, and means the same', (t) => {
  let kept = 0;
  for (const [typed] of TYPED) {
    const { origins } = sitesTyped(typed);
    assert.deepEqual(sitesTyped(typedAs(origins)), { origins, unclear: [] }, typed);
    kept += origins.length;
  }
  t.diagnostic(`${kept} addresses`);
  assert.ok(kept > 20);
});
