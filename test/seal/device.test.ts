import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDeviceKey, openFromDevice, sealToDevice } from '../../src/seal/device.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { flipBit } from './support/fixtures.ts';
import { Tally } from './support/tally.ts';

void test('a device opens what it sealed, and only that', async () => {
  const [key, other] = [await makeDeviceKey(), await makeDeviceKey()];
  const bytes = randomBytes(200);
  const sealed = await sealToDevice(key, bytes);
  assert.deepEqual(await openFromDevice(key, sealed), bytes);

  const tally = new Tally('device refusals');
  tally.count((await openFromDevice(other, sealed)) === null, 'another device');
  for (let bit = 0; bit < sealed.length * 8; bit += 3)
    tally.count((await openFromDevice(key, flipBit(sealed, bit))) === null, `bit ${bit}`);
  for (let size = 0; size < sealed.length; size++)
    tally.count((await openFromDevice(key, sealed.slice(0, size))) === null, `size ${size}`);
  tally.close(800);
});

void test('no script reads a device key back, and no two seals are alike', async () => {
  const key = await makeDeviceKey();
  assert.equal(key.extractable, false);
  for (const format of ['raw', 'jwk'] as const)
    await assert.rejects(crypto.subtle.exportKey(format, key));
  const bytes = randomBytes(32);
  assert.notDeepEqual(await sealToDevice(key, bytes), await sealToDevice(key, bytes));
});
