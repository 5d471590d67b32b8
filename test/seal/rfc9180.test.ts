import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  AEAD_AES_128_GCM,
  AEAD_AES_256_GCM,
  CipherSuite,
  KDF_HKDF_SHA256,
  KEM_DHKEM_P256_HKDF_SHA256,
} from 'hpke';
import { concat } from '../../src/core/bytes.ts';
import { encapsulate, hpkeSeal, keySchedule } from '../../src/seal/sender.ts';
import { hpkeOpen } from '../../src/seal/suite.ts';
import { Tally } from './support/tally.ts';

/** The RFC's own numbers, for our suite and for the AES-128 one that its appendix prints. */

interface Vector {
  readonly aead_id: number;
  readonly info: string;
  readonly ikmR: string;
  readonly ikmE: string;
  readonly skRm: string;
  readonly pkRm: string;
  readonly enc: string;
  readonly shared_secret: string;
  readonly key: string;
  readonly base_nonce: string;
  readonly encryptions: readonly { seq: number; aad: string; ct: string; pt: string }[];
  readonly exports: readonly { exporter_context: string; L: number; exported_value: string }[];
}
const file = new URL('vectors/rfc9180-p256.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Vector[] };

const aeads = new Map([
  [1, AEAD_AES_128_GCM],
  [2, AEAD_AES_256_GCM],
]);
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex');

/** The suite with the ephemeral key that the vector prescribes in place of a random one. */
function suiteOf(vector: Vector): CipherSuite<CryptoKey> {
  const aead = aeads.get(vector.aead_id);
  assert.ok(aead, `aead ${vector.aead_id}`);
  const plain = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, aead);
  const fixed = () => ({
    ...KEM_DHKEM_P256_HKDF_SHA256(),
    GenerateKeyPair: () => plain.DeriveKeyPair(bytes(vector.ikmE), true),
  });
  return new CipherSuite<CryptoKey>(fixed, KDF_HKDF_SHA256, aead);
}

void test('the RFC 9180 vectors of P-256 come out of the library we open with', async () => {
  const tally = new Tally('RFC 9180');
  for (const vector of vectors) {
    const suite = suiteOf(vector);
    const says = (what: string, got: Uint8Array, expected: string) =>
      tally.count(hex(got) === expected, `aead ${vector.aead_id} ${what}`);

    const pair = await suite.DeriveKeyPair(bytes(vector.ikmR), true);
    says('skRm', await suite.SerializePrivateKey(pair.privateKey), vector.skRm);
    says('pkRm', await suite.SerializePublicKey(pair.publicKey), vector.pkRm);

    const info = bytes(vector.info);
    const { encapsulatedSecret, ctx } = await suite.SetupSender(pair.publicKey, { info });
    says('enc', encapsulatedSecret, vector.enc);
    const recipient = await suite.SetupRecipient(pair, bytes(vector.enc), { info });

    for (const { seq, aad, pt, ct } of vector.encryptions) {
      while (ctx.seq < seq) await ctx.Seal(new Uint8Array());
      says(`seal ${seq}`, await ctx.Seal(bytes(pt), bytes(aad)), ct);
    }
    says(
      'open 0',
      await recipient.Open(bytes(vector.encryptions[0]!.ct), bytes('436f756e742d30')),
      vector.encryptions[0]!.pt,
    );

    for (const { exporter_context, L, exported_value } of vector.exports) {
      says('export', await ctx.Export(bytes(exporter_context), L), exported_value);
      says('export back', await recipient.Export(bytes(exporter_context), L), exported_value);
    }
  }
  tally.close(32);
});

void test('our own open reads the vector of our suite, and nothing beside it', async () => {
  const vector = vectors.find(({ aead_id }) => aead_id === 2)!;
  const pair = await suiteOf(vector).DeriveKeyPair(bytes(vector.ikmR));
  const [first, second] = vector.encryptions;
  const info = bytes(vector.info);
  const open = (aad: string, ct: string) =>
    hpkeOpen(pair, info, { enc: bytes(vector.enc), ciphertext: bytes(ct) }, bytes(aad));

  assert.equal(hex((await open(first!.aad, first!.ct))!), first!.pt);
  assert.equal(await open(second!.aad, first!.ct), null, 'other associated data');
  assert.equal(await open(second!.aad, second!.ct), null, 'second message of a context');
});

void test('our own encapsulation is the RFC’s', async () => {
  const vector = vectors.find(({ aead_id }) => aead_id === 2)!;
  const once = await suiteOf(vector).DeriveKeyPair(bytes(vector.ikmE), true);
  const got = await encapsulate(bytes(vector.pkRm), once);
  assert.deepEqual([hex(got.enc), hex(got.shared)], [vector.enc, vector.shared_secret]);
});

void test('our own key schedule is the RFC’s', async () => {
  const { shared_secret, info, key, base_nonce } = vectors.find(({ aead_id }) => aead_id === 2)!;
  const got = await keySchedule(bytes(shared_secret), bytes(info));
  assert.deepEqual([hex(got.key), hex(got.iv)], [key, base_nonce]);
});

void test('our own seal gives a fresh key each time and hands it to the associated data', async () => {
  const vector = vectors.find(({ aead_id }) => aead_id === 2)!;
  const pair = await suiteOf(vector).DeriveKeyPair(bytes(vector.ikmR));
  const info = bytes(vector.info);
  const seal = () => hpkeSeal(bytes(vector.pkRm), info, bytes('00'), (enc) => concat(enc, info));
  const [one, other] = [await seal(), await seal()];
  assert.notEqual(hex(one.enc), hex(other.enc));
  assert.deepEqual(await hpkeOpen(pair, info, one, concat(one.enc, info)), bytes('00'));
  assert.equal(await hpkeOpen(pair, info, one, concat(other.enc, info)), null);
});
