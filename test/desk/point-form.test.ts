import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { isPhone, isStrongPassphrase, parseSites, pointId } from '../../desk/setup/point-form.ts';
import { PointId } from '../../src/core/content.ts';
import { suggestPassphrase } from '../../src/seal/passphrase.ts';

test('every name gives an id that the contract takes', () => {
  const names = {
    'Ouder- en jeugdsteunpunt De Linde': 'ouder-en-jeugdsteunpunt-de-linde',
    '  Één Plek! ': 'een-plek',
    'نقطة الدعم': 'steunpunt',
    ['x'.repeat(62) + ' y']: 'x'.repeat(62),
  };
  for (const [name, id] of Object.entries(names)) {
    assert.equal(pointId(name), id);
    assert.ok(v.is(PointId, id));
  }
});

test('sites are read as people type them', () => {
  const typed = `www.school.nl, https://www.school.nl/groep-8?x=1
    HTTPS://Ander.Example
    http://school.localhost:8081`;
  assert.deepEqual(parseSites(typed), {
    origins: ['https://www.school.nl', 'https://ander.example', 'http://school.localhost:8081'],
    unclear: [],
  });
});

test('what is no site of the web is given back as typed', () => {
  const typed = ['school', 'http://school.nl', 'ftp://school.nl', 'javascript://x.nl/%0aalert(1)'];
  const more = ['https://a:b@school.nl', 'onze website', 'https://.nl'];
  const { origins, unclear } = parseSites([...typed, ...more].join('\n'));
  assert.deepEqual(origins, []);
  assert.deepEqual(unclear, [...typed, ...more]);
});

test('a passphrase is strong by its letters or by its words', () => {
  for (const strong of ['een lange zin met fluit', 'aa bb cc dd ee', suggestPassphrase()])
    assert.ok(isStrongPassphrase(strong), strong);
  for (const weak of ['', 'kort', 'a b c d e', '              x', 'veertien tekens'.slice(0, 14)])
    assert.ok(!isStrongPassphrase(weak), weak);
});

test('a phone number is digits, spaces and signs', () => {
  for (const fine of ['', '020 555 01 23', '+31 (0)20-5550123']) assert.ok(isPhone(fine));
  for (const odd of ['bel ons', '0'.repeat(41)]) assert.ok(!isPhone(odd));
});
