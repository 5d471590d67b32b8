import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import type { KeyList, PointKey } from '../../src/core/content.ts';
import { keyListText } from '../../src/core/key-list.ts';
import { fingerprint, signKeyList, verifyKeyList } from '../../src/seal/key-list.ts';
import {
  importIdentityKey,
  makeHpkeKey,
  makeIdentityKey,
  type IdentityKey,
} from '../../src/seal/point-keys.ts';
import { flipBit, makeEpoch, POINT } from './support/fixtures.ts';
import { Tally } from './support/tally.ts';

const identity = await makeIdentity();
const [first, second] = [await listed(100), await listed(200)];
const list = await signKeyList(identity, POINT, [first, second]);
const pin = await fingerprint(list.identity);

void test('a point’s own list holds, under its pin however that is written', async () => {
  assert.equal(await verifyKeyList(POINT, list), true);
  for (const written of [pin, pin.toUpperCase(), pin.replace(/(.{4})/g, '$1 '), ` ${pin}\n`])
    assert.equal(await verifyKeyList(POINT, list, written), true, written);
});

void test('signature and fingerprint are what the protocol says', () => {
  const raw = Buffer.from(list.identity, 'base64url');
  assert.equal(pin, createHash('sha256').update(raw).digest('hex'));
  const [x, y] = [raw.subarray(1, 33), raw.subarray(33)].map((half) => half.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  const text = Buffer.from(keyListText(POINT, list.keys));
  const signature = Buffer.from(list.signature, 'base64url');
  assert.equal(signature.length, 64);
  assert.ok(verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, signature));
});

void test('a list that is not the point’s own is refused', async () => {
  assert.equal(await verifyKeyList(POINT, list, pin), true, 'control');
  const tally = new Tally('key lists refused');
  const refuse = async (
    what: string,
    changed: KeyList,
    point = POINT,
    by: string | undefined = pin,
  ) => tally.count(!(await verifyKeyList(point, changed, by)), what);

  const stranger = await makeIdentity();
  const strange = await signKeyList(stranger, POINT, [first, second]);
  await refuse('signed by a stranger, pinned', strange);
  await refuse('stranger’s identity beside our signature', { ...list, identity: strange.identity });
  await refuse('our identity beside a stranger’s signature', {
    ...list,
    signature: strange.signature,
  });
  for (const point of ['de-lind', 'de-linde2', '', 'de-linde\nx']) await refuse(point, list, point);
  for (const wrong of ['', ' ', pin.slice(1), `${pin}0`, flippedHex(pin), 'geen'])
    await refuse(`pin "${wrong}"`, list, POINT, wrong);

  const extra = await listed(300);
  const keys: Record<string, PointKey[]> = {
    'a key more': [first, second, extra],
    'a key less': [first],
    'another order': [second, first],
    none: [],
    'a swapped key': [first, { ...second, kid: extra.kid, pk: extra.pk }],
    'a swapped pk under its old name': [first, { ...second, pk: extra.pk }],
    'a swapped kid': [{ ...first, kid: second.kid }, second],
    'a later end': [first, { ...second, notAfter: second.notAfter + 1 }],
    'an earlier start': [{ ...first, notBefore: first.notBefore - 1 }, second],
    'dates swapped between keys': [
      { ...first, notBefore: second.notBefore },
      { ...second, notBefore: first.notBefore },
    ],
  };
  for (const [what, changed] of Object.entries(keys))
    await refuse(what, { ...list, keys: changed });

  const signature = fromBase64Url(list.signature)!;
  for (let bit = 0; bit < 512; bit++)
    await refuse('signature bit', { ...list, signature: toBase64Url(flipBit(signature, bit)) });
  for (const text of ['', 'AA', '=', `${list.signature}A`, `${list.signature}=`])
    await refuse(`signature "${text}"`, { ...list, signature: text });
  const raw = fromBase64Url(list.identity)!;
  for (let bit = 0; bit < 520; bit += 5) {
    const changed = { ...list, identity: toBase64Url(flipBit(raw, bit)) };
    await refuse('identity bit', changed, POINT, undefined);
  }
  for (const text of ['', 'AA', '!', `${list.identity}AA`])
    await refuse(`identity "${text}"`, { ...list, identity: text }, POINT, undefined);
  tally.close(600);
});

void test('a well-signed list with a key under a name that is not its own is refused', async () => {
  const wrong = [
    { ...first, kid: second.kid },
    { ...first, pk: `${first.pk}A` },
    { ...first, pk: toBase64Url(fromBase64Url(first.pk)!.slice(0, 64)) },
    { ...first, kid: '' },
  ];
  for (const key of wrong)
    assert.equal(
      await verifyKeyList(POINT, await signKeyList(identity, POINT, [key, second])),
      false,
    );
});

void test('what is no key is not imported, and no script reads a key back', async () => {
  assert.ok(await importIdentityKey(await makeIdentityKey()), 'control');
  for (const bytes of [new Uint8Array(), new Uint8Array(138), (await makeHpkeKey()).slice(1)])
    assert.equal(await importIdentityKey(bytes), null);
  assert.equal(identity.privateKey.extractable, false);
});

async function makeIdentity(): Promise<IdentityKey> {
  return (await importIdentityKey(await makeIdentityKey()))!;
}

async function listed(notBefore: number): Promise<PointKey> {
  const { kid, pk } = await makeEpoch();
  return { kid, pk: toBase64Url(pk), notBefore, notAfter: notBefore + 365 };
}

function flippedHex(hex: string): string {
  return (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
}
