import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsSignature, isPublicKey } from '../../hub/crypto.ts';
import { fromBase64Url, utf8 } from '../../src/core/bytes.ts';
import { kioskRequestText } from '../../src/core/kiosk-request.ts';
import { makeKioskKey, signKioskRequest } from '../../src/seal/kiosk-key.ts';
import { sha256 } from '../../src/seal/hash.ts';
import { toBase64Url } from '../../src/core/bytes.ts';

const ID = 'AbCdEfGhIjKlMnOp';

void test('what a screen signs holds by another library, and for nothing else', async () => {
  const { key, publicKey } = await makeKioskKey();
  assert.ok(isPublicKey(publicKey));
  const request = { method: 'PUT', path: '/v1/kiosks/x/report?a=b', seconds: 1_800_000_000 };
  let held = 0;
  for (const body of [new Uint8Array(), utf8('{"v":1}'), new Uint8Array(8_366).fill(7)]) {
    const header = await signKioskRequest(ID, key, { ...request, body });
    const [id, seconds, jti = '', signature = '', ...rest] = header.split('.');
    assert.deepEqual([id, seconds, rest], [ID, '1800000000', []]);
    assert.equal(fromBase64Url(jti)?.length, 16);
    assert.equal(fromBase64Url(signature)?.length, 64);
    const bodyDigest = toBase64Url(await sha256(body));
    const text = kioskRequestText({ ...request, bodyDigest, jti });
    assert.ok(holdsSignature(publicKey, text, signature));
    assert.ok(!holdsSignature(publicKey, text.replace('PUT', 'GET'), signature));
    assert.ok(!holdsSignature((await makeKioskKey()).publicKey, text, signature));
    held++;
  }
  console.log(`signatures by another library: ${held} passed, 0 failed`);
});

void test('no script reads the key back, and no two headers are alike', async () => {
  const { key } = await makeKioskKey();
  assert.equal(key.extractable, false);
  assert.deepEqual(key.usages, ['sign']);
  for (const format of ['pkcs8', 'jwk'] as const)
    await assert.rejects(crypto.subtle.exportKey(format, key));
  const request = { method: 'GET', path: '/', body: new Uint8Array(), seconds: 7 };
  const headers = await Promise.all(
    Array.from({ length: 100 }, () => signKioskRequest(ID, key, request)),
  );
  const jtis = new Set(headers.map((header) => header.split('.')[2]));
  assert.equal(jtis.size, 100);
});
