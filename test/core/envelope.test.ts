import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, utf8 } from '../../src/core/bytes.ts';
import {
  decodeEnvelope,
  encodeHeader,
  envelopeAad,
  ENVELOPE_SIZE,
  HEADER_SIZE,
  type Header,
} from '../../src/core/envelope.ts';

const sized = (size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((bytes) => new Uint8Array(bytes));
const sizes = { kid: 8, sid: 16, mailboxHash: 32, tokenHash: 32, enc: 65 } as const;
const header: fc.Arbitrary<Header> = fc.record(
  {
    kid: sized(sizes.kid),
    sid: sized(sizes.sid),
    mailboxHash: sized(sizes.mailboxHash),
    tokenHash: sized(sizes.tokenHash),
    enc: sized(64).map((point) => concat(Uint8Array.of(4), point)),
  },
  { noNullPrototype: true },
);
const ciphertext = fc
  .nat(255)
  .map((byte) => new Uint8Array(ENVELOPE_SIZE - HEADER_SIZE).fill(byte));

void test('an envelope is 8366 bytes, and its header is where the protocol says', () => {
  assert.deepEqual([HEADER_SIZE, ENVELOPE_SIZE], [158, 8_366]);
  fc.assert(
    fc.property(header, (parts) => {
      const bytes = encodeHeader(parts);
      assert.equal(bytes.length, HEADER_SIZE);
      assert.deepEqual(bytes.slice(0, 5), concat(utf8('STP1'), Uint8Array.of(1)));
      assert.deepEqual(bytes.slice(5, 13), parts.kid);
      assert.deepEqual(bytes.slice(13, 29), parts.sid);
      assert.deepEqual(bytes.slice(29, 61), parts.mailboxHash);
      assert.deepEqual(bytes.slice(61, 93), parts.tokenHash);
      assert.deepEqual(bytes.slice(93), parts.enc);
    }),
  );
});

void test('decoding gives back what was encoded, in copies', () => {
  fc.assert(
    fc.property(header, ciphertext, (parts, sealed) => {
      const bytes = concat(encodeHeader(parts), sealed);
      // From the middle of a larger buffer, as a body may come in.
      const view = concat(Uint8Array.of(9), bytes).subarray(1);
      const envelope = decodeEnvelope(view);
      assert.deepEqual(envelope?.header, parts);
      assert.deepEqual(envelope.ciphertext, sealed);
      assert.deepEqual(envelope.headerBytes, encodeHeader(parts));
      view.fill(0);
      assert.deepEqual(envelope.header, parts);
    }),
  );
});

void test('a field of another size is never encoded, not even when the sum is right', () => {
  const good = fc.sample(header, 1)[0]!;
  const names = Object.keys(sizes) as (keyof typeof sizes)[];
  for (const name of names) {
    for (const size of [0, sizes[name] - 1, sizes[name] + 1])
      assert.throws(() => encodeHeader({ ...good, [name]: new Uint8Array(size) }), RangeError);
    for (const other of names.filter((one) => one !== name)) {
      const shifted = {
        ...good,
        [name]: new Uint8Array(sizes[name] - 1),
        [other]: new Uint8Array(sizes[other] + 1),
      };
      assert.throws(() => encodeHeader(shifted), RangeError, `${name} shorter, ${other} longer`);
    }
  }
});

void test('any other bytes are no envelope', () => {
  const good = concat(encodeHeader(fc.sample(header, 1)[0]!), fc.sample(ciphertext, 1)[0]!);
  assert.ok(decodeEnvelope(good), 'control');
  for (const at of [0, 1, 2, 3, 4, 93]) {
    const other = new Uint8Array(good);
    other[at] = (other[at] ?? 0) ^ 1;
    assert.equal(decodeEnvelope(other), null, `byte ${at}`);
  }
  fc.assert(
    fc.property(fc.nat(9_000), fc.nat(255), (size, byte) => {
      assert.equal(decodeEnvelope(new Uint8Array(size).fill(byte)), null);
    }),
  );
});

void test('the associated data is the header and the point', () => {
  const bytes = encodeHeader(fc.sample(header, 1)[0]!);
  assert.deepEqual(envelopeAad(bytes, 'de-linde'), concat(bytes, utf8('de-linde')));
});
