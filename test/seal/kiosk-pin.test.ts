import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import { checkPin, hashPin, isPin } from '../../src/seal/kiosk-pin.ts';

void test('a pin opens with its own digits only', async () => {
  const kept = await hashPin('048213');
  assert.equal(await checkPin('048213', kept), true);
  const wrong = ['048214', '148213', '48213', '0482130', '840213', '', ' 048213', '０４８２１３'];
  for (const pin of wrong) assert.equal(await checkPin(pin, kept), false, pin);
  console.log(`wrong pins: ${wrong.length} passed, 0 failed`);
});

void test('its hash is PBKDF2-SHA256, 600,000 rounds, over a salt of its own', async () => {
  const [one, two] = [await hashPin('111111'), await hashPin('111111')];
  assert.notEqual(one.hash, two.hash);
  const salt = fromBase64Url(one.salt);
  assert.equal(salt?.length, 16);
  assert.equal(one.hash, toBase64Url(pbkdf2Sync('111111', salt, 600_000, 32, 'sha256')));
});

void test('settings that are broken open to nobody', async () => {
  const kept = await hashPin('111111');
  const broken = [
    { ...kept, hash: '' },
    { ...kept, hash: kept.hash.slice(0, -4) },
    { ...kept, hash: '*' },
    { ...kept, salt: '' },
    { ...kept, salt: '*' },
    { salt: kept.hash, hash: kept.salt },
  ];
  for (const one of broken) assert.equal(await checkPin('111111', one), false);
});

void test('a pin has six digits', async () => {
  for (const pin of ['12345', '1234567', 'abcdef', '12345 ', '']) {
    assert.equal(isPin(pin), false);
    await assert.rejects(hashPin(pin), RangeError);
  }
  assert.equal(isPin('000000'), true);
});
