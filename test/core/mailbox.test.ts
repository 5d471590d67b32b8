import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, utf8 } from '../../src/core/bytes.ts';
import {
  decodeMailboxMessage,
  encodeMailboxMessage,
  MAILBOX_MESSAGE_SIZE,
  MAX_MESSAGES,
  messageAad,
} from '../../src/core/mailbox.ts';

const sized = (size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((bytes) => new Uint8Array(bytes));
const message = fc.record(
  {
    n: fc.integer({ min: 1, max: MAX_MESSAGES }),
    iv: sized(12),
    ciphertext: fc.nat(255).map((byte) => new Uint8Array(8_208).fill(byte)),
  },
  { noNullPrototype: true },
);

void test('a message is 8228 bytes and comes back as it went', () => {
  assert.equal(MAILBOX_MESSAGE_SIZE, 8_228);
  fc.assert(
    fc.property(message, (parts) => {
      const bytes = encodeMailboxMessage(parts);
      assert.equal(bytes.length, MAILBOX_MESSAGE_SIZE);
      assert.equal(new TextDecoder().decode(bytes.slice(0, 4)), 'STR1');
      assert.deepEqual(decodeMailboxMessage(concat(Uint8Array.of(9), bytes).subarray(1)), parts);
    }),
  );
});

void test('numbers and sizes out of bounds are not encoded', () => {
  const good = fc.sample(message, 1)[0]!;
  for (const n of [0, -1, 1.5, NaN, MAX_MESSAGES + 1, Infinity])
    assert.throws(() => encodeMailboxMessage({ ...good, n }), RangeError, `n ${n}`);
  for (const size of [0, 11, 13]) {
    const rest = 8_208 + 12 - size;
    const shifted = { ...good, iv: new Uint8Array(size), ciphertext: new Uint8Array(rest) };
    assert.throws(() => encodeMailboxMessage(shifted), RangeError, `iv of ${size}`);
  }
  assert.throws(() => encodeMailboxMessage({ ...good, ciphertext: new Uint8Array(1) }), RangeError);
  assert.throws(() => messageAad(1, new Uint8Array(31), 'x'), RangeError);
  assert.throws(() => messageAad(0, new Uint8Array(32), 'x'), RangeError);
});

void test('any other bytes are no message', () => {
  const good = encodeMailboxMessage(fc.sample(message, 1)[0]!);
  assert.ok(decodeMailboxMessage(good), 'control');
  for (const at of [0, 1, 2, 3, 4, 5]) {
    const other = new Uint8Array(good);
    other[at] = (other[at] ?? 0) ^ 0x80;
    assert.equal(decodeMailboxMessage(other), null, `byte ${at}`);
  }
  fc.assert(
    fc.property(fc.nat(9_000), fc.nat(255), (size, byte) => {
      assert.equal(decodeMailboxMessage(new Uint8Array(size).fill(byte)), null);
    }),
  );
});

void test('the associated data is magic, number, mailbox and point', () => {
  const hash = new Uint8Array(32).fill(7);
  const expected = concat(utf8('STR1'), Uint8Array.of(0, 0, 1, 2), hash, utf8('de-linde'));
  assert.deepEqual(messageAad(258, hash, 'de-linde'), expected);
});
